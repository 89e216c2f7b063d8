package global.giga.bid;

import global.giga.kernel.Refusal;
import java.util.List;

/** Somebody changed rows of a bulk act since they were read; nothing of it was stored. */
public class RowsChangedElsewhere extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 8;

    private final transient List<String> schools;

    /** @param schools names of the schools whose rows changed */
    RowsChangedElsewhere(List<String> schools) {
        super(Kind.CONFLICT, schools.size(), String.join(", ", schools.subList(0, Math.min(NAMED, schools.size()))));
        this.schools = List.copyOf(schools);
    }

    /** All of them; the message names the first few. */
    public List<String> schools() {
        return schools;
    }
}
