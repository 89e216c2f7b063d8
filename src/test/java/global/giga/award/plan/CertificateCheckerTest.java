package global.giga.award.plan;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.AwardPlan.ObjectiveValue;
import global.giga.award.plan.AwardPlan.Status;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the checker has to find; that it finds nothing in sound plans, the planner's tests hold. */
class CertificateCheckerTest {
    private final AwardProblem problem =
            Cases.problem(Unit.LOT, AwardProblem.Rules.none(Reach.ALL, Objective.LOWEST_PRICE), PlannerTest.V11);
    private final AwardPlan plan = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);

    static List<String> wrong(AwardProblem problem, AwardPlan plan) {
        try {
            return CertificateChecker.check(new Certificate().write(problem, plan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("R4.2 a broken limit, a wrong value, half a package, an unproven optimum are found")
    void findsWhatIsWrong() {
        assertThat(wrong(problem, plan)).isEmpty();
        var limited = Rule.MAX_LOTS.with(problem.rules(), BigDecimal.ONE);
        assertThat(wrong(with(limited), plan)).containsExactly("maxLots");
        assertThat(wrong(with(Rule.BUDGET.with(problem.rules(), new BigDecimal("294.99"))), plan))
                .containsExactly("budget");
        assertThat(wrong(problem, with(plan.awards(), "294", "294"))).contains("LOWEST_PRICE is 295");
        assertThat(wrong(problem, with(plan.awards(), "295", "290"))).containsExactly("LOWEST_PRICE not proven");
        assertThat(wrong(problem, with(plan.awards().subList(1, 3), "295", "295")))
                .contains("items missing or unknown", "part of p0");
    }

    @Test
    @DisplayName("R4.2 the certificate is canonical JSON: sorted keys, no blanks, decimals as plain text")
    void isCanonical() {
        var text = new String(new Certificate().write(problem, plan), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("{\"format\":\"giga-award-certificate/2\",\"plan\":{\"awards\":[{\"item\":\"1\","
                        + "\"offer\":\"A/0\",\"package\":\"p0\"},")
                .contains("\"objectives\":[{\"bound\":\"295\",\"objective\":\"LOWEST_PRICE\",\"value\":\"295\"}]")
                .endsWith("\"reach\":\"ALL\"},\"unit\":\"LOT\"}}");
    }

    @Test
    @DisplayName("R4.2 texts are escaped as RFC 8785 says")
    void escapes() {
        assertThat(CanonicalJson.write(List.of("a\"\\\n\u0001Қ"))).isEqualTo("[\"a\\\"\\\\\\n\\u0001Қ\"]");
    }

    private AwardProblem with(AwardProblem.Rules rules) {
        return new AwardProblem(problem.unit(), problem.items(), problem.offers(), problem.packages(), rules);
    }

    private static AwardPlan with(List<AwardPlan.Award> awards, String value, String bound) {
        var price = new ObjectiveValue(Objective.LOWEST_PRICE, new BigDecimal(value), new BigDecimal(bound));
        return new AwardPlan(Status.OPTIMAL, awards, List.of(), List.of(price), List.of());
    }
}
