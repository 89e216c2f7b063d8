package global.giga.seal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A dealt value on its way from one dealer to one holder: its text in a JWE closed for the holder's key, which says in
 * its header where it belongs.
 *
 * @param tender the reference of the tender
 */
public record ShareLetter(String tender, EnvelopeKind kind, int epoch, int dealer, int holder) {
    private static final String CONTENT = "share";

    /** The value for nobody but the owner of the key. */
    public String close(Point holderKey, Scalar value) {
        return Jwe.close(holderKey, header(), value.text().getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws Damaged when it does not open with the key, or belongs elsewhere */
    public Scalar open(String letter, Scalar holderSecret) throws Damaged {
        var jwe = Jwe.parse(letter);
        require(jwe);
        return Scalar.read(new String(jwe.open(holderSecret), StandardCharsets.US_ASCII));
    }

    /** What can be checked without opening. @throws Damaged when it says that it belongs elsewhere or to another key */
    public void check(String letter, Point holderKey) throws Damaged {
        var jwe = Jwe.parse(letter);
        require(jwe);
        if (!jwe.keyId().equals(holderKey.thumbprint())) {
            throw new Damaged("closed for another key");
        }
    }

    private void require(Jwe jwe) throws Damaged {
        if (!jwe.extras().equals(header())) {
            throw new Damaged("a letter of another place");
        }
    }

    private Map<String, Object> header() {
        return Map.of(
                "format", 2,
                "content", CONTENT,
                "tender", tender,
                "kind", kind.name(),
                "epoch", epoch,
                "dealer", dealer,
                "holder", holder);
    }
}
