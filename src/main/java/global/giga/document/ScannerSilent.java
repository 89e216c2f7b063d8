package global.giga.document;

/** The virus scanner does not answer, or could not scan: whether the content is clean is not known. */
public class ScannerSilent extends Exception {
    private static final long serialVersionUID = 1L;

    ScannerSilent(String why) {
        super(why);
    }
}
