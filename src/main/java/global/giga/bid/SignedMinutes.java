package global.giga.bid;

import global.giga.kernel.Sha256;
import java.time.Instant;
import java.util.List;

/**
 * The minutes of an opening and who signed them.
 *
 * @param minutes as the reader may see them
 * @param canonical what is signed; empty where prices are withheld
 * @param sha256 of it
 * @param withheld whether the prices are left out of {@code minutes}, because the reader still scores (R3.3), has interests left to declare or a conflict (R3.1)
 */
public record SignedMinutes(
        OpeningMinutes minutes, String canonical, Sha256 sha256, List<Signature> signatures, boolean withheld) {
    public SignedMinutes {
        signatures = List.copyOf(signatures);
    }

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
                OpeningMinutes.read(session.minutes()), session.minutes(), session.minutesHash(), signatures, false);
    }

    /** For somebody who must not see a price. */
    SignedMinutes withoutPrices() {
        return new SignedMinutes(minutes.withoutPrices(), "", sha256, signatures, true);
    }

    /**
     * The canonical form that is signed.
     *
     * @throws PricesWithheld when the reader must not see the prices in it
     */
    public String json() {
        if (withheld) {
            throw new PricesWithheld();
        }
        return canonical;
    }
}
