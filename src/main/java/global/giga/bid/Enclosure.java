package global.giga.bid;

import global.giga.document.FileName;
import global.giga.seal.Base64Url;
import global.giga.seal.Damaged;
import global.giga.seal.DocumentCipher;
import java.util.regex.Pattern;

/**
 * A document that belongs to a bid and is stored encrypted beside it; its place is in the technical envelope.
 *
 * @param id UUID chosen where it was encrypted
 * @param name of the file, cleaned (see {@link FileName})
 * @param type media type
 * @param size of the content in bytes, up to {@value #MOST_BYTES}
 * @param sha256 of the content, hexadecimal
 * @param key 32 bytes in base64url: what opens its ciphertext
 * @param about which requirement or criterion it is for (see {@link Asked}), null for the bid as a whole
 */
public record Enclosure(String id, String name, String type, long size, String sha256, String key, String about) {
    /** The most bytes of a document. */
    public static final long MOST_BYTES = 50L << 20;
    /** The most documents of a bid. */
    public static final int MOST = 40;
    /** The most bytes of all documents of a bid together. */
    public static final long MOST_TOGETHER = 500L << 20;

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,50}/[A-Za-z0-9!#$&^_.+-]{1,49}");
    private static final Pattern ABOUT = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public Enclosure {
        if (!BidDocument.isId(id)
                || name == null
                || type == null
                || !TYPE.matcher(type).matches()
                || size < 0
                || size > MOST_BYTES
                || sha256 == null
                || !sha256.matches("[0-9a-f]{64}")
                || !isKey(key)
                || about != null && !ABOUT.matcher(about).matches()) {
            throw new IllegalArgumentException("no document of a bid");
        }
        name = new FileName(name).text();
    }

    private static boolean isKey(String key) {
        try {
            return key != null && Base64Url.read(key).length == DocumentCipher.KEY_BYTES;
        } catch (Damaged e) {
            return false;
        }
    }

    byte[] secret() {
        try {
            return Base64Url.read(key);
        } catch (Damaged e) {
            throw new IllegalStateException(e);
        }
    }

    /** Neither name nor key: the one is nobody's business, the other opens it. */
    @Override
    public String toString() {
        return id;
    }
}
