package global.giga.letter;

import global.giga.kernel.Refusal;

/** What was given is no e-mail address to which a letter can go. */
public class AddressInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public AddressInvalid() {
        super(Kind.INVALID);
    }
}
