package global.giga.document;

/**
 * A file of a tender template is wrong: whoever edits templates has to correct it.
 *
 * <p>The line counts from 1; it is 0 where the file as a whole is at fault.
 */
public class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    public TemplateFault(String file, int line, String reason, Throwable cause) {
        super(file + ":" + line + ": " + reason, cause);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public TemplateFault(String file, String reason) {
        this(file, 0, reason, null);
    }

    /** The path under the folder of templates. */
    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
