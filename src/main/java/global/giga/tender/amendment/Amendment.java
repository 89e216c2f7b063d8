package global.giga.tender.amendment;

import global.giga.kernel.Json;
import global.giga.kernel.Translated;
import global.giga.party.Account;
import global.giga.tender.Tender;
import global.giga.tender.Terms;
import global.giga.tender.TermsConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A numbered revision of a published tender: a draft, one at a time, until somebody else than its author publishes it. */
@Entity
@Table(name = "amendment")
public class Amendment {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private int number;
    private String summary;

    @Convert(converter = TermsConverter.class)
    @Column(name = "terms_before")
    private Terms termsBefore;

    @Convert(converter = TermsConverter.class)
    @Column(name = "terms_after")
    private Terms termsAfter;

    /** As JSON. */
    @Column(name = "schools_out")
    private String schoolsOut = "[]";

    @Column(name = "closes_before")
    private Instant closesBefore;

    @Column(name = "closes_after")
    private Instant closesAfter;

    @Column(name = "questions_before")
    private Instant questionsBefore;

    @Column(name = "questions_after")
    private Instant questionsAfter;

    @Column(name = "outage_seconds")
    private Long outageSeconds;

    @Column(name = "outage_till")
    private Instant outageTill;

    @Column(name = "outage_least")
    private Instant outageLeast;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "drafted_by")
    private Account draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_by")
    private Account publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Amendment() {}

    /** The next one of the tender, which changes nothing yet. */
    Amendment(Tender tender, Instant now) {
        this.tender = tender;
        this.number = tender.revision() + 1;
        this.termsBefore = tender.terms();
        this.closesBefore = tender.closesAt();
        this.questionsBefore = tender.questionsUntil();
        takeBack();
        this.draftedAt = now;
    }

    private void takeBack() {
        termsAfter = termsBefore;
        closesAfter = closesBefore;
        questionsAfter = questionsBefore;
        schoolsOut = "[]";
        summary = null;
    }

    /** @param by null for the portal itself */
    void draft(Proposal.State after, Translated words, Account by, Instant now) {
        requireDraft();
        termsAfter = after.terms();
        closesAfter = after.closesAt();
        questionsAfter = after.questionsUntil();
        schoolsOut = Json.write(after.takenOut());
        summary = words == null ? null : Json.write(words);
        draftedBy = by;
        draftedAt = now;
    }

    /** Makes an outage good, beside whatever else it changes. @return whether that is news */
    boolean extend(Duration outage, Instant till, Instant least, Translated words, Instant now) {
        requireDraft();
        if (outageTill != null && !till.isAfter(outageTill)) {
            return false;
        }
        outageSeconds = outage.toSeconds();
        outageTill = till;
        outageLeast = outageLeast == null || least.isAfter(outageLeast) ? least : outageLeast;
        closesAfter = closesAfter.isBefore(outageLeast) ? outageLeast : closesAfter;
        summary = summary == null ? Json.write(words) : summary;
        draftedAt = now;
        return true;
    }

    /** Back to what makes the outage good and nothing else. */
    void dropAllButOutage(Translated words, Instant now) {
        requireDraft();
        takeBack();
        closesAfter = outageLeast;
        summary = Json.write(words);
        draftedBy = null;
        draftedAt = now;
    }

    /**
     * @throws SummaryMissing when it does not say what it changes
     * @see Proposal#require
     */
    void publish(Account by, Instant now) {
        requireDraft();
        if (summary == null) {
            throw new SummaryMissing();
        }
        proposal().require(now);
        tender.amend(termsAfter, closesAfter, questionsAfter, outage() != null, now);
        publishedBy = by;
        publishedAt = now;
    }

    private void requireDraft() {
        if (publishedAt != null) {
            throw new NoAmendment();
        }
    }

    Proposal proposal() {
        return new Proposal(
                new Proposal.State(termsBefore, closesBefore, questionsBefore),
                new Proposal.State(termsAfter, closesAfter, questionsAfter, takenOut()),
                outageLeast);
    }

    /** Schools that it takes out of the tender. */
    List<TakenOut> takenOut() {
        return List.of(Json.read(schoolsOut, TakenOut[].class));
    }

    String digest() {
        return proposal().digest(number, summary());
    }

    /** Null for none. */
    Duration outage() {
        return outageSeconds == null ? null : Duration.ofSeconds(outageSeconds);
    }

    Instant outageTill() {
        return outageTill;
    }

    int number() {
        return number;
    }

    /** Null before it is written. */
    Translated summary() {
        return summary == null ? null : Json.read(summary, Translated.class);
    }

    Account draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
