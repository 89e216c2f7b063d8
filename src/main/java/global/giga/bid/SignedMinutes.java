package global.giga.bid;

import global.giga.kernel.Sha256;
import java.time.Instant;
import java.util.List;

/**
 * The minutes of an opening and who signed them.
 *
 * @param json the canonical form that is signed
 * @param sha256 of it
 */
public record SignedMinutes(OpeningMinutes minutes, String json, Sha256 sha256, List<Signature> signatures) {

    /**
     * A signature that was checked.
     *
     * @param key the point of P-256 that checks it, base64url
     */
    public record Signature(int position, String name, Instant at, String signature, String key) {}

    static SignedMinutes of(OpeningSession session, List<OpeningMember> members) {
        var signatures = members.stream()
                .filter(m -> m.signedAt() != null)
                .map(m -> new Signature(m.position(), m.account().name(), m.signedAt(), m.signature(), m.signingKey()))
                .toList();
        return new SignedMinutes(
                OpeningMinutes.read(session.minutes()), session.minutes(), session.minutesHash(), signatures);
    }
}
