package global.giga.web.supplier;

import static java.util.stream.Collectors.toMap;

import global.giga.bid.DraftSummary.LotSummary;
import global.giga.bid.LotPackage;
import global.giga.bid.Packaging;
import global.giga.kernel.Caller;
import global.giga.kernel.Exact;
import global.giga.kernel.Money;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packages of /supplier/bid: discounts over several lots, all or nothing. */
@Named
@ViewScoped
public class SupplierBidPackages implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BACK = SupplierBidPage.SAME;

    @Inject
    Packaging packaging;

    @Inject
    SupplierBidPage page;

    @Inject
    Instance<Caller> caller;

    @Inject
    Notices notices;

    @Inject
    TypedPackage typed;

    public String add() {
        var offered = new LotPackage(typed.getName(), typed.getLots(), typed.getDiscount());
        packaging.bundle(caller.get(), page.getTenderId(), page.draft().version(), offered);
        notices.done("supplier.bid.package-added", offered.name());
        return BACK;
    }

    public String remove(LotPackage offered) {
        packaging.unbundle(caller.get(), page.getTenderId(), page.draft().version(), offered.name());
        notices.done("supplier.bid.package-removed", offered.name());
        return BACK;
    }

    public List<LotPackage> getAll() {
        return page.draft().packages();
    }

    /** Lots that it names but that have no complete offer. */
    public boolean unbid(LotPackage offered) {
        return page.getSummary().unbid().contains(offered);
    }

    /** What the discount takes off the totals of its lots, in the bid's currency. */
    public Money saving(LotPackage offered) {
        var total = page.getSummary().lots().stream()
                .filter(lot -> offered.lots().contains(lot.code()))
                .map(LotSummary::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return page.money(Exact.divide(total.multiply(offered.discount()), BigDecimal.valueOf(100)));
    }

    /** The lots of the tender by code. */
    public Map<String, String> getLots() {
        return page.getSummary().lots().stream()
                .collect(toMap(
                        LotSummary::code, lot -> lot.code() + " · " + lot.title(), (a, b) -> a, LinkedHashMap::new));
    }
}
