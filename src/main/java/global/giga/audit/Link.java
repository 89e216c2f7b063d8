package global.giga.audit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import global.giga.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** One entry as it is stored, with the digests as hexadecimal digits: cheap enough to check millions. */
record Link(
        long number,
        Instant recordedAt,
        String act,
        Long account,
        Long organization,
        Long tender,
        String facts,
        String previous,
        String hash) {
    /** The predecessor of the first entry. */
    static final String GENESIS = "0".repeat(64);

    private static final JsonStringEncoder JSON = JsonStringEncoder.getInstance();

    /** The same with the hash that its content asks for. */
    Link sealed() {
        return new Link(number, recordedAt, act, account, organization, tender, facts, previous, hashAs(number));
    }

    boolean fits() {
        return fitsAs(number);
    }

    /** Whether its hash was made for it at that place of the chain. */
    boolean fitsAs(long place) {
        return hashAs(place).equals(hash);
    }

    private String hashAs(long place) {
        var canonical = canonical(place).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(canonical));
    }

    /** The canonical JSON: properties by name, null where there is nothing, no blanks. */
    String canonical(long place) {
        var json = new StringBuilder(facts.length() + 320);
        json.append("{\"account\":").append(account);
        text(json.append(",\"act\":"), act);
        text(json.append(",\"facts\":"), facts);
        json.append(",\"number\":").append(place);
        json.append(",\"organization\":").append(organization);
        text(json.append(",\"previous\":"), previous);
        json.append(",\"recordedAt\":\"").append(recordedAt).append('"');
        return json.append(",\"tender\":").append(tender).append('}').toString();
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        JSON.quoteAsString(text, json);
        json.append('"');
    }
}
