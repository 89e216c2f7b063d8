package global.giga.seal;

import global.giga.kernel.Sha256;
import global.giga.seal.threshold.Commitments;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What all holders compare by voice: whose keys and which commitments make the keys of a tender. */
public final class Ceremony {
    private static final byte[] DOMAIN = "giga-ceremony-1".getBytes(StandardCharsets.US_ASCII);

    private Ceremony() {}

    /** The public keys of a person: to receive shares, and to sign. */
    public record PublicKeys(Point agreement, Point signature) {}

    /**
     * SHA-256 over the tender, the epoch, the threshold, the holders' public keys by position, and for each kind of
     * envelope each dealer's commitments. All in ascending order; every number as four bytes, big-endian.
     */
    public static Sha256 fingerprint(
            String tender,
            int epoch,
            int threshold,
            Map<Integer, PublicKeys> holders,
            Map<EnvelopeKind, Map<Integer, Commitments>> dealings) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(DOMAIN);
        var name = tender.getBytes(StandardCharsets.UTF_8);
        number(out, name.length);
        out.writeBytes(name);
        number(out, epoch);
        number(out, threshold);
        number(out, holders.size());
        new TreeMap<>(holders).forEach((position, keys) -> {
            number(out, position);
            out.writeBytes(keys.agreement().bytes());
            out.writeBytes(keys.signature().bytes());
        });
        for (var kind : EnvelopeKind.values()) {
            number(out, dealings.get(kind).size());
            new TreeMap<>(dealings.get(kind)).forEach((dealer, commitments) -> {
                number(out, dealer);
                commitments.points().forEach(point -> out.writeBytes(point.bytes()));
            });
        }
        return Sha256.of(out.toByteArray());
    }

    private static void number(ByteArrayOutputStream out, int number) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(number).array());
    }

    /** Eight groups of five digits of a fingerprint: four bytes each, modulo 100,000. */
    public static String spoken(Sha256 fingerprint) {
        var groups = new StringBuilder();
        for (int group = 0; group < 8; group++) {
            var four = Long.parseLong(fingerprint.hex().substring(8 * group, 8 * group + 8), 16);
            groups.append(group == 0 ? "" : " ").append(String.format(Locale.ROOT, "%05d", four % 100_000));
        }
        return groups.toString();
    }
}
