package global.giga.tender;

import global.giga.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What connecting the schools of a tender should cost, by the parameters of its template; an orientation, never a truth. */
@ApplicationScoped
public class SchoolCosts {
    @Inject
    TenderTemplates templates;

    @Inject
    LotItems items;

    /**
     * Estimates with what they come from.
     *
     * @param costs parameters with source and date; null where the template has none
     * @param currency of the estimates; null where the template has none
     * @param bySchool over the months of the contract, by id of the school; without those that nothing reaches
     */
    public record Known(Costs costs, String currency, Map<Long, Money> bySchool) {
        /** Nothing is known. */
        public static final Known NONE = new Known(null, null, Map.of());
    }

    /** One statement. */
    public Known of(Tender tender) {
        var template = templates.of(tender);
        var estimating = Estimating.of(template, tender.terms());
        if (estimating.isEmpty()) {
            return Known.NONE;
        }
        var model = estimating.get();
        var known = items
                .schools(tender.id(), site -> pupils -> model.of(site, pupils).orElse(null))
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(school -> school.cost() != null)
                .collect(Collectors.toMap(DraftSchool::id, DraftSchool::cost));
        return new Known(template.costs(), model.currency(), known);
    }
}
