package global.giga.bid;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.kernel.Vault;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.text.ParseException;
import java.util.Optional;

/**
 * Seals with a key pair of the tender whose secret half stays on the server, encrypted under the key of the
 * configuration. An envelope is a compact JWE (RFC 7516): ECDH-ES on P-256, AES-256-GCM; its protected header carries
 * the digest of the {@link Binding}.
 */
@ApplicationScoped
public class ServerSeal implements Seal {
    private static final String BINDING = "giga_binding";

    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    @Override
    public String close(Tender tender, Binding binding, byte[] content) {
        try {
            var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                    .compressionAlgorithm(CompressionAlgorithm.DEF)
                    .customParam(BINDING, digest(binding))
                    .build();
            var jwe = new JWEObject(header, new Payload(content));
            jwe.encrypt(
                    new ECDHEncrypter(ECKey.parse(key(tender, binding.kind()).publicKey())));
            return jwe.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(Tender tender, Binding binding, String sealed) throws EnvelopeDamaged {
        var secret = vault.unlock(key(tender, binding.kind()).secretKey());
        try {
            var jwe = JWEObject.parse(sealed);
            jwe.decrypt(new ECDHDecrypter(ECKey.parse(secret)));
            if (!digest(binding).equals(jwe.getHeader().getCustomParam(BINDING))) {
                throw new EnvelopeDamaged(null);
            }
            return jwe.getPayload().toBytes();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new EnvelopeDamaged(e);
        }
    }

    private static String digest(Binding binding) {
        return Sha256.of(Json.bytes(binding)).hex();
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
