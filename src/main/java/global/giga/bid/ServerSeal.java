package global.giga.bid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import global.giga.kernel.Vault;
import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import global.giga.seal.Scalar;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.text.ParseException;
import java.util.Optional;

/** Key pairs of the tenders whose secret half stays on the server, encrypted under the key of the configuration. */
@ApplicationScoped
public class ServerSeal {
    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    Point publicKey(Tender tender, EnvelopeKind kind) {
        try {
            return Point.ofJwk(key(tender, kind).publicKey());
        } catch (Damaged e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content of an envelope. @throws Damaged when it was changed or belongs to another place */
    byte[] open(Tender tender, EnvelopePlace place, String sealed) throws Damaged {
        var secret = vault.unlock(key(tender, place.kind()).secretKey());
        var envelope = Jwe.parse(sealed);
        if (!place.claimedBy(envelope)) {
            throw new Damaged("another place");
        }
        try {
            return envelope.open(Scalar.of(ECKey.parse(secret).getD().decode()));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private TenderKey key(Tender tender, EnvelopeKind kind) {
        return find(tender, kind).orElseGet(() -> {
            em.lock(tender, LockModeType.PESSIMISTIC_WRITE);
            return find(tender, kind).orElseGet(() -> create(tender, kind));
        });
    }

    private Optional<TenderKey> find(Tender tender, EnvelopeKind kind) {
        return em.createQuery("select k from TenderKey k where k.tender = :tender and k.kind = :kind", TenderKey.class)
                .setParameter("tender", tender)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    private TenderKey create(Tender tender, EnvelopeKind kind) {
        try {
            var pair = new ECKeyGenerator(Curve.P_256).generate();
            var secret = vault.lock(pair.toJSONString());
            var key = new TenderKey(tender, kind, pair.toPublicJWK().toJSONString(), secret);
            em.persist(key);
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
