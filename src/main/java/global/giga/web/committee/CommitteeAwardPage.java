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
import global.giga.tender.AwardRules;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
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
    TenderInView view;

    @Inject
    @Param(name = "plan")
    Long planId;

    @Inject
    @Param(name = "by")
    String by;

    @Inject
    Planning planning;

    @Inject
    Awarding awarding;

    @Inject
    Results results;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private final Map<String, String> choices = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private Optional<PlanView> plan;
    private Optional<AwardView> award;
    private List<Round> rounds;
    private Map<String, List<LotScore>> scores;

    public String prepare() {
        planning.prepare(caller, view.id());
        return same();
    }

    public String cancel() {
        planning.cancel(caller, view.id(), getPlan().progress().run());
        return same();
    }

    /** Lots without a choice follow the plan. */
    public String propose() {
        var departures = choices.entrySet().stream()
                .filter(choice ->
                        choice.getValue() != null && !choice.getValue().isEmpty())
                .map(choice -> new Departure(choice.getKey(), bid(choice.getValue()), reasons.get(choice.getKey())))
                .toList();
        awarding.propose(caller, view.id(), getPlan().progress().run(), departures);
        notices.done("committee.award.proposed");
        return same();
    }

    private static Long bid(String choice) {
        return NOBODY.equals(choice) ? null : Long.valueOf(choice);
    }

    private String same() {
        return "/committee/award?faces-redirect=true&tender=" + view.id();
    }

    public Tender getTender() {
        return view.tender();
    }

    public TenderStatus getStatus() {
        return view.status();
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

    /** Whether it is the newest by the terms, and not one that the address names. */
    public boolean isNewest() {
        return planId == null;
    }

    /** Whether schools are awarded one by one. */
    public boolean isBySchool() {
        return getTender().terms().award().unit() == AwardRules.Unit.SCHOOL;
    }

    /** Whether the tender ended because nothing could be awarded. */
    public boolean isUnsuccessful() {
        return getStatus() == TenderStatus.UNSUCCESSFUL;
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

    /** Those that the plan does not give it to. */
    public List<LotScore> others(PlanView.Lot lot) {
        return ranked(lot.code()).stream()
                .filter(score -> lot.winners().stream()
                        .noneMatch(winner -> winner.bid() == score.bid().id()))
                .toList();
    }

    private boolean chair() {
        return view.duties().contains(Duty.CHAIR);
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
        var own = view.duties();
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
