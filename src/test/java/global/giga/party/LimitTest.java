package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import global.giga.kernel.Sha256;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT, 4, PT0S",
        "ACCOUNT, 5, PT1S",
        "ACCOUNT, 6, PT2S",
        "ACCOUNT, 16, PT34M8S",
        "ACCOUNT, 17, PT1H",
        "ACCOUNT, 99, PT1H",
        "ACCOUNT, 100, PT24H",
        "DEVICE, 5, PT1S",
        "ADDRESS, 29, PT0S",
        "ADDRESS, 30, PT1S",
        "ADDRESS, 39, PT5M",
        "ADDRESS, 1000, PT5M"
    })
    void theDelayDoublesUpToItsLimit(Limit limit, int failures, Duration delay) {
        assertThat(limit.after(failures)).isEqualTo(delay);
    }

    @Test
    void theNextAttemptIsOpenWhenTheDelayIsOver() {
        var throttle = new Throttle(new Sha256("0".repeat(64)), NOW);
        for (int i = 0; i < 6; i++) {
            throttle.book(Limit.ACCOUNT, NOW.plusSeconds(i));
        }
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(
                        () -> throttle.book(Limit.ACCOUNT, NOW.plusSeconds(7).minusMillis(1)));
        assertThatNoException().isThrownBy(() -> throttle.book(Limit.ACCOUNT, NOW.plusSeconds(7)));
    }

    @Test
    void aWeekWithoutAnAttemptIsForgotten() {
        var throttle = new Throttle(new Sha256("0".repeat(64)), NOW);
        for (int i = 0; i < 5; i++) {
            throttle.book(Limit.ACCOUNT, NOW);
        }
        var later = NOW.plus(Throttle.MEMORY);
        throttle.book(Limit.ACCOUNT, later);
        assertThatNoException().isThrownBy(() -> throttle.book(Limit.ACCOUNT, later));
    }
}
