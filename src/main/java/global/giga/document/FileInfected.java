package global.giga.document;

import global.giga.kernel.Refusal;

/** The virus scanner found something in a document. */
public class FileInfected extends Refusal {
    private static final long serialVersionUID = 1L;

    public FileInfected(String found) {
        super(Kind.FORBIDDEN, found);
    }
}
