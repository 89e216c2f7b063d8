package global.giga;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The median time of each page of a portal that runs with the sample world, warm, one request after the other. Needs
 * nothing but Java: {@code java src/bench/java/global/giga/PageTimes.java http://localhost:8080/}
 */
public final class PageTimes {
    private static final int WARM_UP = 30;
    private static final int MEASURED = 51;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("data-code=\"(\\d{6})\"");
    private static final Pattern TENDER = Pattern.compile("tender\\?id=(\\d+)");
    private static final Map<String, List<String>> PAGES = Map.of(
            "",
            List.of(
                    "index",
                    "open/tenders",
                    "open/tender?id=%s",
                    "open/schools",
                    "api/tenders/%s/schools",
                    "api/tenders/%s/rfp"),
            "staff@giga.example",
            List.of("staff/home", "staff/tender?id=%s"),
            "steppe-fibre@bidder.example",
            List.of("supplier/home"));

    private PageTimes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var base = URI.create(arguments[0]);
        for (var account : PAGES.entrySet()) {
            var http =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            if (!account.getKey().isEmpty()) {
                signIn(http, base, account.getKey());
            }
            var found = TENDER.matcher(get(http, base.resolve("open/tenders")));
            var tender = found.find() ? found.group(1) : "0";
            for (var page : account.getValue()) {
                System.out.printf("%-28s %6.1f ms%n", page, median(http, base.resolve(page.formatted(tender))));
            }
        }
    }

    private static double median(HttpClient http, URI page) throws IOException, InterruptedException {
        var times = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            var start = System.nanoTime();
            get(http, page);
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        return times[MEASURED / 2] / 1e6;
    }

    private static String get(HttpClient http, URI page) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + page);
        }
        return answer.body();
    }

    /** With both factors where there are two: the page of the second shows the sample's code. */
    private static void signIn(HttpClient http, URI base, String email) throws IOException, InterruptedException {
        post(http, base.resolve("signin"), "signin", Map.of("email", email, "password", "schools online together"));
        var second =
                http.send(HttpRequest.newBuilder(base.resolve("signin-code")).build(), BodyHandlers.ofString());
        var code = CODE.matcher(second.body());
        if (code.find()) {
            post(http, base.resolve("signin-code"), "second", Map.of("code", code.group(1)));
        }
    }

    private static void post(HttpClient http, URI page, String form, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        var hidden = HIDDEN.matcher(get(http, page));
        while (hidden.find()) {
            field(body, hidden.group(1), hidden.group(2));
        }
        field(body, form, form);
        fields.forEach((name, value) -> field(body, form + ":" + name, value));
        field(body, form + ":submit", "");
        var request = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        http.send(request.build(), BodyHandlers.discarding());
    }

    private static void field(StringBuilder body, String name, String value) {
        body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
