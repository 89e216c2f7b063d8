package global.giga.sample;

import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.HolderSecret;
import global.giga.seal.Point;
import global.giga.seal.threshold.Partials;
import global.giga.tender.key.KeyMaterial;
import java.security.SecureRandom;
import java.util.List;

/** Whoever has the file of the private recovery key, computing what the page of the opening computes. */
public final class RecoveryOwner {
    private final HolderSecret secret = HolderSecret.random(new SecureRandom());

    /** The public half as an administrator registers it. */
    public String jwk() {
        return secret.publicKeys().agreement().jwk().toJSONString();
    }

    public Partials partials(KeyMaterial material, EnvelopeKind kind, List<Point> ephemerals) {
        try {
            return new HolderBrowser(secret).partials(material, kind, ephemerals);
        } catch (Damaged e) {
            throw new IllegalStateException(e);
        }
    }
}
