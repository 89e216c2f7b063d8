package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The steps of a sign-in and its end, over HTTP. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SignInIT {
    private static final String SUPPLIER = "tengri-sat@bidder.example";
    private static final Pattern CODE = Pattern.compile("data-code=\"(\\d{6})\"");

    @ArquillianResource
    URL base;

    @Test
    void aPasswordAloneLetsNobodyInWhoHasASecondFactor() {
        var caller = new WebClient(base);
        var first = caller.signIn("secretary@giga.example", WebClient.PASSWORD, "signin?from=%2Fstaff%2Fnew");
        assertThat(location(first)).endsWith("/signin-code?from=%2Fstaff%2Fnew");
        assertThat(caller.cookies()).extracting(HttpCookie::getName).doesNotContain("giga-session");
        asksToSignIn(caller, "staff/home");
        asksToSignIn(caller, "account/security");
        assertThat(caller.get("api/bids/drafts/1").statusCode()).isEqualTo(403);

        assertThat(caller.giveCode("signin-code", "000000").body()).contains("This code is wrong");
        var code = CODE.matcher(caller.get("signin-code").body());
        assertThat(code.find()).isTrue();
        assertThat(location(caller.giveCode("signin-code?from=%2Fstaff%2Fnew", code.group(1))))
                .endsWith("/staff/new");
        assertThat(caller.get("staff/home").statusCode()).isEqualTo(200);

        var second = new WebClient(base);
        second.signIn("secretary@giga.example", WebClient.PASSWORD, "signin");
        assertThat(second.giveCode("signin-code", code.group(1)).body())
                .as("a code works once")
                .contains("This code is wrong");
    }

    @Test
    void nobodyGetsToTheSecondStepWithoutTheFirst() {
        for (var page : List.of("signin-code", "signin-setup")) {
            assertThat(location(new WebClient(base).get(page))).as(page).endsWith("/signin");
        }
    }

    @Test
    void whoMustHaveASecondFactorSetsItUpBeforeAnythingElse() {
        var email = "new" + System.nanoTime() + "@giga.example";
        NewColleague.join(base, email, "Aliya Invited");
        var caller = new WebClient(base);
        assertThat(location(caller.signIn(email, WebClient.PASSWORD, "signin"))).endsWith("/signin-setup");
        asksToSignIn(caller, "staff/home");
        asksToSignIn(caller, "account/security");

        assertThat(NewColleague.setUp(caller)).endsWith("/account/codes?from=%2Fstaff%2Fhome");
        assertThat(Pattern.compile("<code>\\w{4}-\\w{4}-\\w{4}-\\w{4}</code>")
                        .matcher(caller.get("account/codes").body())
                        .results())
                .hasSize(10);
        assertThat(caller.get("staff/home").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() {
        var caller = WebClient.freshlySignedIn(base, SUPPLIER);
        var copy = copy(caller);
        assertThat(copy.get("supplier/home").statusCode()).isEqualTo(200);
        assertThat(caller.post("signout", Map.of()).statusCode()).isEqualTo(302);
        asksToSignIn(caller, "supplier/home");
        asksToSignIn(copy, "supplier/home");
    }

    @Test
    void aDeviceThatIsEndedIsOutAtOnce() {
        var here = WebClient.freshlySignedIn(base, SUPPLIER);
        var there = WebClient.freshlySignedIn(base, SUPPLIER);
        assertThat(there.get("supplier/home").statusCode()).isEqualTo(200);
        var form = WebClient.fields(here.get("account/security").body());
        form.keySet().removeAll(List.of("passkeys", "app", "codes", "password"));
        form.put("sessions", "sessions");
        form.put("sessions:endOthers", "");
        assertThat(here.post("account/security", form).statusCode()).isEqualTo(302);
        asksToSignIn(there, "supplier/home");
        assertThat(here.get("supplier/home").statusCode()).isEqualTo(200);
    }

    @Test
    void theCookiesAreNoBusinessOfScriptsAndOtherSites() {
        var answer = new WebClient(base).signIn(SUPPLIER, WebClient.PASSWORD, "signin");
        assertThat(answer.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("giga-"))
                .hasSize(2)
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void wrongAttemptsSlowDownAnAddressThatNobodyHasToo() {
        var caller = new WebClient(base);
        var email = "nobody" + System.nanoTime() + "@example.org";
        for (int i = 0; i < 5; i++) {
            assertThat(caller.signIn(email, "wrong", "signin").body()).contains("do not match");
        }
        assertThat(caller.signIn(email, "wrong", "signin").body()).contains("too many wrong attempts");
    }

    @Test
    void passkeysAnswerScriptsOfThePortalAlone() {
        var asked = new WebClient(base).send("POST", "api/passkeys/asking");
        assertThat(asked.statusCode()).isIn(403, 415);
    }

    private WebClient copy(WebClient of) {
        var copy = new WebClient(base);
        copy.take(of);
        return copy;
    }

    private static void asksToSignIn(WebClient caller, String page) {
        var answer = caller.get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(302);
        assertThat(location(answer)).as(page).contains("/signin?from=");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
