package global.giga.kernel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * Signs in the name of the portal: compact JWS (RFC 7515) with Ed25519 (RFC 8037). The key follows from the key of the
 * configuration, so that all nodes sign alike and nothing needs to be stored.
 */
@ApplicationScoped
public class PortalSignature {
    @Inject
    Vault vault;

    private OctetKeyPair pair;

    /** The same outside of the server, with the key of the configuration: itself, or else in a file. */
    public static PortalSignature of(Optional<String> key, Path file) {
        var signature = new PortalSignature();
        signature.vault = Vault.of(key, file);
        return signature;
    }

    /** The payload as compact JWS; its header names the key. */
    public String sign(String payload) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.Ed25519)
                    .keyID(pair().getKeyID())
                    .build();
            var jws = new JWSObject(header, new Payload(payload));
            jws.sign(new Ed25519Signer(pair()));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The payload if this portal signed it, empty for anything else. */
    public Optional<String> verified(String jws) {
        try {
            var parsed = JWSObject.parse(jws.strip());
            return parsed.verify(new Ed25519Verifier(pair().toPublicJWK()))
                    ? Optional.of(parsed.getPayload().toString())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** The key that checks its signatures, as JWK. */
    public String publicKey() {
        return pair().toPublicJWK().toJSONString();
    }

    private synchronized OctetKeyPair pair() {
        if (pair == null) {
            var secret = new Ed25519PrivateKeyParameters(vault.derived("signature"));
            try {
                pair = new OctetKeyPair.Builder(
                                Curve.Ed25519,
                                Base64URL.encode(secret.generatePublicKey().getEncoded()))
                        .d(Base64URL.encode(secret.getEncoded()))
                        .keyIDFromThumbprint()
                        .build();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
        return pair;
    }
}
