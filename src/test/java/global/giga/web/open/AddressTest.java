package global.giga.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void leavesOutWhatIsNotAskedFor() {
        var address = Address.of("/open/schools").with("text", " ").with("region", null);
        assertThat(address).hasToString("/open/schools");
    }

    @Test
    void keepsTheOrderAndEscapesEveryValue() {
        var address = Address.of("/open/schools").with("text", "Абай & Co=1").with("view", SchoolsView.MAP);
        assertThat(address).hasToString("/open/schools?text=%D0%90%D0%B1%D0%B0%D0%B9+%26+Co%3D1&view=MAP");
    }
}
