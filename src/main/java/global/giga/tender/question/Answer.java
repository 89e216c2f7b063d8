package global.giga.tender.question;

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

/** One answer to one or several questions, for all to read; held back while it waits for the amendment it announces. */
@Entity
@Table(name = "clarification_answer")
public class Answer {
    /** The most characters of an answer. */
    public static final int LONGEST = 8000;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private Integer number;
    private String question;
    private String answer;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    private Integer amendment;

    protected Answer() {}

    /**
     * @param question as everybody reads it: without a word that tells the asker
     * @throws QuestionLength when one of the texts is empty or too long
     */
    Answer(Tender tender, String question, String answer, Instant now) {
        this.tender = tender;
        this.question = Clarification.stripped(question, Clarification.LONGEST);
        this.answer = Clarification.stripped(answer, LONGEST);
        this.preparedAt = now;
    }

    /** From now on everybody reads it. */
    void publish(int nextNumber, Integer withAmendment, Instant now) {
        number = nextNumber;
        amendment = withAmendment;
        publishedAt = now;
    }

    public Long id() {
        return id;
    }

    /** From 1 in the order of publication, null while it is held back. */
    public Integer number() {
        return number;
    }

    public String question() {
        return question;
    }

    public String answer() {
        return answer;
    }

    /** Null while it is held back. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Number of the amendment it came with, null for none. */
    public Integer amendment() {
        return amendment;
    }
}
