package global.giga.party;

import global.giga.kernel.Refusal;
import java.time.Duration;

/** Wrong attempts have come too fast; the argument is the wait in whole minutes, rounded up. */
public class TooManyAttempts extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooManyAttempts(Duration wait) {
        super(Kind.CONFLICT, (wait.toSeconds() + 60) / 60);
    }
}
