package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.Disclosure;
import global.giga.kernel.Gate;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.OnBids;
import java.lang.reflect.Method;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which acts on bids ask for less than all that there is to ask about interests (R3.1). */
class DisclosureTest {
    private static java.util.Set<String> acts(Predicate<Method> which) {
        return Access.acts().stream()
                .filter(act -> act.getDeclaringClass().isAnnotationPresent(OnBids.class))
                .filter(which)
                .map(Access::name)
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("R3.1 every other act on bids is refused before declaring, and with a conflict")
    void theseShowNothingOfWhatBidsSay() {
        assertThat(acts(act -> act.isAnnotationPresent(NeedsDuty.class) && Gate.disclosure(act) == Disclosure.NONE))
                .containsExactlyInAnyOrder(
                        "Declaring.all",
                        "Declaring.declare",
                        "Declaring.declareNone",
                        "Declaring.own",
                        "Declaring.standing",
                        "JudgingProgress.of",
                        "Opening.minutes",
                        "Watching.minutes",
                        "Watching.sign",
                        "Watching.status");
        assertThat(acts(act -> Gate.disclosure(act) == Disclosure.DECLARED))
                .containsExactlyInAnyOrder(
                        "Evaluating.joinFinancial",
                        "Opening.contribute",
                        "Opening.joinFinancial",
                        "Opening.joinTechnical",
                        "Opening.work");
    }

    @Test
    void thoseThatNeedNoDutyListTheOwnTendersOrAreOfTheSupplierWhoBid() {
        assertThat(acts(act -> !act.isAnnotationPresent(NeedsDuty.class)))
                .containsExactlyInAnyOrder(
                        "Complaining.complain",
                        "Contracting.of",
                        "Correcting.ask",
                        "Correcting.conflicted",
                        "Correcting.own",
                        "Declaring.work",
                        "JudgingProgress.work",
                        "Pricing.answer",
                        "Pricing.own",
                        "Watching.openings");
    }
}
