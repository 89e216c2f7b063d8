package global.giga;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the line carries for a page, heads and bodies as they were sent, in bytes: by the address of each answer. */
record Weighing(Map<String, Long> first, Map<String, Long> again) {
    /* Below this nobody looks for savings. */
    private static final long NOTABLE = 2_000;

    /** With an empty cache, and once more with what the first visit left there. */
    static Weighing of(Page page, String address) {
        var devtools = page.context().newCDPSession(page);
        var addresses = new HashMap<String, String>();
        var bytes = new ConcurrentHashMap<String, Long>();
        devtools.on(
                "Network.requestWillBeSent",
                event -> addresses.put(
                        event.get("requestId").getAsString(),
                        event.getAsJsonObject("request").get("url").getAsString()));
        devtools.on("Network.loadingFinished", event -> Optional.ofNullable(
                        addresses.get(event.get("requestId").getAsString()))
                .ifPresent(of -> bytes.merge(of, event.get("encodedDataLength").getAsLong(), Long::sum)));
        devtools.send("Network.enable");
        devtools.send("Network.clearBrowserCache");
        var first = visit(page, address, bytes);
        var again = visit(page, address, bytes);
        devtools.send("Network.disable", new JsonObject());
        devtools.detach();
        return new Weighing(first, again);
    }

    private static Map<String, Long> visit(Page page, String address, Map<String, Long> bytes) {
        bytes.clear();
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new TreeMap<>(bytes);
    }

    long firstBytes() {
        return sum(first);
    }

    long againBytes() {
        return sum(again);
    }

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The heaviest answers of the first visit, for whoever wants a page lighter. */
    String heaviest() {
        return first.entrySet().stream()
                .filter(entry -> entry.getValue() > NOTABLE)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> entry.getKey().replaceFirst("^.*?//[^/]*/", "").replaceFirst("\\?.*", "") + " "
                        + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
