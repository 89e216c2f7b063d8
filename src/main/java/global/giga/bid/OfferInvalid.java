package global.giga.bid;

import global.giga.document.Problem;
import global.giga.kernel.Refusal;
import java.util.List;

/** A row of the price schedule holds values out of range; the row keeps what it had. */
public class OfferInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public OfferInvalid(List<Problem> problems) {
        super(Kind.INVALID, problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
