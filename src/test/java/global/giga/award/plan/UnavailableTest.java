package global.giga.award.plan;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A virtual machine that says it runs on a processor for which there is no solver. */
class UnavailableTest {
    @Test
    @DisplayName("R4.2 without a solver for the platform a plan says so, and nothing else fails")
    void saysSo() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Dos.arch=none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnavailableTest.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said.strip()).isEqualTo("UNAVAILABLE [NO_PLAN, NO_PLAN, NO_PLAN] 3 reasons");
    }

    public static void main(String[] arguments) {
        var rules = AwardProblem.Rules.none(Reach.ALL, Objective.LOWEST_PRICE);
        var problem = Cases.problem(Unit.LOT, rules, PlannerTest.V11);
        var plan = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
        var reasons = plan.unawarded().stream().map(AwardPlan.Unawarded::reason).toList();
        var sound = CertificateCheckerTest.wrong(problem, plan).isEmpty()
                && new Explaining()
                        .prices(problem, plan, Effort.USUAL, Progress.NONE)
                        .isEmpty();
        System.out.println(plan.status() + " " + reasons + " " + (sound ? reasons.size() : 0) + " reasons");
    }
}
