package global.giga.seal;

import java.util.Base64;

/** Base64url without padding, and only its canonical form: one text for the same bytes. */
public final class Base64Url {
    private Base64Url() {}

    public static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Damaged for padding, other characters, or bits set behind the last byte */
    public static byte[] read(String text) throws Damaged {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (of(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Damaged("not base64url", e);
        }
        throw new Damaged("not canonical base64url");
    }
}
