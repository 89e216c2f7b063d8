package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bids;
import global.giga.bid.Offer;
import global.giga.evaluation.scoring.BidStatus;
import global.giga.evaluation.scoring.LotCase;
import global.giga.evaluation.scoring.OfferCase;
import global.giga.tender.Lot;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The bids that may be awarded, lot by lot and best rank first, from what is stored; for the award. */
@ApplicationScoped
public class Contenders {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Exclusions exclusions;

    /** Alternatives only where the terms allow them. */
    public List<Contender> of(Tender tender) {
        var opened = bids.opened(tender.id());
        var offers = bids.openedOffers(tender.id());
        var byLot = offers.stream().collect(groupingBy(o -> o.item().lot().id()));
        var byId = offers.stream().collect(toMap(o -> o.id().toString(), o -> o));
        var valid = scores.computed(tender.id()).stream()
                .filter(score -> score.status() == BidStatus.VALID)
                .collect(groupingBy(score -> score.lot().id()));
        var theCase = new Case(tender, scores.judged(tender.id()), exclusions.out(tender.id()));
        var found = new ArrayList<Contender>();
        for (var lot : tenders.lots(tender.id())) {
            var ranked = valid.getOrDefault(lot.id(), List.of());
            if (!ranked.isEmpty()) {
                var lotCase = theCase.lot(lot.code(), lot.items(), opened, byLot.getOrDefault(lot.id(), List.of()));
                ranked.forEach(score -> found.add(contender(score, lot, lotCase, theCase, byId)));
            }
        }
        return found;
    }

    private static Contender contender(
            LotScore score, Lot lot, LotCase lotCase, Case theCase, Map<String, Offer> offers) {
        var bid = score.bid().id().toString();
        var evaluated = theCase.scoring().evaluated(lotCase, bid).stream()
                .filter(Objects::nonNull)
                .map(OfferCase::id)
                .toList();
        var places = lot.items().stream().map(item -> item.id().toString()).toList();
        var priced = lotCase.bid(bid).offers().stream()
                .filter(o -> o.compliant() && o.price() != null)
                .filter(o -> score.bid().tender().terms().alternatives() || evaluated.contains(o.id()))
                .sorted(Comparator.comparing((OfferCase o) -> places.indexOf(o.school()))
                        .thenComparing(o -> !evaluated.contains(o.id()))
                        .thenComparing(OfferCase::price)
                        .thenComparing(o -> offers.get(o.id()).ordinal()))
                .map(o -> new Contender.Priced(offers.get(o.id()), o.price(), evaluated.contains(o.id())))
                .toList();
        return new Contender(score, priced);
    }
}
