package global.giga.audit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** One entry as it is stored, with the digests as hexadecimal digits: cheap enough to check millions. */
record Link(
        Instant recordedAt,
        String act,
        Long account,
        Long organization,
        Long tender,
        String facts,
        long number,
        String previous,
        String hash) {
    /** The predecessor of the first entry. */
    static final String GENESIS = "0".repeat(64);

    private static final JsonStringEncoder JSON = JsonStringEncoder.getInstance();

    /** What happened, before it has its place in the chain. */
    static Link of(Instant at, String act, Caller caller, Map<String, ?> facts) {
        var tender = facts.get("tender") instanceof Long id ? id : null;
        var written = Json.write(new TreeMap<>(facts));
        return new Link(at, act, caller.account(), caller.organization(), tender, written, 0, GENESIS, "");
    }

    /** The same at its place of the chain. */
    Link after(long last, String lastHash) {
        return new Link(recordedAt, act, account, organization, tender, facts, last + 1, lastHash, "").sealed();
    }

    /** The same with the hash that its content asks for. */
    Link sealed() {
        return new Link(recordedAt, act, account, organization, tender, facts, number, previous, hashAs(number));
    }

    boolean fits() {
        return fitsAs(number);
    }

    /** Whether its hash was made for it at that place of the chain. */
    boolean fitsAs(long place) {
        return hashAs(place).equals(hash);
    }

    private String hashAs(long place) {
        var parts = canonical();
        var canonical = parts[0] + place + parts[1] + previous + parts[2];
        return HexFormat.of().formatHex(Sha256.digest().digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The canonical JSON, properties by name, null where there is nothing, no blanks: before the number, from there to the
     * predecessor's hash, and from there to the end.
     */
    String[] canonical() {
        var before = new StringBuilder(facts.length() + 160);
        before.append("{\"account\":").append(account);
        text(before.append(",\"act\":"), act);
        text(before.append(",\"facts\":"), facts);
        before.append(",\"number\":");
        return new String[] {
            before.toString(),
            ",\"organization\":" + organization + ",\"previous\":\"",
            "\",\"recordedAt\":\"" + recordedAt + "\",\"tender\":" + tender + "}"
        };
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        JSON.quoteAsString(text, json);
        json.append('"');
    }
}
