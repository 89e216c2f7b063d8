package global.giga.party;

import global.giga.kernel.Refusal;
import java.time.Duration;

/** Too many letters were asked for from one network; the argument is the wait in whole minutes, rounded up. */
public class TooManyLetters extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooManyLetters(Duration wait) {
        super(Kind.CONFLICT, (wait.toSeconds() + 60) / 60);
    }
}
