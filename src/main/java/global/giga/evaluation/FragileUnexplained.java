package global.giga.evaluation;

import global.giga.kernel.Refusal;
import java.util.List;

/** Winners of these lots would be others by another weight, formula or without another bid, and no reason is given (R3.11). */
public class FragileUnexplained extends Refusal {
    private static final long serialVersionUID = 1L;

    public FragileUnexplained(List<String> lots) {
        super(Kind.CONFLICT, String.join(", ", lots));
    }
}
