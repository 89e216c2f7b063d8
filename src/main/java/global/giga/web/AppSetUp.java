package global.giga.web;

import global.giga.party.Codes;
import java.io.Serializable;

/** An authenticator app that is being connected: its secret as text and as QR code, and the code it shows. */
public class AppSetUp implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String secret = Codes.freshSecret();
    private final String image;
    private String code;

    public AppSetUp(String portal, String email) {
        image = QrImage.of(Codes.link(portal, email, secret));
    }

    public String secret() {
        return secret;
    }

    /** In groups of four, as people type it. */
    public String getWritten() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getImage() {
        return image;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
