package global.giga.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How one person wants to be told of one kind of things; without one: by mail and in the portal. */
@Entity
@Table(name = "notice_preference")
public class Preference {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private Long account;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private boolean mail = true;
    private boolean portal = true;

    /** Of new tenders those of one country alone, ISO 3166-1 alpha-2; null for all. */
    private String country;

    protected Preference() {}

    Preference(Long account, NoticeKind kind) {
        this.account = account;
        this.kind = kind;
    }

    /** @throws NoticeFixed when it would hide what the portal always shows */
    void choose(boolean byMail, boolean inPortal) {
        if (!inPortal && kind.always()) {
            throw new NoticeFixed();
        }
        mail = byMail;
        portal = inPortal;
    }

    void limit(String toCountry) {
        country = toCountry;
    }

    Long account() {
        return account;
    }

    public NoticeKind kind() {
        return kind;
    }

    public boolean mail() {
        return mail;
    }

    public boolean portal() {
        return portal;
    }

    public String country() {
        return country;
    }

    boolean wanted() {
        return mail || portal;
    }

    boolean covers(String ofCountry) {
        return country == null || country.equals(ofCountry);
    }
}
