package global.giga.award;

import global.giga.kernel.Refusal;

/** The plan awards something, so that the tender cannot end without an award. */
public class StillAwardable extends Refusal {
    private static final long serialVersionUID = 1L;

    public StillAwardable() {
        super(Kind.CONFLICT);
    }
}
