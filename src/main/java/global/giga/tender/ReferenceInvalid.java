package global.giga.tender;

import global.giga.kernel.Refusal;

/** A reference has 1 to so many characters. */
public class ReferenceInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public ReferenceInvalid(int longest) {
        super(Kind.INVALID, longest);
    }
}
