package global.giga.seal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.util.BigIntegers;

/** A number modulo the order q of the curve P-256: 0..q−1. Its text is 32 bytes, big-endian, in base64url. */
public record Scalar(BigInteger value) {
    public static final BigInteger ORDER = Point.CURVE.getN();
    public static final Scalar ZERO = new Scalar(BigInteger.ZERO);
    public static final Scalar ONE = new Scalar(BigInteger.ONE);

    private static final int BYTES = 32;

    public Scalar {
        if (value.signum() < 0 || value.compareTo(ORDER) >= 0) {
            throw new IllegalArgumentException("outside 0..q-1");
        }
    }

    public static Scalar of(long number) {
        return reduced(BigInteger.valueOf(number));
    }

    /** Any whole number, taken modulo q. */
    public static Scalar reduced(BigInteger number) {
        return new Scalar(number.mod(ORDER));
    }

    /** Uniform in 1..q−1. */
    public static Scalar random(SecureRandom random) {
        return new Scalar(BigIntegers.createRandomInRange(BigInteger.ONE, ORDER.subtract(BigInteger.ONE), random));
    }

    /** @throws Damaged unless 32 bytes below q */
    public static Scalar of(byte[] bytes) throws Damaged {
        var number = new BigInteger(1, bytes);
        if (bytes.length != BYTES || number.compareTo(ORDER) >= 0) {
            throw new Damaged("no scalar");
        }
        return new Scalar(number);
    }

    /** @throws Damaged unless the text of a scalar */
    @JsonCreator
    public static Scalar read(String text) throws Damaged {
        return of(Base64Url.read(text));
    }

    public Scalar plus(Scalar other) {
        return reduced(value.add(other.value));
    }

    public Scalar minus(Scalar other) {
        return reduced(value.subtract(other.value));
    }

    public Scalar times(Scalar other) {
        return reduced(value.multiply(other.value));
    }

    /** @throws ArithmeticException for zero */
    public Scalar inverse() {
        return new Scalar(value.modInverse(ORDER));
    }

    public byte[] bytes() {
        return BigIntegers.asUnsignedByteArray(BYTES, value);
    }

    @JsonValue
    public String text() {
        return Base64Url.of(bytes());
    }

    /** Never the number: many scalars are secret. */
    @Override
    public String toString() {
        return "scalar";
    }
}
