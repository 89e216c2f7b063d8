package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.party.OpenIdConnect.Attempt;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The portal and an issuer talk over HTTP; whatever does not fit lets nobody in. */
class OpenIdConnectDbTest {
    private static final String ISSUER = "giga";
    private static final URI CALLBACK = URI.create("http://localhost:8080/oidc/callback");
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));
    private static final Map<String, String> SETTINGS = Map.of(
            "app.oidc.client-id", "tenders",
            "app.oidc.client-secret", "secret-of-the-portal",
            "app.oidc.second-factor", "true");

    private final MockOAuth2Server server = new MockOAuth2Server();

    @BeforeEach
    void start() {
        server.start();
        System.setProperty("app.oidc.issuer", server.issuerUrl(ISSUER).toString());
        SETTINGS.forEach(System::setProperty);
    }

    @AfterEach
    void stop() {
        System.clearProperty("app.oidc.issuer");
        SETTINGS.keySet().forEach(System::clearProperty);
        server.shutdown();
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aPersonIsKnownByTheVerifiedAddressFirstAndByTheSubjectEverAfter(DataSource database) throws Exception {
        try (var portal = new Portal(database)) {
            var account = staff(portal);
            var signingIn = portal.get(FederatedSigningIn.class);
            answer("subject-1", "tenders", 600, Map.of("email", "Aigerim@giga.example", "email_verified", true));
            var first = (SignIn.Complete) signingIn.signIn(person(portal), Browser.NONE);
            assertThat(first.caller().account()).isEqualTo(account);

            answer("subject-1", "tenders", 600, Map.of("email", "other@giga.example", "email_verified", true));
            var second = (SignIn.Complete) signingIn.signIn(person(portal), Browser.NONE);
            assertThat(second.caller().account()).isEqualTo(account);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void nobodyGetsAnAccountNorAnothersByAnUnverifiedAddress(DataSource database) throws Exception {
        try (var portal = new Portal(database)) {
            staff(portal);
            var signingIn = portal.get(FederatedSigningIn.class);
            for (Map<String, Object> claims : List.<Map<String, Object>>of(
                    Map.of("email", "stranger@giga.example", "email_verified", true),
                    Map.of("email", "aigerim@giga.example", "email_verified", false),
                    Map.of("email", "aigerim@giga.example"),
                    Map.of())) {
                answer("subject-2", "tenders", 600, claims);
                var person = person(portal);
                assertThatThrownBy(() -> signingIn.signIn(person, Browser.NONE)).isInstanceOf(IdentityUnknown.class);
            }
            assertThat(portal.get(Parties.class).all(FOUNDER)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aClosedAccountStaysClosed(DataSource database) throws Exception {
        try (var portal = new Portal(database)) {
            var account = staff(portal);
            var signingIn = portal.get(FederatedSigningIn.class);
            answer("subject-1", "tenders", 600, Map.of("email", "aigerim@giga.example", "email_verified", true));
            signingIn.signIn(person(portal), Browser.NONE);
            portal.get(Members.class).deactivate(FOUNDER, account);
            answer("subject-1", "tenders", 600, Map.of("email", "aigerim@giga.example", "email_verified", true));
            var person = person(portal);
            assertThatThrownBy(() -> signingIn.signIn(person, Browser.NONE)).isInstanceOf(IdentityUnknown.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void anAnswerThatDoesNotFitTheQuestionLetsNobodyIn(DataSource database) throws Exception {
        try (var portal = new Portal(database)) {
            var provider = portal.get(OpenIdConnect.class);
            var attempt = provider.begin(CALLBACK);
            var other = provider.begin(CALLBACK);
            var refused = Map.of(
                    "state", new Attempt(attempt.address(), other.state(), attempt.nonce(), attempt.verifier()),
                    "nonce", new Attempt(attempt.address(), attempt.state(), other.nonce(), attempt.verifier()),
                    "verifier", new Attempt(attempt.address(), attempt.state(), attempt.nonce(), other.verifier()));
            refused.forEach((what, wrong) -> {
                answer("subject-1", "tenders", 600, Map.of());
                var given = given(attempt);
                assertThatThrownBy(() -> provider.finish(wrong, CALLBACK, given))
                        .as(what)
                        .isInstanceOf(ProviderFailed.class);
            });
            assertThatThrownBy(() -> provider.finish(attempt, CALLBACK, Map.of()))
                    .isInstanceOf(ProviderFailed.class);
            var denied = Map.of("error", List.of("access_denied"), "state", List.of(attempt.state()));
            assertThatThrownBy(() -> provider.finish(attempt, CALLBACK, denied)).isInstanceOf(ProviderFailed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aTokenForAnotherPortalOrOfYesterdayLetsNobodyIn(DataSource database) throws Exception {
        try (var portal = new Portal(database)) {
            var provider = portal.get(OpenIdConnect.class);
            for (var wrong : List.of(
                    new DefaultOAuth2TokenCallback(
                            ISSUER, "s", "JWT", List.of("another-portal"), Map.of("aud", "another-portal"), 600),
                    new DefaultOAuth2TokenCallback(ISSUER, "s", "JWT", List.of("tenders"), Map.of(), -600))) {
                var attempt = provider.begin(CALLBACK);
                server.enqueueCallback(wrong);
                var given = given(attempt);
                assertThatThrownBy(() -> provider.finish(attempt, CALLBACK, given))
                        .isInstanceOf(ProviderFailed.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void aCodeIsTakenOnce(DataSource database) throws Exception {
        try (var portal = new Portal(database)) {
            var provider = portal.get(OpenIdConnect.class);
            var attempt = provider.begin(CALLBACK);
            answer("subject-1", "tenders", 600, Map.of());
            var given = given(attempt);
            assertThat(provider.finish(attempt, CALLBACK, given).subject()).isEqualTo("subject-1");
            assertThatThrownBy(() -> provider.finish(attempt, CALLBACK, given)).isInstanceOf(ProviderFailed.class);
        }
    }

    private static Long staff(Portal portal) {
        var parties = portal.get(Parties.class);
        var own = parties.registerOrganization(FOUNDER, "UNICEF Giga", Organization.Kind.BUYER);
        return parties.registerAccount(
                        FOUNDER, own, Role.STAFF, "aigerim@giga.example", "Aigerim", "kettle orbit walnut ferry")
                .id();
    }

    private void answer(String subject, String audience, long seconds, Map<String, Object> claims) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(audience), claims, seconds));
    }

    private Person person(Portal portal) {
        var provider = portal.get(OpenIdConnect.class);
        var attempt = provider.begin(CALLBACK);
        return provider.finish(attempt, CALLBACK, given(attempt));
    }

    /** What the issuer makes the browser bring back. */
    private static Map<String, List<String>> given(Attempt attempt) {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(attempt.address()).build(), BodyHandlers.discarding());
            var query = URI.create(answer.headers().firstValue("location").orElseThrow())
                    .getRawQuery();
            return new HashMap<>(Arrays.stream(query.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> List.of(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
