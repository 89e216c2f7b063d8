package global.giga.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Something that one person was told, once for its occasion. */
@Entity
@Table(name = "notice")
public class Notice {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private Long account;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    /** 0 for none, as the database compares nothing with null. */
    @Column(name = "tender_id")
    private long tender;

    private String occasion;
    private String path;
    private String arguments;

    /** False where the person wants such notices by mail alone. */
    private boolean shown;

    @Column(name = "told_at")
    private Instant at;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notice() {}

    Notice(Long account, Occasion of, String path, String arguments, boolean shown, Instant now) {
        this.account = account;
        this.kind = of.kind();
        this.tender = of.tender();
        this.occasion = of.name();
        this.path = path;
        this.arguments = arguments;
        this.shown = shown;
        this.at = now;
    }

    /** Its reader saw it; the first time counts. */
    void read(Instant now) {
        readAt = readAt == null ? now : readAt;
    }

    boolean belongsTo(long reader) {
        return account == reader;
    }

    public Long id() {
        return id;
    }

    public NoticeKind kind() {
        return kind;
    }

    /** Null for none. */
    public Long tender() {
        return tender == 0 ? null : tender;
    }

    /** Where it leads: below the address of the portal, with a leading slash. */
    public String path() {
        return path;
    }

    public Instant at() {
        return at;
    }

    public boolean unread() {
        return readAt == null;
    }

    String arguments() {
        return arguments;
    }
}
