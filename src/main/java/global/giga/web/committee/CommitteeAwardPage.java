package global.giga.web.committee;

import global.giga.award.AwardView;
import global.giga.award.Awarding;
import global.giga.award.Departure;
import global.giga.award.PlanRun.Kind;
import global.giga.award.PlanView;
import global.giga.award.Planning;
import global.giga.award.Round;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.Results;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** /committee/award: the plan, lot by lot with its reasons; the chair proposes it or departs from it. */
@Model
public class CommitteeAwardPage {
    private static final String NOBODY = "NOBODY";

    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    @Param(name = "plan")
    Long planId;

    @Inject
    @Param(name = "by")
    String by;

    @Inject
    Appointing appointing;

    @Inject
    Planning planning;

    @Inject
    Awarding awarding;

    @Inject
    Results results;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private final Map<String, String> choices = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private Tender tender;
    private Optional<PlanView> plan;
    private Optional<AwardView> award;
    private List<Round> rounds;
    private Map<String, List<LotScore>> scores;

    public String prepare() {
        planning.prepare(caller, tenderId);
        return same();
    }

    public String cancel() {
        planning.cancel(caller, tenderId, getPlan().progress().run());
        return same();
    }

    /** Lots without a choice follow the plan. */
    public String propose() {
        var departures = choices.entrySet().stream()
                .filter(choice ->
                        choice.getValue() != null && !choice.getValue().isEmpty())
                .map(choice -> new Departure(choice.getKey(), bid(choice.getValue()), reasons.get(choice.getKey())))
                .toList();
        awarding.propose(caller, tenderId, getPlan().progress().run(), departures);
        notices.done("committee.award.proposed");
        return same();
    }

    private static Long bid(String choice) {
        return NOBODY.equals(choice) ? null : Long.valueOf(choice);
    }

    private String same() {
        return "/committee/award?faces-redirect=true&tender=" + tenderId;
    }

    public Tender getTender() {
        if (tender == null) {
            if (tenderId == null) {
                throw new NotFound();
            }
            tender = appointing.tender(caller, tenderId);
        }
        return tender;
    }

    public TenderStatus getStatus() {
        return getTender().statusAt(clock.instant());
    }

    /** Whether there can be a plan: the evaluation is concluded. */
    public boolean isKnown() {
        return getStatus().reached(TenderStatus.EVALUATED) || getStatus() == TenderStatus.UNSUCCESSFUL;
    }

    /** The plan asked for, else the newest by the terms; null for none. */
    public PlanView getPlan() {
        if (plan == null) {
            plan = planId != null
                    ? Optional.of(planning.plan(caller, getTender().id(), planId))
                    : newest();
        }
        return plan.orElse(null);
    }

    private Optional<PlanView> newest() {
        return planning.plans(caller, getTender().id()).stream()
                .filter(p -> p.kind() == Kind.TERMS)
                .reduce((before, after) -> after);
    }

    /** The award that counts; null for none. */
    public AwardView getAward() {
        if (award == null) {
            award = awarding.award(caller, getTender().id());
        }
        return award.orElse(null);
    }

    /** Earlier proposals that were given back or annulled. */
    public List<Round> getRounds() {
        if (rounds == null) {
            rounds = awarding.rounds(caller, getTender().id()).stream()
                    .filter(round -> round.reason() != null)
                    .toList();
        }
        return rounds;
    }

    /** The bids that the lot can go to, best rank first. */
    public List<LotScore> ranked(String lot) {
        if (scores == null) {
            scores = results.byLot(caller, getTender().id());
        }
        return scores.getOrDefault(lot, List.of()).stream()
                .filter(score -> score.rank() != null)
                .toList();
    }

    private boolean chair() {
        return duties.of(caller, getTender().id()).contains(Duty.CHAIR);
    }

    public boolean isChair() {
        return chair();
    }

    /** Whether the visitor can ask for a plan now. */
    public boolean isPreparing() {
        return chair() && getStatus() == TenderStatus.EVALUATED && planId == null;
    }

    public boolean isRunning() {
        return getPlan() != null && !getPlan().progress().state().over();
    }

    /** Whether the visitor can propose the plan that is shown. */
    public boolean isProposing() {
        return isPreparing()
                && getPlan() != null
                && getPlan().kind() == Kind.TERMS
                && getPlan().usable();
    }

    /** Whether the visitor may compare scenarios. */
    public boolean isComparing() {
        var own = duties.of(caller, getTender().id());
        return own.contains(Duty.CHAIR) || own.contains(Duty.OFFICER) || own.contains(Duty.APPROVER);
    }

    /** What the map shows: winners, or technologies. */
    public boolean isByTechnology() {
        return "technology".equals(by);
    }

    public Map<String, String> getChoices() {
        return choices;
    }

    public Map<String, String> getReasons() {
        return reasons;
    }

    public int getLongest() {
        return Departure.LONGEST;
    }
}
