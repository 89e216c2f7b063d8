package global.giga.school;

import global.giga.kernel.Refusal;

/** The file has rows that cannot be schools, and the caller did not say to go on without them. */
public class SchoolsRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public SchoolsRefused(int rows) {
        super(Kind.INVALID, rows);
    }
}
