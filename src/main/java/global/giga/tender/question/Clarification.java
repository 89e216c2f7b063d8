package global.giga.tender.question;

import global.giga.party.Account;
import global.giga.party.Organization;
import global.giga.tender.Tender;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A question as a supplier asked it. Whose it is serves its owner alone; no view of staff or public has it (R1.3). */
@Entity
@Table(name = "clarification")
public class Clarification {
    /** The most characters of a question. */
    public static final int LONGEST = 4000;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private String text;

    @Column(name = "asked_at")
    private Instant askedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answer_id")
    private Answer answer;

    protected Clarification() {}

    /** @throws QuestionLength when it says nothing or has more than {@value #LONGEST} characters */
    Clarification(Tender tender, Account account, String text, Instant now) {
        this.tender = tender;
        this.organization = account.organization();
        this.account = account;
        this.text = stripped(text, LONGEST);
        this.askedAt = now;
    }

    static String stripped(String text, int longest) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new QuestionLength(longest);
        }
        return stripped;
    }

    void answer(Answer with) {
        answer = with;
    }

    /** Waits again. */
    void reopen() {
        answer = null;
    }

    boolean waits() {
        return answer == null;
    }

    Tender tender() {
        return tender;
    }

    Answer answered() {
        return answer;
    }

    public Long id() {
        return id;
    }

    public String text() {
        return text;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
