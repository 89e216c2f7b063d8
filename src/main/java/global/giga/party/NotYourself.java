package global.giga.party;

import global.giga.kernel.Refusal;

/** People do not take their own access away where they look after others. */
public class NotYourself extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotYourself() {
        super(Kind.CONFLICT);
    }
}
