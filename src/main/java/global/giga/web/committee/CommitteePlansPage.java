package global.giga.web.committee;

import global.giga.award.PlanDifference;
import global.giga.award.PlanDifference.LotMove;
import global.giga.award.PlanDifference.Move;
import global.giga.award.PlanView;
import global.giga.award.Planning;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.tender.AwardRules;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Show;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** /committee/plans: two plans of one tender side by side, on maps, in figures and school by school. */
@Model
public class CommitteePlansPage extends Paged {
    @Inject
    TenderInView view;

    @Inject
    @Param(name = "a")
    Long a;

    @Inject
    @Param(name = "b")
    Long b;

    @Inject
    @Param(name = "by")
    String by;

    @Inject
    Planning planning;

    @Inject
    Caller caller;

    @Inject
    Show show;

    private List<PlanView> plans;
    private PlanDifference difference;

    public CommitteePlansPage() {
        super(50);
    }

    public Tender getTender() {
        return view.tender();
    }

    /** What can be compared: the plans with an award, oldest first. */
    public List<PlanView> getPlans() {
        if (plans == null) {
            plans = view.status().reached(TenderStatus.EVALUATED)
                    ? planning.plans(caller, getTender().id()).stream()
                            .filter(p -> p.progress().state().over() && p.status() != null)
                            .filter(p -> p.sums().schools() > 0)
                            .toList()
                    : List.of();
        }
        return plans;
    }

    public boolean isKnown() {
        return getPlans().size() > 1;
    }

    /** The plan that the address names, else the first. */
    public long getFirst() {
        return a != null ? a : getPlans().get(0).progress().run();
    }

    /** The plan that the address names, else the last. */
    public long getSecond() {
        return b != null ? b : getPlans().get(getPlans().size() - 1).progress().run();
    }

    public PlanDifference getDifference() {
        if (difference == null) {
            difference = planning.difference(caller, getTender().id(), getFirst(), getSecond());
        }
        return difference;
    }

    public boolean isBySchool() {
        return getTender().terms().award().unit() == AwardRules.Unit.SCHOOL;
    }

    /** What the maps show: suppliers, or technologies. */
    public boolean isByTechnology() {
        return "technology".equals(by);
    }

    public String getBy() {
        return isByTechnology() ? "technology" : "supplier";
    }

    /** All that either map shows, as JSON, so that both have the same colours. */
    public String getKinds() {
        return Json.write(Stream.of(getDifference().one(), getDifference().other())
                .flatMap(plan -> isByTechnology()
                        ? plan.sums().technologies().keySet().stream().map(Enum::name)
                        : plan.suppliers().stream().map(PlanView.Supplier::name))
                .distinct()
                .sorted()
                .toList());
    }

    /** With its sign, to whole units; a dash for null. */
    public String signed(Number amount) {
        if (amount == null) {
            return "–";
        }
        var exact = new BigDecimal(amount.toString());
        return (exact.signum() > 0 ? "+" : "") + show.decimals(exact, 0);
    }

    public List<LotMove> getLots() {
        return getDifference().lots();
    }

    /** A page of the schools that differ. */
    public List<Move> getSchools() {
        var all = getDifference().schools();
        return all.subList(Math.min(first(), all.size()), getTo());
    }

    @Override
    public int getCount() {
        return getDifference().schools().size();
    }

    @Override
    public String page(int number) {
        return address(getBy()) + "&page=" + number + "#schools";
    }

    /** The address of this comparison with the maps by something. */
    public String address(String shown) {
        return "plans?tender=" + view.id() + "&a=" + getFirst() + "&b=" + getSecond() + "&by=" + shown;
    }
}
