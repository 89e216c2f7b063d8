package global.giga.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.RegistrationFailedException;
import global.giga.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Asks devices for new passkeys and keeps what they make. */
@ApplicationScoped
public class PasskeyMaking {
    private static final int HANDLE = 32;
    private static final String UNNAMED = "–";

    @Inject
    Factors factors;

    @Inject
    ChangeLetters letters;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    Passkeys.Challenge ask(Account account, String origin) {
        var user = user(account.email(), account.name(), factors.userHandle(account.id()));
        return ask(Passkeys.site(origin, Credentials.of(factors, account)), user);
    }

    /** Asks somebody who has no account yet. */
    Passkeys.Challenge ask(String email, String person, String origin) {
        var handle = Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.bytes(HANDLE));
        return ask(Passkeys.site(origin, Credentials.ofAll(factors)), user(email, person, handle));
    }

    private static UserIdentity user(String email, String person, String handle) {
        return UserIdentity.builder()
                .name(email)
                .displayName(person)
                .id(Credentials.bytes(handle))
                .build();
    }

    private static Passkeys.Challenge ask(RelyingParty site, UserIdentity user) {
        var selection = AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        var options = site.startRegistration(StartRegistrationOptions.builder()
                .user(user)
                .authenticatorSelection(selection)
                .build());
        return Passkeys.challenge(options::toCredentialsCreateJson, options::toJson);
    }

    /**
     * Keeps the passkey and tells the owner by letter.
     *
     * @param name as the owner will know it; empty for none
     * @return recovery codes for an account that had none, else empty
     * @throws PasskeyRefused when it was made for another question or origin, or without verifying the user
     */
    List<String> keep(Account account, String origin, String kept, String answer, String name) {
        var asked = asked(kept);
        var made = made(Passkeys.site(origin, Credentials.of(factors, account)), asked, answer);
        var registered = new Passkey.Registered(
                made.getKeyId().getId().getBase64Url(),
                asked.getUser().getId().getBase64Url(),
                made.getPublicKeyCose().getBase64Url(),
                made.getSignatureCount());
        var known = Names.passkey(name.isBlank() ? UNNAMED : name);
        factors.add(new Passkey(account.id(), known, registered, clock.instant()));
        letters.tell(account, "factor.passkey-added");
        audit.record("factor.passkey-added", account.caller(), Map.of());
        return factors.firstRecoveryCodes(account.id());
    }

    private static PublicKeyCredentialCreationOptions asked(String kept) {
        try {
            return PublicKeyCredentialCreationOptions.fromJson(kept);
        } catch (JsonProcessingException e) { // another tab asked for something else meanwhile
            throw new PasskeyRefused();
        }
    }

    private static RegistrationResult made(RelyingParty site, PublicKeyCredentialCreationOptions asked, String answer) {
        try {
            return site.finishRegistration(FinishRegistrationOptions.builder()
                    .request(asked)
                    .response(PublicKeyCredential.parseRegistrationResponseJson(answer))
                    .build());
        } catch (RegistrationFailedException | IOException | IllegalArgumentException e) {
            throw new PasskeyRefused();
        }
    }
}
