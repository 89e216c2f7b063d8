package global.giga.web.supplier;

import global.giga.bid.DraftSummary;
import global.giga.bid.OwnDraft;
import global.giga.document.Problem;
import global.giga.tender.Tender;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bid says while one request is answered: nothing of it stays on the server afterwards. */
@RequestScoped
public class TypedBid {
    private List<OfferRow> rows;
    private Map<String, String> answers = new LinkedHashMap<>();
    private String currency;
    private boolean vatIncluded;
    private boolean answersRefused;
    private List<Problem> problems = List.of();
    private Tender tender;
    private Now now;

    /** What the page shows of the draft after each act. */
    public record Now(OwnDraft draft, DraftSummary summary, boolean open) {}

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

    public List<Problem> problems() {
        return problems;
    }

    public void problems(List<Problem> found) {
        problems = found;
    }

    public Tender tender() {
        return tender;
    }

    public void tender(Tender read) {
        tender = read;
    }

    public Now now() {
        return now;
    }

    public void now(Now read) {
        now = read;
    }
}
