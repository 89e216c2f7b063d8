package global.giga.party;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs in with another organisation's accounts (OpenID Connect Core 1.0: authorization code, PKCE, nonce, state), by
 * configuration alone: {@code app.oidc.issuer}, {@code app.oidc.client-id}, {@code app.oidc.client-secret}.
 */
@ApplicationScoped
public class OpenIdConnect {
    private static final Logger LOG = System.getLogger(OpenIdConnect.class.getName());
    private static final int PATIENCE = 10_000;

    @Inject
    @ConfigProperty(name = "app.oidc.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "app.oidc.client-id")
    Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "app.oidc.client-secret")
    Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "app.oidc.name", defaultValue = "OpenID Connect")
    String name;

    private volatile OIDCProviderMetadata metadata;

    /** What the portal remembers of a sign-in while its person is at the issuer; the browser never sees it but for the address. */
    public record Attempt(URI address, String state, String nonce, String verifier) implements Serializable {}

    /** Whether the configuration names an issuer. */
    public boolean configured() {
        return issuer.isPresent() && clientId.isPresent() && clientSecret.isPresent();
    }

    /** What people call the issuer. */
    public String name() {
        return name;
    }

    /** @throws ProviderFailed when the issuer does not say where its pages are */
    public Attempt begin(URI callback) {
        var state = new State();
        var nonce = new Nonce();
        var verifier = new CodeVerifier();
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email", "profile"), client(), callback)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        return new Attempt(request.toURI(), state.getValue(), nonce.getValue(), verifier.getValue());
    }

    /**
     * @param answer the parameters with which the issuer sent the browser back
     * @throws ProviderFailed when anything of it cannot be trusted
     */
    public Person finish(Attempt attempt, URI callback, Map<String, List<String>> answer) {
        try {
            return person(claims(code(attempt, callback, answer), attempt, callback));
        } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
            LOG.log(Level.WARNING, "Sign-in with {0} failed: {1}", issuer.orElse(""), e.getClass());
            throw new ProviderFailed();
        }
    }

    private AuthorizationCode code(Attempt attempt, URI callback, Map<String, List<String>> answer)
            throws GeneralException {
        var response = AuthenticationResponseParser.parse(callback, answer);
        var from = response.getIssuer();
        if (!response.indicatesSuccess()
                || !new State(attempt.state()).equals(response.getState())
                || from != null && !from.equals(metadata().getIssuer())) {
            throw new ProviderFailed();
        }
        return response.toSuccessResponse().getAuthorizationCode();
    }

    private IDTokenClaimsSet claims(AuthorizationCode code, Attempt attempt, URI callback)
            throws GeneralException, IOException, BadJOSEException, JOSEException {
        var request = new TokenRequest.Builder(
                        metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(client(), new Secret(clientSecret.orElseThrow())),
                        new AuthorizationCodeGrant(code, callback, new CodeVerifier(attempt.verifier())))
                .build()
                .toHTTPRequest();
        patient(request);
        var response = OIDCTokenResponseParser.parse(request.send());
        if (!response.indicatesSuccess()) {
            throw new ProviderFailed();
        }
        JWT token = ((OIDCTokenResponse) response.toSuccessResponse())
                .getOIDCTokens()
                .getIDToken();
        return validator(token).validate(token, new Nonce(attempt.nonce()));
    }

    /* Only signatures of a key that the issuer publishes: no secret that both have, and not none. */
    private IDTokenValidator validator(JWT token) throws IOException {
        var algorithm = JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
        if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
            throw new ProviderFailed();
        }
        return new IDTokenValidator(
                metadata().getIssuer(),
                client(),
                algorithm,
                metadata().getJWKSetURI().toURL());
    }

    private static Person person(IDTokenClaimsSet claims) {
        var verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        var email = claims.getStringClaim("email");
        return new Person(
                claims.getIssuer().getValue(), claims.getSubject().getValue(), verified && email != null ? email : "");
    }

    private ClientID client() {
        return new ClientID(clientId.orElseThrow());
    }

    private static void patient(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
    }

    private OIDCProviderMetadata metadata() {
        if (metadata == null) {
            try {
                metadata = OIDCProviderMetadata.resolve(new Issuer(issuer.orElseThrow()), PATIENCE, PATIENCE);
            } catch (GeneralException | IOException e) {
                LOG.log(Level.WARNING, "The issuer {0} does not describe itself: {1}", issuer, e.getClass());
                throw new ProviderFailed();
            }
        }
        return metadata;
    }
}
