package global.giga.award;

import global.giga.award.plan.AwardPlan;
import global.giga.award.plan.AwardProblem;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.Effort;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.tender.Tender;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** One problem for the planner, how far it is, and in the end its plan with certificate. */
@Entity
@Table(name = "plan_run")
public class PlanRun {
    /** How long a planner that stopped without a word keeps others from beginning anew. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** How often planners may begin: one that takes them all down must not begin for ever. */
    static final int MOST_BEGUN = 3;

    private static final int DECIMALS = 12;
    private static final int MORE = 4;

    /** What the problem is. */
    public enum Kind {
        /** The rules of the terms: what can be proposed. */
        TERMS,
        /** Other rules, to compare. */
        SCENARIO,
        /** A point on the curve of cost against pupils. */
        CURVE
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        public boolean over() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** What the planner does now. */
    public enum Stage {
        PLAN,
        REASONS,
        PRICES
    }

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private String problem;
    private Sha256 digest;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Objective objective;

    private BigDecimal found;
    private BigDecimal bound;
    private String plan;
    private String certificate;
    private boolean stop;
    private int effort = Effort.USUAL.work();
    private int begun;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected PlanRun() {}

    PlanRun(Tender tender, Kind kind, String name, AwardProblem problem, long askedBy, Instant now) {
        this.tender = tender;
        this.kind = kind;
        this.name = name;
        this.problem = Json.write(problem);
        this.digest = Problems.digest(problem);
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    /** More work than for the same problem before, where that was too little to find a plan. */
    void outdo(PlanRun before) {
        if (before.ended(AwardPlan.Status.NONE_FOUND)) {
            effort = Math.min(Effort.MOST, MORE * before.effort);
        }
    }

    /**
     * Whether the worker may take it, or keep it; then it has the lease for some seconds more. What nobody wants any more
     * and what ended planners without a word {@value #MOST_BEGUN} times ends instead.
     */
    boolean lease(String worker, Instant now) {
        var taken = leaseOwner != null && !held(worker) && now.isBefore(leaseUntil);
        if (taken || state.over() || !held(worker) && !begin(now)) {
            return false;
        }
        state = State.RUNNING;
        leaseOwner = worker;
        leaseUntil = now.plus(LEASE);
        return true;
    }

    /** Whether the worker has the lease. */
    boolean held(String worker) {
        return worker.equals(leaseOwner);
    }

    private boolean begin(Instant now) {
        if (stop || begun == MOST_BEGUN) {
            end(stop ? State.CANCELLED : State.FAILED, now);
            return false;
        }
        begun++;
        beganAt = now;
        stage = Stage.PLAN;
        return true;
    }

    void reached(Stage next) {
        stage = next;
    }

    void reached(Objective at, BigDecimal value, BigDecimal best) {
        objective = at;
        found = stored(value);
        bound = stored(best);
    }

    private static BigDecimal stored(BigDecimal value) {
        return value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Its user wants no more of it. */
    void stop(Instant now) {
        if (state == State.WAITING) {
            end(State.CANCELLED, now);
        }
        stop = true;
    }

    void solved(Solution solution, String proof, Instant now) {
        plan = Json.write(solution);
        certificate = proof;
        end(stop ? State.CANCELLED : State.DONE, now);
    }

    void failed(Instant now) {
        end(State.FAILED, now);
    }

    private void end(State how, Instant now) {
        state = how;
        endedAt = now;
        leaseOwner = null;
    }

    boolean stopping() {
        return stop;
    }

    public AwardProblem problem() {
        return Json.read(problem, AwardProblem.class);
    }

    /** Null while there is none. */
    public Solution solution() {
        return plan == null ? null : Json.read(plan, Solution.class);
    }

    /** Whether asking again can help: there was no solver on the node that worked at it, or too little work for a plan. */
    boolean unsolved() {
        return ended(AwardPlan.Status.UNAVAILABLE) || ended(AwardPlan.Status.NONE_FOUND);
    }

    private boolean ended(AwardPlan.Status how) {
        return state == State.DONE && solution().plan().status() == how;
    }

    /** How much work the plan may take. */
    Effort effort() {
        return new Effort(effort);
    }

    /** The certificate as JSON; null while there is none. */
    public String certificate() {
        return certificate;
    }

    public Long id() {
        return id;
    }

    public Tender tender() {
        return tender;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Of the problem: equal problems have equal digests. */
    public Sha256 digest() {
        return digest;
    }

    public State state() {
        return state;
    }

    public Stage stage() {
        return stage;
    }

    public Objective objective() {
        return objective;
    }

    /** The best plan so far, by the objective. */
    public BigDecimal found() {
        return found;
    }

    /** What no plan can better. */
    public BigDecimal bound() {
        return bound;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
