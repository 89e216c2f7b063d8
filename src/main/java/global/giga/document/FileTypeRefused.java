package global.giga.document;

import global.giga.kernel.Refusal;

/** A document is none of the kinds that are taken. */
public class FileTypeRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public FileTypeRefused() {
        super(Kind.INVALID);
    }
}
