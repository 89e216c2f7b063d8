package global.giga.notice;

import global.giga.kernel.Unattended;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets notices of long ago. */
@Unattended
public class Forgetting {
    static final Duration KEPT = Duration.ofDays(180);

    @Inject
    NoticeBook book;

    @Inject
    Clock clock;

    public int round() {
        return book.forget(clock.instant().minus(KEPT));
    }
}
