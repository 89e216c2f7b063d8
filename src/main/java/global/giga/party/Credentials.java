package global.giga.party;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The passkeys as the library for WebAuthn asks for them: of one account that makes another, or of whoever comes. */
final class Credentials implements CredentialRepository {
    private static final long NOBODY = -1;

    private final Factors factors;
    private final long owner;

    private Credentials(Factors factors, long owner) {
        this.factors = factors;
        this.owner = owner;
    }

    static Credentials of(Factors factors, Account owner) {
        return new Credentials(factors, owner.id());
    }

    static Credentials ofAll(Factors factors) {
        return new Credentials(factors, NOBODY);
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String email) {
        return factors.passkeysOf(owner).stream()
                .map(p -> PublicKeyCredentialDescriptor.builder()
                        .id(bytes(p.credential()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String email) {
        return factors.passkeysOf(owner).stream()
                .map(p -> bytes(p.userHandle()))
                .findFirst();
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return factors.passkeysOfHandle(handle.getBase64Url()).stream()
                .map(p -> String.valueOf(p.account()))
                .findFirst();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray handle) {
        return with(credential)
                .filter(p -> p.userHandle().equals(handle.getBase64Url()))
                .map(Credentials::registered);
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
        return with(credential).map(Credentials::registered).stream().collect(Collectors.toSet());
    }

    private Optional<Passkey> with(ByteArray credential) {
        List<Passkey> found = factors.passkeysWith(credential.getBase64Url());
        return found.stream().findFirst();
    }

    private static RegisteredCredential registered(Passkey passkey) {
        return RegisteredCredential.builder()
                .credentialId(bytes(passkey.credential()))
                .userHandle(bytes(passkey.userHandle()))
                .publicKeyCose(bytes(passkey.publicKey()))
                .signatureCount(passkey.signatureCount())
                .build();
    }

    static ByteArray bytes(String base64url) {
        try {
            return ByteArray.fromBase64Url(base64url);
        } catch (Base64UrlException e) {
            throw new IllegalStateException(e);
        }
    }
}
