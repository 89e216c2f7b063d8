package global.giga.document;

import global.giga.kernel.Refusal;

/** A document holds programs. */
public class FileWithMacros extends Refusal {
    private static final long serialVersionUID = 1L;

    public FileWithMacros() {
        super(Kind.INVALID);
    }
}
