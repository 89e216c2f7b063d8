package global.giga.party;

import global.giga.kernel.Refusal;

/** A password is among those that are tried first: common words, repetitions, rows of keys or figures. */
public class CommonPassword extends Refusal {
    private static final long serialVersionUID = 1L;

    public CommonPassword() {
        super(Kind.INVALID);
    }
}
