package global.giga.web.account;

import global.giga.notice.NoticeKind;
import global.giga.notice.Preference;
import java.io.Serializable;

/** The two switches of a kind of notices, as somebody sets them. */
public class NoticeChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    private final NoticeKind kind;
    private final boolean storedMail;
    private final boolean storedPortal;
    private boolean mail;
    private boolean portal;

    NoticeChoice(Preference stored) {
        kind = stored.kind();
        storedMail = stored.mail();
        storedPortal = stored.portal();
        mail = storedMail;
        portal = storedPortal;
    }

    boolean changed() {
        return mail != storedMail || portal != storedPortal;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public boolean isMail() {
        return mail;
    }

    public void setMail(boolean mail) {
        this.mail = mail;
    }

    public boolean isPortal() {
        return portal;
    }

    public void setPortal(boolean portal) {
        this.portal = portal;
    }
}
