package global.giga.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortalSignatureTest {
    private static PortalSignature of(int fill) {
        var key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        var vault = new Vault();
        vault.configured = Optional.of(Base64.getEncoder().encodeToString(key));
        var signature = new PortalSignature();
        signature.vault = vault;
        return signature;
    }

    @Test
    void readsBackWhatItSigned() {
        assertThat(of(1).verified(of(1).sign("{\"number\":1}"))).contains("{\"number\":1}");
    }

    @Test
    void refusesAnotherPortalsSignatureAndWhatIsNone() {
        var signature = of(1);
        var jws = signature.sign("{}");
        assertThat(of(2).verified(jws)).isEmpty();
        assertThat(signature.verified(jws.substring(0, jws.length() - 3) + "AAA"))
                .isEmpty();
        assertThat(signature.verified("nonsense")).isEmpty();
    }

    @Test
    void publishesNoSecret() {
        assertThat(of(1).publicKey()).contains("\"crv\":\"Ed25519\"").doesNotContain("\"d\"");
    }
}
