package global.giga.award.plan;

import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Problem, plan and proof as one JSON document that another program can check; the same bytes for the same problem and
 * plan. Fields, units and canonical form: {@code src/docs/award-certificate.md}.
 */
public final class Certificate {
    static final String FORMAT = "giga-award-certificate/2";

    /** UTF-8, in the canonical form of RFC 8785. */
    public byte[] write(AwardProblem problem, AwardPlan plan) {
        var document = object();
        document.put("format", FORMAT);
        document.put("problem", problem(problem));
        document.put("plan", plan(plan));
        return CanonicalJson.write(document).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> problem(AwardProblem problem) {
        var o = object();
        o.put("unit", problem.unit());
        o.put("items", list(problem.items(), Certificate::item));
        o.put("offers", list(problem.offers(), Certificate::offer));
        o.put("packages", list(problem.packages(), Certificate::pack));
        o.put("rules", rules(problem.rules()));
        return o;
    }

    private static Map<String, Object> item(AwardProblem.Item item) {
        var o = object();
        o.put("id", item.id());
        o.put("lot", item.lot());
        o.put("pupils", item.pupils());
        return o;
    }

    private static Map<String, Object> offer(AwardProblem.Offer offer) {
        var o = object();
        o.put("id", offer.id());
        o.put("bidder", offer.bidder());
        o.put("item", offer.item());
        o.put("technology", offer.technology().code());
        o.put("price", decimal(offer.price()));
        o.put("compared", decimal(offer.compared()));
        o.put("score", decimal(offer.score()));
        return o;
    }

    private static Map<String, Object> pack(AwardProblem.Package pack) {
        var o = object();
        o.put("id", pack.id());
        o.put("bidder", pack.bidder());
        o.put("lots", pack.lots().stream().sorted().toList());
        o.put("offers", pack.offers());
        o.put("price", decimal(pack.price()));
        o.put("compared", decimal(pack.compared()));
        return o;
    }

    private static Map<String, Object> rules(AwardProblem.Rules rules) {
        var o = object();
        o.put("maxLots", rules.maxLots());
        o.put("maxSchools", rules.maxSchools());
        o.put("maxValue", decimal(rules.maxValue()));
        o.put("minSuppliers", rules.minSuppliers());
        o.put("minTechnologies", rules.minTechnologies());
        o.put("maxTechnologyShare", decimal(rules.maxTechnologyShare()));
        o.put("budget", decimal(rules.budget()));
        o.put("reach", rules.reach());
        o.put("objectives", rules.objectives());
        return o;
    }

    private static Map<String, Object> plan(AwardPlan plan) {
        var o = object();
        o.put("status", plan.status());
        o.put("awards", list(plan.awards(), Certificate::award));
        o.put("unawarded", list(plan.unawarded(), Certificate::unawarded));
        o.put("objectives", list(plan.objectives(), Certificate::objective));
        o.put("conflict", list(plan.conflict(), Certificate::conflict));
        return o;
    }

    private static Map<String, Object> award(AwardPlan.Award award) {
        var o = object();
        o.put("item", award.item());
        o.put("offer", award.offer());
        o.put("package", award.packageId());
        return o;
    }

    private static Map<String, Object> unawarded(AwardPlan.Unawarded unawarded) {
        var o = object();
        o.put("item", unawarded.item());
        o.put("reason", unawarded.reason());
        return o;
    }

    private static Map<String, Object> objective(AwardPlan.ObjectiveValue value) {
        var o = object();
        o.put("objective", value.objective());
        o.put("value", decimal(value.value()));
        o.put("bound", decimal(value.bound()));
        return o;
    }

    private static Map<String, Object> conflict(AwardPlan.Conflict conflict) {
        var o = object();
        o.put("rule", conflict.rule());
        o.put("limit", decimal(conflict.limit()));
        o.put("possible", decimal(conflict.possible()));
        return o;
    }

    private static Map<String, Object> object() {
        return new TreeMap<>();
    }

    private static <T> List<Map<String, Object>> list(List<T> all, Function<T, Map<String, Object>> one) {
        return all.stream().map(one).toList();
    }

    /** As a text: a number of JSON is a double to many readers. */
    private static String decimal(BigDecimal figure) {
        return figure == null ? null : Exact.plain(figure).toPlainString();
    }
}
