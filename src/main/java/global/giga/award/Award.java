package global.giga.award;

import global.giga.award.plan.Rule;
import global.giga.kernel.Json;
import global.giga.kernel.Window;
import global.giga.tender.Tender;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What the committee proposes to award, and what becomes of it; a tender may need several rounds. */
@Entity
@Table(name = "award")
public class Award {
    /** Where it stands. */
    public enum State {
        PROPOSED,
        /** The approver wants another proposal. */
        RETURNED,
        /** Told to the bidders; in its standstill. */
        APPROVED,
        /** Results changed, or a complaint was upheld. */
        ANNULLED,
        /** Contracts follow. */
        FINAL,
        /** Nothing could be awarded. */
        NONE
    }

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private int round;

    @Column(name = "plan_id")
    private Long plan;

    @Enumerated(EnumType.STRING)
    private State state;

    /** Rules as JSON. */
    private String broken;

    private String reason;

    @Column(name = "proposed_by")
    private long proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "approved_by")
    private Long approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "stands_until")
    private Instant standsUntil;

    @Column(name = "ended_at")
    private Instant endedAt;

    @OneToMany(mappedBy = "award", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<AwardLot> lots = new ArrayList<>();

    @OneToMany(mappedBy = "award", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<AwardLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "award", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<AwardSchool> schools = new ArrayList<>();

    protected Award() {}

    private Award(Tender tender, int round, long by, Instant now) {
        this.tender = tender;
        this.round = round;
        this.proposedBy = by;
        this.proposedAt = now;
        this.broken = "[]";
    }

    /** @param broken rules that departures from the plan break */
    static Award proposed(Tender tender, int round, long plan, Collection<Rule> broken, long by, Instant now) {
        var award = new Award(tender, round, by, now);
        award.state = State.PROPOSED;
        award.plan = plan;
        award.broken = Json.write(new TreeSet<>(broken));
        return award;
    }

    /** Nothing is awarded, for this reason. */
    static Award none(Tender tender, int round, String why, long by, Instant now) {
        var award = new Award(tender, round, by, now);
        award.state = State.NONE;
        award.reason = why;
        award.endedAt = now;
        return award;
    }

    void add(AwardLot lot) {
        lots.add(lot);
    }

    void add(AwardLine line) {
        lines.add(line);
    }

    void add(AwardSchool school) {
        schools.add(school);
    }

    void giveBack(String why, Instant now) {
        end(State.RETURNED, why, now);
    }

    /** The standstill begins: so many days from now. */
    void approve(long by, int days, Instant now) {
        state = State.APPROVED;
        approvedBy = by;
        approvedAt = now;
        standsUntil = now.plus(days, ChronoUnit.DAYS);
    }

    void annul(String why, Instant now) {
        end(State.ANNULLED, why, now);
    }

    /** @throws StandstillRuns before the end of the standstill */
    public void conclude(Instant now) {
        if (now.isBefore(standsUntil)) {
            throw new StandstillRuns(standsUntil);
        }
        end(State.FINAL, null, now);
    }

    private void end(State how, String why, Instant now) {
        state = how;
        reason = why;
        endedAt = now;
    }

    /** @throws StandstillOver unless now lies in the standstill, which does not contain its end */
    void requireStandstill(Instant now) {
        var inside = standsUntil.isAfter(approvedAt) && new Window(approvedAt, standsUntil).contains(now);
        if (state != State.APPROVED || !inside) {
            throw new StandstillOver(standsUntil);
        }
    }

    /** Whether it counts: neither returned nor annulled. */
    public boolean alive() {
        return state == State.PROPOSED || state == State.APPROVED || state == State.FINAL;
    }

    public Long id() {
        return id;
    }

    public Tender tender() {
        return tender;
    }

    /** From 1. */
    public int round() {
        return round;
    }

    /** Null where nothing could be awarded. */
    public Long plan() {
        return plan;
    }

    public State state() {
        return state;
    }

    /** Rules that departures from the plan break. */
    public List<Rule> broken() {
        return List.of(Json.read(broken, Rule[].class));
    }

    /** Why it was returned or annulled, or why nothing is awarded; else null. */
    public String reason() {
        return reason;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    /** The end of the standstill, which no longer belongs to it; null before the approval. */
    public Instant standsUntil() {
        return standsUntil;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public List<AwardLot> lots() {
        return List.copyOf(lots);
    }

    public List<AwardLine> lines() {
        return List.copyOf(lines);
    }
}
