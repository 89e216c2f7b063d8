package global.giga.seal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import global.giga.kernel.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/** A point of the curve P-256, never infinity. Its text is the 65 bytes of SEC 1 uncompressed, in base64url. */
public final class Point {
    static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");

    /** The base point G. */
    public static final Point BASE = new Point(CURVE.getG());

    private static final int BYTES = 65;
    private static final int HALF = 32;

    private final ECPoint point;

    private Point(ECPoint point) {
        this.point = point.normalize();
    }

    /** @throws Damaged unless 65 bytes of a point on the curve */
    public static Point of(byte[] sec1) throws Damaged {
        if (sec1.length != BYTES || sec1[0] != 4) {
            throw new Damaged("no uncompressed point");
        }
        try {
            return new Point(CURVE.getCurve().decodePoint(sec1));
        } catch (IllegalArgumentException e) {
            throw new Damaged("not on the curve", e);
        }
    }

    /** @throws Damaged unless the text of a point on the curve */
    @JsonCreator
    public static Point read(String text) throws Damaged {
        return of(Base64Url.read(text));
    }

    /** @throws Damaged unless both coordinates are base64url of 32 bytes and make a point of the curve */
    public static Point of(String x, String y) throws Damaged {
        var bytes = new byte[BYTES];
        bytes[0] = 4;
        put(Base64Url.read(x), bytes, 1);
        put(Base64Url.read(y), bytes, 1 + HALF);
        return of(bytes);
    }

    private static void put(byte[] half, byte[] bytes, int at) throws Damaged {
        if (half.length != HALF) {
            throw new Damaged("no coordinate");
        }
        System.arraycopy(half, 0, bytes, at, HALF);
    }

    /** The public half of a JWK. @throws Damaged unless one of this curve */
    public static Point ofJwk(String jwk) throws Damaged {
        try {
            var key = ECKey.parse(jwk);
            if (Curve.P_256.equals(key.getCurve())) {
                return of(key.getX().toString(), key.getY().toString());
            }
        } catch (ParseException | IllegalStateException | IllegalArgumentException e) {
            throw new Damaged("no key of the curve", e);
        }
        throw new Damaged("a key of another curve");
    }

    /** The sum of the points, each times its weight. @throws Damaged when it is infinity, as no honest sum is */
    public static Point sum(List<Scalar> weights, List<Point> points) throws Damaged {
        var sum = CURVE.getCurve().getInfinity();
        for (int i = 0; i < points.size(); i++) {
            sum = sum.add(multiple(points.get(i).point, weights.get(i).value()));
        }
        if (sum.isInfinity()) {
            throw new Damaged("the sum is infinity");
        }
        return new Point(sum);
    }

    /** @throws IllegalArgumentException for a factor of zero */
    public Point times(Scalar factor) {
        if (factor.value().signum() == 0) {
            throw new IllegalArgumentException("zero times a point is infinity");
        }
        return new Point(multiple(point, factor.value()));
    }

    /** Bouncy Castle's comb and windowed multiplications: the base point is the fast case. */
    private static ECPoint multiple(ECPoint point, BigInteger factor) {
        return point.multiply(factor);
    }

    /** The x-coordinate, 32 bytes: what Diffie-Hellman agrees on. */
    public byte[] x() {
        return point.getAffineXCoord().getEncoded();
    }

    public byte[] y() {
        return point.getAffineYCoord().getEncoded();
    }

    public byte[] bytes() {
        return point.getEncoded(false);
    }

    @JsonValue
    public String text() {
        return Base64Url.of(bytes());
    }

    /** As a public JWK with its thumbprint (RFC 7638) as key id. */
    public ECKey jwk() {
        return new ECKey.Builder(Curve.P_256, Base64URL.encode(x()), Base64URL.encode(y()))
                .keyID(thumbprint())
                .build();
    }

    /** SHA-256 thumbprint of its JWK (RFC 7638) in base64url. */
    public String thumbprint() {
        var json = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + Base64Url.of(x()) + "\",\"y\":\"" + Base64Url.of(y())
                + "\"}";
        return Base64Url.of(Sha256.digest().digest(json.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point p && Arrays.equals(bytes(), p.bytes());
    }

    @Override
    public int hashCode() {
        return point.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
