package global.giga.web.supplier;

import global.giga.bid.DraftSummary;
import global.giga.bid.Drafting;
import global.giga.bid.OwnDraft;
import global.giga.evaluation.DraftTotals;
import global.giga.kernel.Caller;
import global.giga.kernel.Money;
import global.giga.tender.Tender;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bid says while one request is answered: nothing of it stays on the server afterwards. */
@RequestScoped
public class TypedBid {
    @Inject
    Drafting drafting;

    @Inject
    Caller caller;

    private List<OfferRow> rows;
    private Map<String, String> answers = new LinkedHashMap<>();
    private String currency;
    private boolean vatIncluded;
    private boolean answersRefused;
    private Tender tender;
    private Now now;

    /**
     * What the page shows of the draft after each act.
     *
     * @param draft null before there is one, and its summary too
     * @param evaluated what each lot would count, in the evaluation currency
     */
    public record Now(OwnDraft draft, DraftSummary summary, Map<String, Money> evaluated, boolean open) {}

    public void describe(OwnDraft draft) {
        currency = draft.currency();
        vatIncluded = draft.vatIncluded();
        answers = new LinkedHashMap<>(draft.answers());
    }

    /** What is shown next is what is stored. */
    public void forget() {
        now = null;
        tender = null;
    }

    /** Null before they were read. */
    public List<OfferRow> rows() {
        return rows;
    }

    public void rows(List<OfferRow> read) {
        rows = read;
    }

    public Map<String, String> answers() {
        return answers;
    }

    public String currency() {
        return currency;
    }

    public void currency(String chosen) {
        currency = chosen;
    }

    public boolean vatIncluded() {
        return vatIncluded;
    }

    public void vatIncluded(boolean chosen) {
        vatIncluded = chosen;
    }

    public boolean answersRefused() {
        return answersRefused;
    }

    public void answersRefused(boolean refused) {
        answersRefused = refused;
    }

    public Tender tender(long id) {
        if (tender == null) {
            tender = drafting.tender(caller, id);
        }
        return tender;
    }

    /** As it is stored; read once until it is forgotten. */
    public Now now(long tenderId) {
        if (now == null) {
            var draft = drafting.found(caller, tenderId).orElse(null);
            var summary = draft == null ? null : drafting.summary(caller, tenderId);
            var evaluated = draft == null ? Map.<String, Money>of() : DraftTotals.of(tender(tenderId), draft, summary);
            now = new Now(draft, summary, evaluated, drafting.takesBids(caller, tenderId));
        }
        return now;
    }
}
