package global.giga.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SameTimeTest {
    private final SameTime sameTime = new SameTime();

    SameTimeTest() {
        sameTime.clock = Clock.systemUTC();
    }

    @Test
    void aQuickActAndOneThatIsRefusedTakeAsLong() {
        var before = Instant.now(sameTime.clock);
        sameTime.run(() -> {});
        var between = Instant.now(sameTime.clock);
        assertThatThrownBy(() -> sameTime.run(() -> {
                    throw new IllegalArgumentException("refused");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Duration.between(before, between)).isGreaterThanOrEqualTo(SameTime.LEAST);
        assertThat(Duration.between(between, Instant.now(sameTime.clock))).isGreaterThanOrEqualTo(SameTime.LEAST);
    }
}
