package global.giga.document;

import global.giga.kernel.Refusal;

/** A document needs a password, or has an old format that hides what it is. */
public class FileProtected extends Refusal {
    private static final long serialVersionUID = 1L;

    public FileProtected() {
        super(Kind.INVALID);
    }
}
