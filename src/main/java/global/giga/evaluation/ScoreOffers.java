package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.Offer;
import global.giga.evaluation.scoring.LotCase;
import global.giga.evaluation.scoring.OfferCase;
import global.giga.letter.LetterWords;
import global.giga.tender.Lot;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rows of the sheet of offers: what each offers for a school, whether it counts, and how its price is evaluated. */
record ScoreOffers(Tender tender, ScoreForm.Stored stored, Case theCase, ScoreKeys keys, LetterWords words) {
    /** Of a number in a spreadsheet. */
    static final MathContext DIGITS = new MathContext(15);

    List<List<Object>> rows() {
        var byLot =
                stored.offers().stream().collect(groupingBy(o -> o.item().lot().id()));
        var offers = stored.offers().stream().collect(toMap(o -> o.id().toString(), o -> o));
        var rows = new ArrayList<List<Object>>();
        for (var lot : stored.lots()) {
            var here = byLot.getOrDefault(lot.id(), List.of());
            var lotCase = theCase.lot(lot.code(), lot.items(), stored.bids(), here);
            var nobody = lot.pupils() == 0;
            var counting = counting(lotCase);
            for (var bid : lotCase.bids()) {
                bid.offers().forEach(o -> rows.add(row(lot, o, offers.get(o.id()), counting.contains(o.id()), nobody)));
            }
        }
        return rows;
    }

    private Set<String> counting(LotCase lotCase) {
        var counting = new HashSet<String>();
        for (var bid : lotCase.bids()) {
            theCase.scoring().evaluated(lotCase, bid.id()).stream()
                    .filter(Objects::nonNull)
                    .map(OfferCase::id)
                    .forEach(counting::add);
        }
        return counting;
    }

    private List<Object> row(Lot lot, OfferCase o, Offer offer, boolean counts, boolean nobody) {
        var values = offer.values();
        var item = offer.item();
        var required = tender.terms()
                .requiredDownload(item.pupils())
                .map(speed -> speed.value())
                .orElse(BigDecimal.ONE);
        var priced = o.price() != null;
        return row(
                lot.code(),
                offer.bid().organization().name(),
                keys.lots().get(lot.id()),
                keys.bids().get(offer.bid().id()),
                item.school().name(),
                nobody ? 1 : item.pupils(),
                required,
                words.of("Technology." + values.technology(), List.of()),
                values.download(),
                values.latency(),
                values.availability(),
                values.deliveryWeeks(),
                values.hubRadius() == null ? 0 : values.hubRadius(),
                o.compliant() ? 1 : 0,
                counts ? 1 : 0,
                priced ? values.nrc() : null,
                priced ? values.mrc() : null,
                priced ? factor(offer, BigDecimal.ONE, BigDecimal.ZERO) : null,
                priced ? factor(offer, BigDecimal.ZERO, BigDecimal.ONE) : null,
                null);
    }

    /* An evaluated price is linear in its charges. */
    private BigDecimal factor(Offer offer, BigDecimal nrc, BigDecimal mrc) {
        var bid = offer.bid();
        var weeks = offer.values().deliveryWeeks();
        return theCase.prices()
                .of(bid.currency(), bid.vatIncluded(), weeks, nrc, mrc)
                .round(DIGITS);
    }

    /** Nulls are allowed; numbers as exact as a spreadsheet keeps them. */
    static List<Object> row(Object... cells) {
        var row = new ArrayList<Object>();
        for (var cell : cells) {
            row.add(cell instanceof BigDecimal number ? number.round(DIGITS) : cell);
        }
        return row;
    }
}
