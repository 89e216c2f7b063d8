package global.giga.bid;

import global.giga.kernel.Refusal;

/** The clocks of the portal and of its database differ by more than a minute: nothing is opened. */
public class ClockDisagrees extends Refusal {
    private static final long serialVersionUID = 1L;

    public ClockDisagrees(long seconds) {
        super(Kind.CONFLICT, seconds);
    }
}
