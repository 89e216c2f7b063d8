package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of access are whole; AccessMatrixDbTest and PagesAccessIT try them. */
class AccessTest {
    @Test
    void everyActHasARowAndEveryRowAnAct() {
        var acts = Access.acts().stream().map(Access::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(Access.table())
                .extracting(Access::act)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(acts);
    }

    @Test
    void everyPageAndEndpointHasARowAndEveryRowAPlace() {
        var places = PageAccess.all().collect(Collectors.toCollection(TreeSet::new));
        var rows = PageAccess.table().stream().map(PageAccess::template).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(places);
    }

    @Test
    void endpointsWithABodyNameTheActThatTheyLeadTo() {
        var open = Set.of("PasskeysResource.make", "PasskeysResource.signIn", "PasswordsResource.strength");
        var acts = Access.acts().stream().map(Access::name).collect(Collectors.toSet());
        assertThat(PageAccess.withBody().filter(endpoint -> !open.contains(Access.name(endpoint))))
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(acts).contains(PageAccess.leadsTo(endpoint)));
    }
}
