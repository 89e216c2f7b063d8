package global.giga.tender;

import global.giga.kernel.Refusal;

/** What was drawn on the map is no area. */
public class AreaInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public AreaInvalid() {
        super(Kind.INVALID);
    }
}
