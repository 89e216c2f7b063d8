package global.giga.party;

import global.giga.kernel.Refusal;
import java.time.Duration;

/**
 * How wrong attempts slow down the next: so many are free, then the delay starts at a second and doubles up to the
 * longest. From the hundredth in a row on it is a day (NIST SP 800-63B-4, 3.2.2).
 */
enum Limit {
    /** Of an account, for browsers that are not known to it. */
    ACCOUNT(5, Duration.ofHours(1)),
    /** Of an account and a browser that its owner has used before. */
    DEVICE(5, Duration.ofHours(1)),
    /** Of a network address, which an office may share. */
    ADDRESS(30, Duration.ofMinutes(5)),
    /** Of letters that a network address asks for; forgotten after an hour without one. */
    LETTERS(30, Duration.ofMinutes(5), Duration.ofHours(1));

    private static final int TOO_MANY = 100;
    private static final int MOST_DOUBLINGS = 30;

    private final int free;
    private final Duration longest;
    private final Duration memory;

    Limit(int free, Duration longest) {
        this(free, longest, Throttle.MEMORY);
    }

    Limit(int free, Duration longest, Duration memory) {
        this.free = free;
        this.longest = longest;
        this.memory = memory;
    }

    /** After so long without an attempt the count starts anew. */
    Duration memory() {
        return memory;
    }

    /** What somebody is told who has to wait. */
    Refusal refusal(Duration wait) {
        return this == LETTERS ? new TooManyLetters(wait) : new TooManyAttempts(wait);
    }

    /** The wait after so many wrong attempts in a row. */
    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        if (failures >= TOO_MANY && this != ADDRESS && this != LETTERS) {
            return Duration.ofDays(1);
        }
        var grown = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
