package global.giga.tender;

import global.giga.kernel.Sha256;
import global.giga.kernel.Window;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One tender on its road from draft to award; each verb is one arrow of that road and is refused anywhere else. */
@Entity
@Table(name = "tender")
public class Tender {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    private String reference;
    private String template;

    @Enumerated(EnumType.STRING)
    private TenderStatus status = TenderStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_in")
    private TenderStatus endedIn;

    @Convert(converter = TermsConverter.class)
    private Terms terms;

    @Column(name = "tender_days")
    private int tenderDays;

    @Column(name = "question_days")
    private int questionDays;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "questions_until")
    private Instant questionsUntil;

    /** Decides the last tie (R3.9); secret until the result, its hash is public from the publication on. */
    @Column(name = "lottery_seed")
    private String lotterySeed;

    @Column(name = "planned_opens_at")
    private Instant plannedOpensAt;

    @Column(name = "planned_closes_at")
    private Instant plannedClosesAt;

    @Convert(converter = EditsConverter.class)
    private Edits edits = Edits.NONE;

    /** 0 as published, then the number of the last amendment. */
    private int revision;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Tender() {}

    Tender(String reference, Template template, Terms terms, Instant now) {
        this.reference = reference.strip();
        this.template = template.name();
        this.terms = terms;
        this.tenderDays = template.calendar().tenderDays();
        this.questionDays = template.calendar().questionDays();
        this.createdAt = now;
    }

    /**
     * Puts other terms in the place of those of a draft.
     *
     * @throws TenderNotInState unless a draft
     */
    void draft(Terms other) {
        require(TenderStatus.DRAFT);
        terms = other;
    }

    /**
     * Plans publication and deadline of a draft.
     *
     * @throws TenderNotInState unless a draft
     */
    void plan(Plan plan) {
        require(TenderStatus.DRAFT);
        plannedOpensAt = plan.opensAt();
        plannedClosesAt = plan.closesAt();
        questionDays = plan.questionDays();
    }

    /** Notes who changed a section. */
    void edited(Section section, Edits.Edit by) {
        require(TenderStatus.DRAFT);
        edits = edits.with(section, by);
    }

    /**
     * Fixes the terms for good; later changes are amendments.
     *
     * @param tenderPeriod bids are received in it
     * @param seed the secret of the lottery
     * @throws TenderNotInState unless a draft
     */
    void publish(Window tenderPeriod, String seed) {
        require(TenderStatus.DRAFT);
        opensAt = tenderPeriod.start();
        closesAt = tenderPeriod.end();
        questionsUntil = closesAt.minus(questionDays, ChronoUnit.DAYS);
        if (questionsUntil.isBefore(opensAt)) {
            questionsUntil = opensAt;
        }
        lotterySeed = seed;
        status = TenderStatus.PUBLISHED;
    }

    /** When it would close if it were published now: as planned, else after the days of the template. */
    public Instant deadlineFrom(Instant now, WorkingDays days) {
        return plannedClosesAt == null ? days.deadline(plan().start(now), tenderDays, terms.zone()) : plannedClosesAt;
    }

    /** @throws BiddingClosed unless published and {@code now} lies in [opensAt, closesAt) */
    public void requireOpenForBids(Instant now) {
        if (statusAt(now) != TenderStatus.PUBLISHED) {
            throw new BiddingClosed(closesAt == null ? now : closesAt);
        }
    }

    /**
     * The same by the deadline that was published, whatever this tender says by now.
     *
     * @throws BiddingClosed unless published and {@code now} lies before the deadline
     */
    public void requireOpenForBids(Instant now, Instant deadline) {
        if (status != TenderStatus.PUBLISHED || !now.isBefore(deadline)) {
            throw new BiddingClosed(deadline);
        }
    }

    /** The status as the clock makes it: at the deadline a published tender is closed. */
    public TenderStatus statusAt(Instant now) {
        var over = status == TenderStatus.PUBLISHED && !now.isBefore(closesAt);
        return over ? TenderStatus.CLOSED : status;
    }

    /**
     * Puts amended terms and dates in the place of those that were published.
     *
     * @param reopens whether a tender whose deadline has passed takes bids again (R1.6)
     * @throws TenderNotInState unless published and, if it does not reopen, before its deadline
     */
    public void amend(Terms after, Instant deadline, Instant lastQuestions, boolean reopens, Instant now) {
        require(TenderStatus.PUBLISHED);
        if (!reopens && statusAt(now) != TenderStatus.PUBLISHED) {
            throw new TenderNotInState(statusAt(now));
        }
        terms = after;
        closesAt = deadline;
        questionsUntil = lastQuestions;
        revision++;
    }

    /**
     * Ends it for good, with a reason that everybody reads; bids that are sealed are never opened.
     *
     * @throws TenderNotInState for a draft, and from the award on
     */
    public void cancel(String reason, Instant now) {
        if (status == TenderStatus.DRAFT || status.compareTo(TenderStatus.AWARDED) >= 0) {
            throw new TenderNotInState(status);
        }
        status = TenderStatus.CANCELLED;
        cancelReason = reason;
        cancelledAt = now;
    }

    public void openTechnical(Instant now) {
        advance(TenderStatus.CLOSED, TenderStatus.TECHNICAL_OPENED, now);
    }

    public void freezeTechnical(Instant now) {
        advance(TenderStatus.TECHNICAL_OPENED, TenderStatus.TECHNICAL_FROZEN, now);
        frozenAt = now;
    }

    public void openFinancial(Instant now) {
        advance(TenderStatus.TECHNICAL_FROZEN, TenderStatus.FINANCIAL_OPENED, now);
    }

    public void evaluated(Instant now) {
        advance(TenderStatus.FINANCIAL_OPENED, TenderStatus.EVALUATED, now);
    }

    /** The committee has proposed whom to award to. */
    public void proposeAward(Instant now) {
        advance(TenderStatus.EVALUATED, TenderStatus.AWARD_PROPOSED, now);
    }

    /** The award is approved; the standstill begins. */
    public void approveAward(Instant now) {
        advance(TenderStatus.AWARD_PROPOSED, TenderStatus.STANDSTILL, now);
    }

    /** The standstill is over, and nothing stands against the contracts. */
    public void award(Instant now) {
        advance(TenderStatus.STANDSTILL, TenderStatus.AWARDED, now);
    }

    /** Nothing in the bids can be awarded. @throws TenderNotInState unless evaluated */
    public void endWithoutAward() {
        require(TenderStatus.EVALUATED);
        status = TenderStatus.UNSUCCESSFUL;
    }

    /**
     *      * Takes a proposed or approved award back: results can change again (R3.5, R4.3).
     *      *
     * @throws TenderNotInState unless an award is proposed or in its standstill
     */
    public void reopenEvaluation(Instant now) {
        var from = statusAt(now);
        if (from != TenderStatus.AWARD_PROPOSED && from != TenderStatus.STANDSTILL) {
            throw new TenderNotInState(from);
        }
        status = TenderStatus.EVALUATED;
    }

    /** No valid bid: the tender ends here. */
    public void unsuccessful() {
        endedIn = status;
        status = TenderStatus.UNSUCCESSFUL;
    }

    /**
     * Where it ended for want of a valid bid and there may be one again, it goes on in the state that it ended in.
     *
     * @throws TenderNotInState unless it ended so
     */
    public void resume() {
        if (endedIn == null) {
            throw new TenderNotInState(status);
        }
        status = endedIn;
        endedIn = null;
    }

    /** @throws TenderNotInState unless in one of the states */
    public void require(TenderStatus... wanted) {
        for (var one : wanted) {
            if (status == one) {
                return;
            }
        }
        throw new TenderNotInState(status);
    }

    /**
     * Whether prices may be read: the technical scores are frozen and the opening of the financial envelopes has ended. In
     * one envelope they are opened before, and stand in the minutes of that opening alone until then (R3.3).
     */
    public boolean pricesOpen() {
        return reached(TenderStatus.FINANCIAL_OPENED);
    }

    /**
     * Whether it came that far, also where it ended unsuccessful since.
     *
     * @param at a state after CLOSED, up to which the clock alone brings a tender
     */
    public boolean reached(TenderStatus at) {
        var last = status != TenderStatus.UNSUCCESSFUL ? status : endedIn == null ? TenderStatus.EVALUATED : endedIn;
        return last.reached(at);
    }

    /** Likewise. @throws TenderNotInState unless it came that far */
    public void requireReached(TenderStatus at, Instant now) {
        if (!reached(at)) {
            throw new TenderNotInState(statusAt(now));
        }
    }

    /** Whether envelopes may be opened in that state, or later: so long the key to them is of use. */
    public boolean mayOpen(TenderStatus at) {
        return at.compareTo(terms.oneEnvelope() ? TenderStatus.TECHNICAL_OPENED : TenderStatus.FINANCIAL_OPENED) < 0;
    }

    private void advance(TenderStatus from, TenderStatus to, Instant now) {
        if (statusAt(now) != from) {
            throw new TenderNotInState(statusAt(now));
        }
        status = to;
    }

    /** When the technical scores were frozen; null while they are not. */
    public Instant frozenAt() {
        return frozenAt;
    }

    /** The published promise about the lottery's seed. */
    public Sha256 lotteryHash() {
        return lotterySeed == null ? null : Sha256.of(lotterySeed.getBytes(StandardCharsets.UTF_8));
    }

    public Long id() {
        return id;
    }

    /** Rises with every change. */
    int sequence() {
        return version;
    }

    public String reference() {
        return reference;
    }

    public String template() {
        return template;
    }

    public Terms terms() {
        return terms;
    }

    public int tenderDays() {
        return tenderDays;
    }

    public int questionDays() {
        return questionDays;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public Instant questionsUntil() {
        return questionsUntil;
    }

    public Plan plan() {
        return new Plan(plannedOpensAt, plannedClosesAt, questionDays);
    }

    Edits edits() {
        return edits;
    }

    /** 0 as published, then the number of the last amendment. */
    public int revision() {
        return revision;
    }

    public boolean cancelled() {
        return status == TenderStatus.CANCELLED;
    }

    /** Null unless cancelled. */
    public Instant cancelledAt() {
        return cancelledAt;
    }

    /** Null unless cancelled. */
    public String cancelReason() {
        return cancelReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String lotterySeed() {
        return lotterySeed;
    }
}
