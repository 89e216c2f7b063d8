package global.giga.kernel;

import static global.giga.kernel.SameOrigin.NO;
import static global.giga.kernel.SameOrigin.UNKNOWN;
import static global.giga.kernel.SameOrigin.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameOriginTest {
    private static final String HOST = "tenders.example:8443";

    private static SameOrigin of(String fetchSite, String origin) {
        return SameOrigin.of(fetchSite, origin, HOST, Optional.of("https://public.example/"));
    }

    @Test
    void believesWhatTheBrowserSaysOfTheSite() {
        assertThat(of("same-origin", null)).isEqualTo(YES);
        assertThat(of("same-site", "https://tenders.example:8443")).isEqualTo(NO);
        assertThat(of("cross-site", null)).isEqualTo(NO);
        assertThat(of("none", null)).isEqualTo(NO);
    }

    @Test
    void comparesHostAndPortWhereTheSiteIsNotSaid() {
        assertThat(of(null, "https://tenders.example:8443")).isEqualTo(YES);
        assertThat(of(null, "https://Tenders.Example:8443")).isEqualTo(YES);
        assertThat(of(null, "https://public.example")).isEqualTo(YES);
        assertThat(of(null, "https://tenders.example")).isEqualTo(NO);
        assertThat(of(null, "https://tenders.example:8443.evil.example")).isEqualTo(NO);
        assertThat(of(null, "https://evil.example")).isEqualTo(NO);
    }

    @Test
    void takesNoOriginForForeignAndSilenceForNothing() {
        assertThat(of(null, "null")).isEqualTo(NO);
        assertThat(of(null, "%")).isEqualTo(NO);
        assertThat(of(null, "")).isEqualTo(NO);
        assertThat(of(null, null)).isEqualTo(UNKNOWN);
        assertThat(SameOrigin.of(null, "null", null, Optional.empty())).isEqualTo(NO);
    }

    @Test
    void onlyReadingMethodsAreFree() {
        assertThat(SameOrigin.reads("GET")).isTrue();
        assertThat(SameOrigin.reads("POST")).isFalse();
        assertThat(SameOrigin.reads("DELETE")).isFalse();
    }
}
