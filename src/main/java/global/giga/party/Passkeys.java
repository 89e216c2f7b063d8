package global.giga.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes passkeys and lets in by them (WebAuthn level 2). A passkey is kept by the device and unlocked by its owner, so it
 * is two factors at once; it answers under the origin alone that it was made for.
 */
@Service
@PermitAll
public class Passkeys {
    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    Admission admission;

    @Inject
    PasskeyMaking making;

    @Inject
    Sessions sessions;

    @Inject
    Throttling throttling;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A question to a device.
     *
     * @param asked for the browser: the argument of {@code navigator.credentials}, JSON with binary values as Base64url
     * @param kept for the server until the answer comes, which is taken once
     */
    public record Challenge(String asked, String kept) {}

    /**
     * Asks for a new passkey of the caller.
     *
     * @param token the secret of the caller's session
     * @throws ProofNeeded unless the caller proved lately who it is
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.SUPPLIER_ROLE, Role.EVALUATOR_ROLE, Role.ADMIN_ROLE, Role.AUDITOR_ROLE})
    public Challenge askToMake(Caller caller, String token, String origin) {
        sessions.requireFresh(caller.account(), token);
        return making.ask(accounts.get(caller.account()), origin);
    }

    /** Asks somebody for a passkey who must have a second factor and has none. */
    public Challenge askToSetUp(SignIn.Waiting waiting, String origin) {
        return making.ask(admission.owner(waiting, SignIn.Step.SET_UP_FACTOR), origin);
    }

    /**
     * Keeps the passkey that the caller's device made.
     *
     * @param name as its owner will know it; empty for none
     * @return recovery codes where there were none, else empty
     * @throws ProofNeeded unless the caller proved lately who it is
     * @throws PasskeyRefused when it was made for another question or origin, or without verifying the user
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.SUPPLIER_ROLE, Role.EVALUATOR_ROLE, Role.ADMIN_ROLE, Role.AUDITOR_ROLE})
    public List<String> add(Caller caller, String token, String origin, String kept, String answer, String name) {
        sessions.requireFresh(caller.account(), token);
        return making.keep(accounts.get(caller.account()), origin, kept, answer, name);
    }

    /** Keeps the passkey of somebody who had no second factor, and lets in. */
    public SignIn.SetUp setUp(SignIn.Waiting waiting, String origin, String kept, String answer, Browser browser) {
        var account = admission.owner(waiting, SignIn.Step.SET_UP_FACTOR);
        var codes = making.keep(account, origin, kept, answer, browser.name());
        return new SignIn.SetUp(admission.open(account, "passkey", browser), codes);
    }

    /** Asks whoever comes for any passkey of this site. */
    public Challenge ask(String origin) {
        var request = site(origin, Credentials.ofAll(factors))
                .startAssertion(StartAssertionOptions.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build());
        return challenge(request::toCredentialsGetJson, request::toJson);
    }

    /**
     * Lets the owner of the passkey in.
     *
     * @throws PasskeyRefused when it is not known, was made for another origin, answers another question, is a copy (its
     *     counter went back) or did not verify the user; when the account is closed
     */
    public SignIn.Complete signIn(String origin, String kept, String answer, Browser browser) {
        var places = browser.address().isEmpty()
                ? List.<Throttling.Place>of()
                : List.of(new Throttling.Place(Limit.ADDRESS, browser.address()));
        throttling.book(places);
        var account = owner(origin, kept, answer);
        throttling.right(places);
        return admission.open(account, "passkey", browser);
    }

    /** Whose passkey answers the question. @throws PasskeyRefused as for a sign-in */
    Account owner(String origin, String kept, String answer) {
        var shown = shown(origin, kept, answer);
        var passkey = factors.passkeysWith(
                        shown.getCredential().getCredentialId().getBase64Url())
                .get(0);
        var account = accounts.get(passkey.account());
        if (!account.active()) {
            throw refused();
        }
        passkey.used(shown.getSignatureCount(), clock.instant());
        return account;
    }

    private AssertionResult shown(String origin, String kept, String answer) {
        try {
            return site(origin, Credentials.ofAll(factors))
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.fromJson(kept))
                            .response(PublicKeyCredential.parseAssertionResponseJson(answer))
                            .build());
        } catch (AssertionFailedException | IOException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private PasskeyRefused refused() {
        audit.recordRefusal("sign-in.refused", Caller.ANONYMOUS, Map.of());
        return new PasskeyRefused();
    }

    /* The counter of signatures is checked by the library, which refuses one that did not grow. */
    static RelyingParty site(String origin, Credentials credentials) {
        var host = URI.create(origin).getHost();
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder().id(host).name(host).build())
                .credentialRepository(credentials)
                .origins(Set.of(origin))
                .build();
    }

    interface Written {
        String json() throws JsonProcessingException;
    }

    static Challenge challenge(Written asked, Written kept) {
        try {
            return new Challenge(asked.json(), kept.json());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
