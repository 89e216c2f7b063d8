package global.giga;

import global.giga.seal.Base64Url;
import global.giga.seal.Scalar;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;

/** Signs as WebCrypto does: ECDSA on P-256 with SHA-256, r and s. */
final class Signing {
    private Signing() {}

    static String with(Scalar secret, String text) {
        try {
            var curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            var key = new ECPrivateKeySpec(secret.value(), curve.getParameterSpec(ECParameterSpec.class));
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KeyFactory.getInstance("EC").generatePrivate(key));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64Url.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
