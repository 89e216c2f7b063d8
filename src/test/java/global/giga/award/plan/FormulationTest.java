package global.giga.award.plan;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.award.plan.Program.Row;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormulationTest {
    private static final Rules BEST = new Rules(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Reach.BEST,
            List.of(Objective.MOST_PUPILS, Objective.LOWEST_PRICE));

    @Test
    @DisplayName("R4.1 plans that connect as many pupils as anybody offers to have each school, others their sum")
    void keepsEachSchoolWhereAllPupilsAreConnected() {
        var columns = new Columns(Cases.problem(Unit.SCHOOL, BEST, """
                A 1.1 fibre 5 1
                B 1.1 fibre 6 1
                B 2.1 fibre 9 1
                """));
        var formulation = new Formulation(columns, BEST);
        var costs = formulation.costs(Objective.MOST_PUPILS);
        long all = LongStream.of(costs[0], costs[2]).sum();
        assertThat(all).isNegative();
        assertThat(lows(formulation.keeping(formulation.program, Objective.MOST_PUPILS, costs, all)))
                .containsExactly(1L, 1L);
        var fewer = formulation.keeping(formulation.program, Objective.MOST_PUPILS, costs, all + 1);
        assertThat(lows(fewer)).containsExactly(0L, 0L);
        assertThat(fewer.rows()).hasSize(formulation.program.rows().size() + 1);
    }

    private static List<Long> lows(Program program) {
        return program.rows().stream().filter(Row::partition).map(Row::low).toList();
    }
}
