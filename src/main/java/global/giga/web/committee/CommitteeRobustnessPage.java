package global.giga.web.committee;

import global.giga.evaluation.LotReview;
import global.giga.evaluation.Reviewing;
import global.giga.evaluation.scoring.RedFlag;
import global.giga.evaluation.scoring.Variant;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import global.giga.web.Show;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** /committee/robustness: how sure each winner is, and what is to be looked at before the evaluation is concluded. */
@Model
public class CommitteeRobustnessPage {
    @Inject
    TenderInView view;

    /** The lot that the form is about. */
    @Inject
    @Param(name = "lot")
    String lot;

    @Inject
    Reviewing reviewing;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Show show;

    private Reviewing.Review review;
    private String reason;

    public String explain() {
        reviewing.explain(caller, view.id(), lot, reason);
        notices.done("committee.robustness.explained", lot);
        return "/committee/robustness?faces-redirect=true&tender=" + view.id();
    }

    public Tender getTender() {
        return view.tender();
    }

    public TenderStatus getStatus() {
        return view.status();
    }

    public boolean isKnown() {
        return getTender().reached(TenderStatus.FINANCIAL_OPENED);
    }

    /** Whether the visitor can give reasons now. */
    public boolean isActing() {
        var status = getStatus();
        return (status == TenderStatus.FINANCIAL_OPENED || status == TenderStatus.EVALUATED)
                && view.duties().contains(Duty.CHAIR);
    }

    public Reviewing.Review getReview() {
        if (review == null) {
            review = reviewing.review(caller, getTender().id());
        }
        return review;
    }

    /** The lot whose winner the form explains; null where none is chosen. */
    public LotReview getChosen() {
        return lot == null || !isActing()
                ? null
                : getReview().lots().stream()
                        .filter(each -> each.lot().equals(lot) && each.fragile())
                        .findFirst()
                        .orElse(null);
    }

    /** What is otherwise, in words. */
    public String variant(LotReview of, Variant variant) {
        var detail =
                switch (variant.kind()) {
                    case PRICE_WEIGHT -> variant.detail();
                    case FORMULA -> texts.of("PriceFormula." + variant.detail());
                    case WITHOUT_BID -> of.supplier(variant.detail());
                };
        return texts.of("Variant." + variant.kind(), detail);
    }

    /** Whom a flag concerns, and where. */
    public String about(Map<String, String> suppliers, Map<String, String> schools, RedFlag flag) {
        var whom = flag.bids().stream()
                .map(bid -> suppliers.getOrDefault(bid, bid))
                .collect(Collectors.joining(", "));
        var where =
                flag.schools().stream().map(id -> schools.getOrDefault(id, id)).collect(Collectors.joining(", "));
        return where.isEmpty() ? whom : whom + " · " + where;
    }

    /** A share of the draws in percent: of 10,000 draws each counts. */
    public String percent(BigDecimal share) {
        return show.decimals(share.movePointRight(2), 2) + "\u00a0%";
    }

    public String getReason() {
        if (reason == null && getChosen() != null && getChosen().reason() != null) {
            reason = getChosen().reason().reason();
        }
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
