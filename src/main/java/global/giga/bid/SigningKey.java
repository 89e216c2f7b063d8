package global.giga.bid;

import global.giga.seal.Base64Url;
import global.giga.seal.Damaged;
import global.giga.seal.Point;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/** The public half of the key with which a holder signs. */
record SigningKey(Point point) {
    /** Whether the signature over the text is its owner's. */
    boolean verifies(String text, String signature) {
        try {
            var check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(publicKey());
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64Url.read(signature));
        } catch (Damaged | SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var place = new ECPoint(new BigInteger(1, point.x()), new BigInteger(1, point.y()));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(place, curve.getParameterSpec(ECParameterSpec.class)));
    }

    String text() {
        return point.text();
    }
}
