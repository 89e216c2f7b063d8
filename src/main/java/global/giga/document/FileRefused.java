package global.giga.document;

import global.giga.kernel.Refusal;
import java.util.List;

/** An uploaded table has rows that are wrong, so nothing of it was taken over. */
public class FileRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public FileRefused(List<Problem> problems) {
        super(Kind.INVALID, problems.size());
        this.problems = List.copyOf(problems);
    }

    /** Every problem by row and column, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
