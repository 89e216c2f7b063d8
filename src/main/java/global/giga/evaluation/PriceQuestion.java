package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.tender.Lot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** A question to a supplier about its prices in a lot (R3.10): asked, answered in time or not, decided. */
@Entity
@Table(name = "price_question")
public class PriceQuestion {
    /** The most characters of question and answer. */
    public static final int LONGEST = 4_000;

    /** The most time that a supplier gets to answer: until then the question cannot be decided without an answer. */
    public static final Duration TIME = Duration.ofDays(30);

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    private String asked;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answer_until")
    private Instant answerUntil;

    private String answer;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private PriceVerdict verdict;

    private String reason;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected PriceQuestion() {}

    PriceQuestion(Bid bid, Lot lot, String asked, Instant answerUntil) {
        this.bid = bid;
        this.lot = lot;
        this.asked = asked.strip();
        this.answerUntil = answerUntil;
    }

    void asked(long by, Instant at) {
        askedBy = by;
        askedAt = at;
    }

    /**
     * Takes the answer, which may be written anew until its time is over.
     *
     * @throws AnswerTooLate from {@link #answerUntil()} on, and once it is decided
     */
    void answer(String text, long by, Instant at) {
        if (!open(at)) {
            throw new AnswerTooLate(answerUntil);
        }
        answer = text.strip();
        answeredBy = by;
        answeredAt = at;
    }

    /**
     * @throws AnswerAwaited while the supplier may still answer and has not
     * @throws PriceDecided when it is decided already
     */
    void decide(PriceVerdict what, String why, long by, Instant at) {
        if (verdict != null) {
            throw new PriceDecided();
        }
        if (answer == null && open(at)) {
            throw new AnswerAwaited(answerUntil);
        }
        verdict = what;
        reason = why.strip();
        decidedBy = by;
        decidedAt = at;
    }

    /** Whether the supplier may answer at that time. */
    public boolean open(Instant at) {
        return verdict == null && at.isBefore(answerUntil);
    }

    public boolean undecided() {
        return verdict == null;
    }

    public Long id() {
        return id;
    }

    public Bid bid() {
        return bid;
    }

    public Lot lot() {
        return lot;
    }

    /** The words of the committee. */
    public String asked() {
        return asked;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** The answer counts if it comes before. */
    public Instant answerUntil() {
        return answerUntil;
    }

    /** Null while there is none. */
    public String answer() {
        return answer;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** Null while undecided. */
    public PriceVerdict verdict() {
        return verdict;
    }

    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
