package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way through another organisation's sign-in and back, over HTTP. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class OidcIT {
    private static final MockOAuth2Server ISSUER = new MockOAuth2Server();

    @ArquillianResource
    URL base;

    @BeforeAll
    static void start() {
        ISSUER.start(Integer.getInteger("it.oidc.port", 47_311));
    }

    @AfterAll
    static void stop() {
        ISSUER.shutdown();
    }

    @Test
    void aSupplierComesInWhereTheyWantedToGo() {
        var client = new WebClient(base);
        assertThat(client.get("signin").body()).contains("Sign in with Example", "/oidc/start");
        answer("supplier", "nomad-broadband@bidder.example");
        assertThat(there(client, "oidc/start?from=%2Faccount%2Fhome")).isEqualTo("/account/home");
        assertThat(client.get("account/home").body()).contains("nomad-broadband@bidder.example");
    }

    @Test
    void staffAreStillAskedForTheirSecondFactor() {
        var client = new WebClient(base);
        answer("staff", "keeper@giga.example");
        assertThat(there(client, "oidc/start")).startsWith("/signin-");
        assertThat(client.get("staff/home").statusCode()).isEqualTo(302);
    }

    @Test
    void aStrangerIsToldSoAndGetsNoAccount() {
        var client = new WebClient(base);
        answer("stranger", "stranger@elsewhere.example");
        assertThat(there(client, "oidc/start")).isEqualTo("/signin?oidc=identity-unknown");
        assertThat(client.get("signin?oidc=identity-unknown").body())
                .contains("No account of this portal belongs to you");
    }

    @Test
    void anAnswerCountsOnceAndOnlyForTheBrowserThatAsked() {
        var client = new WebClient(base);
        answer("supplier", "nomad-broadband@bidder.example");
        var callback = callback(client, "oidc/start");
        assertThat(path(new WebClient(base).get(callback))).isEqualTo("/signin?oidc=provider-failed");
        assertThat(path(client.get(callback))).isEqualTo("/supplier/home");
        assertThat(path(client.get(callback))).isEqualTo("/signin?oidc=provider-failed");
        assertThat(path(new WebClient(base).get("oidc/callback?code=x&state=%7C%00%3Cscript%3E")))
                .isEqualTo("/signin?oidc=provider-failed");
    }

    @Test
    void aWrongStateIsRefused() {
        var client = new WebClient(base);
        answer("supplier", "nomad-broadband@bidder.example");
        var callback = callback(client, "oidc/start").replaceAll("state=[^&]*", "state=another");
        assertThat(path(client.get(callback))).isEqualTo("/signin?oidc=provider-failed");
        assertThat(client.get("account/home").statusCode()).isEqualTo(302);
    }

    private static void answer(String subject, String email) {
        ISSUER.enqueueCallback(new DefaultOAuth2TokenCallback(
                "giga", subject, "JWT", List.of("tenders"), Map.of("email", email, "email_verified", true), 600));
    }

    /** Where the whole way ends. */
    private String there(WebClient client, String start) {
        return path(client.get(callback(client, start)));
    }

    /** Where the issuer sends the browser back, as a path of the portal. */
    private String callback(WebClient client, String start) {
        var issuer = client.get(start).headers().firstValue("location").orElseThrow();
        assertThat(issuer).contains("code_challenge_method=S256", "nonce=", "state=");
        var back = client.get(issuer).headers().firstValue("location").orElseThrow();
        assertThat(back).contains("/oidc/callback?");
        return back.replaceFirst("https?://[^/]+/", "");
    }

    private static String path(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        var location = URI.create(answer.headers().firstValue("location").orElseThrow());
        return location.getPath() + (location.getQuery() == null ? "" : "?" + location.getQuery());
    }
}
