package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What every page promises to those who look at it: no barrier that axe finds, nothing cut off beside a phone. */
final class Accessible {
    private static final int PHONE = 390;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessible() {}

    /** Asserts it of what the page shows now. */
    static void check(Page page) {
        var where = page.url() + " at " + page.viewportSize().width;
        assertThat(barriers(page)).as("barriers on " + where).isEmpty();
        if (page.viewportSize().width <= PHONE) {
            assertThat(page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels beside " + where)
                    .isEqualTo(0);
        }
    }

    /** In one go: no page of the portal has frames of others, which axe would look at in a page of its own. */
    private static List<String> barriers(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }
}
