package global.giga.bid;

import global.giga.kernel.ChangedElsewhere;
import global.giga.party.Account;
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
import java.util.Map;

/** An answer, a document or pages of one in which somebody found a price, and what staff decided about it (R2.3). */
@Entity
@Table(name = "quarantine")
public class Quarantined {
    /** The most characters of what was seen, and of a decision. */
    public static final int WORDS = 1_000;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private String answer;
    private String document;
    private String name;
    private boolean later;
    private String pages;
    private String found;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "found_by")
    private Account foundBy;

    @Column(name = "found_at")
    private Instant foundAt;

    private Boolean kept;
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    private Account decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Quarantined() {}

    private Quarantined(Bid bid, String found, Account by, Instant at) {
        this.bid = bid;
        this.found = words(found);
        this.foundBy = by;
        this.foundAt = at;
    }

    static Quarantined answer(Bid bid, String key, String found, Account by, Instant at) {
        var part = new Quarantined(bid, found, by, at);
        part.answer = key;
        return part;
    }

    /** @param pages null for the whole document */
    static Quarantined document(OpenedDocument document, Pages pages, String found, Account by, Instant at) {
        var part = new Quarantined(document.bid(), found, by, at);
        part.document = document.document();
        part.name = document.name();
        part.pages = pages == null ? null : pages.text();
        return part;
    }

    /** A document that its supplier sent after the opening: all of it. */
    static Quarantined later(Bid bid, String document, String name, String found, Account by, Instant at) {
        var part = new Quarantined(bid, found, by, at);
        part.document = document;
        part.name = name;
        part.later = true;
        return part;
    }

    /**
     * Decides for good.
     *
     * @param stays whether it shows a price, so that it stays out of sight
     * @throws ChangedElsewhere when it is decided already
     * @throws QuarantineUnexplained without a reason
     */
    void decide(boolean stays, String why, Account by, Instant at) {
        if (kept != null) {
            throw new ChangedElsewhere();
        }
        reason = words(why);
        kept = stays;
        decidedBy = by;
        decidedAt = at;
    }

    private static String words(String said) {
        var words = said == null ? "" : said.strip();
        if (words.isEmpty() || words.length() > WORDS) {
            throw new QuarantineUnexplained(WORDS);
        }
        return words;
    }

    /** For the audit trail. */
    Map<String, Object> facts() {
        return Map.of(
                "tender",
                bid.tender().id(),
                "bid",
                bid.id(),
                "quarantine",
                id,
                answer != null ? "answer" : "document",
                what());
    }

    /** The key of the answer or the id of the document. */
    String what() {
        return answer != null ? answer : document;
    }

    /** Whether those who judge must not see it now: until somebody decides that it shows no price. */
    public boolean hidden() {
        return kept == null || kept;
    }

    public boolean decided() {
        return kept != null;
    }

    public Long id() {
        return id;
    }

    public Bid bid() {
        return bid;
    }

    /** The key of the answer, see {@link Asked}; null for a document. */
    public String answer() {
        return answer;
    }

    /** The id of the document, or under which one that came later is kept; null for an answer. */
    public String document() {
        return document;
    }

    /** The document as its supplier named it; null for an answer. */
    public String name() {
        return name;
    }

    /** Whether it is a document that its supplier sent after the opening. */
    public boolean later() {
        return later;
    }

    /** Null for the whole document, and for an answer. */
    public Pages pages() {
        return pages == null ? null : new Pages(pages);
    }

    public String found() {
        return found;
    }

    public Account foundBy() {
        return foundBy;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** Null while nobody has decided. */
    public String reason() {
        return reason;
    }

    /** Null while nobody has decided. */
    public Account decidedBy() {
        return decidedBy;
    }

    /** Null while nobody has decided. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
