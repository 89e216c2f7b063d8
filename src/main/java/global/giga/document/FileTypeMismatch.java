package global.giga.document;

import global.giga.kernel.Refusal;

/** The content of a document is not what its name promises. */
public class FileTypeMismatch extends Refusal {
    private static final long serialVersionUID = 1L;

    public FileTypeMismatch(String promised) {
        super(Kind.INVALID, promised);
    }
}
