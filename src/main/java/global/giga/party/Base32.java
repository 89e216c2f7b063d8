package global.giga.party;

import java.math.BigInteger;
import java.util.Locale;

/** Base32 (RFC 4648) without padding, as authenticator apps want their secrets: 20 bytes, 32 letters and digits. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int SIGNS = 32;

    private Base32() {}

    static String encode(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not 20 bytes: " + bytes.length);
        }
        var rest = new BigInteger(1, bytes);
        var text = new StringBuilder();
        for (int i = 0; i < SIGNS; i++) {
            text.append(ALPHABET.charAt(rest.shiftRight(5 * (SIGNS - 1 - i)).intValue() & 31));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when the text is no such secret */
    static byte[] decode(String text) {
        var signs = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!signs.matches("[A-Z2-7]{" + SIGNS + "}")) {
            throw new IllegalArgumentException("not a secret of " + SIGNS + " signs");
        }
        var value = BigInteger.ZERO;
        for (var sign : signs.toCharArray()) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(sign)));
        }
        var bytes = new byte[BYTES];
        var magnitude = value.toByteArray();
        int length = Math.min(BYTES, magnitude.length);
        System.arraycopy(magnitude, magnitude.length - length, bytes, BYTES - length, length);
        return bytes;
    }
}
