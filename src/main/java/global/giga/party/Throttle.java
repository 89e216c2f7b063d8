package global.giga.party;

import global.giga.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Attempts from one place, or at one account, since the last that was right. */
@Entity
@Table(name = "throttle")
public class Throttle {
    /** Forgotten when nobody tried for that long. */
    static final Duration MEMORY = Duration.ofDays(7);

    @Id
    private Sha256 place;

    private int failures;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "open_at")
    private Instant openAt;

    protected Throttle() {}

    Throttle(Sha256 place, Instant now) {
        this.place = place;
        this.triedAt = now;
        this.openAt = now;
    }

    /**
     * Books an attempt as wrong before it is looked at, so that many at once do not get past.
     *
     * @throws TooManyAttempts before the delay of the last one is over; of letters, TooManyLetters
     */
    void book(Limit limit, Instant now) {
        if (now.isBefore(openAt)) {
            throw limit.refusal(Duration.between(now, openAt));
        }
        failures = now.isBefore(triedAt.plus(limit.memory())) ? failures + 1 : 1;
        triedAt = now;
        openAt = now.plus(limit.after(failures));
    }

    /** Takes the last booking back, for it was right; those before still count. */
    void giveBack(Instant now) {
        failures = Math.max(0, failures - 1);
        openAt = now;
    }
}
