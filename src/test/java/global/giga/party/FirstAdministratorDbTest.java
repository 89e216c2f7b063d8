package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Portal;
import global.giga.kernel.Role;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstAdministratorDbTest {
    private static final String PASSWORD = "a long first password";

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void comesFromTheConfigurationOnceAndNeverAgain(DataSource database) {
        try (var portal = new Portal(database)) {
            var first = new FirstAdministrator();
            first.parties = portal.get(Parties.class);
            first.organization = "UNICEF Giga";
            first.password = Optional.of(PASSWORD);
            first.email = Optional.of("first@giga.example");
            first.register();
            first.email = Optional.of("second@giga.example");
            first.register();

            var signIn = portal.get(SigningIn.class).signIn("first@giga.example", PASSWORD, Browser.NONE);
            assertThat(((SignIn.Waiting) signIn).step()).isEqualTo(SignIn.Step.SET_UP_FACTOR);
            var administrator = portal.caller("first@giga.example");
            assertThat(administrator.roles()).containsExactly(Role.ADMIN);
            assertThat(portal.get(Parties.class).all(administrator)).hasSize(1);
        }
    }
}
