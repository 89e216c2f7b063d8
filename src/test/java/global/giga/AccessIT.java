package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets which page: the desk of a role is refused to all others, signed in or not. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class AccessIT {
    private static final Map<String, String> ACCOUNTS = Map.of(
            "STAFF", "staff@giga.example",
            "EVALUATOR", "evaluator@giga.example",
            "SUPPLIER", "steppe-fibre@bidder.example",
            "ADMIN", "admin@giga.example");
    private static final Map<String, List<String>> DESKS = Map.of(
            "staff/home", List.of("STAFF"),
            "staff/new", List.of("STAFF"),
            "staff/schools", List.of("STAFF"),
            "committee/home", List.of("STAFF", "EVALUATOR"),
            "supplier/home", List.of("SUPPLIER"),
            "admin/home", List.of("ADMIN"));
    private static final List<String> OPEN =
            List.of("index", "signin", "open/tenders", "open/schools", "api/countries/KZ/schools");

    @ArquillianResource
    URL base;

    @Test
    void everybodyReadsThePublicPages() {
        OPEN.forEach(page ->
                assertThat(new WebClient(base).get(page).statusCode()).as(page).isEqualTo(200));
    }

    @Test
    void strangersAreAskedToSignInAndComeBackToWhereTheyWanted() {
        var stranger = new WebClient(base);
        for (var desk : DESKS.keySet()) {
            var answer = stranger.get(desk);
            assertThat(answer.statusCode()).as(desk).isEqualTo(302);
            assertThat(answer.headers().firstValue("location").orElse(""))
                    .as(desk)
                    .contains("/signin?from=");
        }
        var signedIn = stranger.secondStep(
                stranger.signIn("keeper@giga.example", WebClient.PASSWORD, "signin?from=%2Fstaff%2Fnew"));
        assertThat(signedIn.headers().firstValue("location").orElse("")).endsWith("/staff/new");
    }

    @Test
    void theDeskOfOneRoleIsRefusedToTheOthers() {
        ACCOUNTS.forEach((role, account) -> {
            var caller = WebClient.signedIn(base, account);
            DESKS.forEach((desk, roles) -> assertThat(caller.get(desk).statusCode())
                    .as(role + " on " + desk)
                    .isEqualTo(roles.contains(role) ? 200 : 403));
        });
    }

    @Test
    @DisplayName("R4.4 nobody but staff gets an evaluation, nobody but its owner a bid")
    void filesAreForTheirOwners() {
        for (var account : List.of("steppe-fibre@bidder.example", "admin@giga.example")) {
            var caller = WebClient.signedIn(base, account);
            assertThat(caller.get("api/tenders/1/evaluation/report").statusCode())
                    .isEqualTo(403);
            assertThat(caller.get("api/tenders/1/evaluation/score-sheet").statusCode())
                    .isEqualTo(403);
        }
        assertThat(new WebClient(base).get("api/tenders/1/evaluation/report").statusCode())
                .isEqualTo(403);
        assertThat(WebClient.signedIn(base, "staff@giga.example")
                        .get("api/bids/drafts/1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(WebClient.signedIn(base, "steppe-fibre@bidder.example")
                        .get("api/bids/KZ-2026-01-00000000/receipt")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        var wrong = new WebClient(base).signIn("staff@giga.example", "wrong", "signin");
        var unknown = new WebClient(base).signIn("nobody@giga.example", "wrong", "signin");
        assertThat(wrong.statusCode()).isEqualTo(200).isEqualTo(unknown.statusCode());
        assertThat(text(wrong.body())).isEqualTo(text(unknown.body())).contains("do not match");
    }

    @Test
    void signingInMakesANewSessionAndGoesNowhereElse() {
        var caller = new WebClient(base);
        var before = caller.get("signin").headers().firstValue("set-cookie").orElse("");
        var answer = caller.secondStep(
                caller.signIn("approver@giga.example", WebClient.PASSWORD, "signin?from=%2F%2Fevil.example%2F"));
        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/staff/home");
        assertThat(answer.headers().firstValue("set-cookie").orElse("")).isNotEqualTo(before);
    }

    /** What a person reads of the page. */
    private static String text(String page) {
        return page.replaceAll("(?s)<script.*?</script>|<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
