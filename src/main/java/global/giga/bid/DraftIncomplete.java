package global.giga.bid;

import global.giga.kernel.Refusal;
import java.util.List;

/** Some offers of the draft lack something or are out of range, so that it cannot be sealed. */
public class DraftIncomplete extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<DraftSummary.Incomplete> offers;

    public DraftIncomplete(List<DraftSummary.Incomplete> offers) {
        super(Kind.INVALID, offers.size());
        this.offers = List.copyOf(offers);
    }

    public List<DraftSummary.Incomplete> offers() {
        return offers;
    }
}
