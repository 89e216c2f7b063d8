package global.giga.web.supplier;

import global.giga.evaluation.OwnPrices;
import global.giga.evaluation.PriceQuestion;
import global.giga.evaluation.Pricing;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Clock;
import org.omnifaces.cdi.Param;

/** /supplier/prices: what the committee asks about the supplier's own prices, and what it corrected. */
@Model
public class SupplierPricesPage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    /** The question that the form answers. */
    @Inject
    @Param(name = "question")
    Long questionId;

    @Inject
    Pricing pricing;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private OwnPrices own;
    private String answer;

    /** @throws NotFound without an own bid that was opened */
    public void open() {
        getOwn();
    }

    public String answer() {
        pricing.answer(caller, tenderId, questionId, answer);
        notices.done("supplier.prices.done");
        return "/supplier/prices?faces-redirect=true&tender=" + tenderId;
    }

    public OwnPrices getOwn() {
        if (own == null) {
            if (tenderId == null) {
                throw new NotFound();
            }
            own = pricing.own(caller, tenderId);
        }
        return own;
    }

    /** Whether the question can be answered still. */
    public boolean open(PriceQuestion question) {
        return question.open(clock.instant());
    }

    /** The question that the form answers; null where none is chosen. */
    public PriceQuestion getChosen() {
        return getOwn().questions().stream()
                .filter(question -> question.id().equals(questionId) && open(question))
                .findFirst()
                .orElse(null);
    }

    public String getAnswer() {
        return answer == null && getChosen() != null ? getChosen().answer() : answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
