package global.giga.evaluation;

import global.giga.bid.Offer;
import global.giga.evaluation.scoring.Figure;
import global.giga.evaluation.scoring.PriceFactors;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Evaluated prices of a tender's offers (R3.7); the service begins as many weeks after the deadline as offered. */
final class EvaluatedPrices {
    private record Way(String currency, boolean vatIncluded, int weeks) {}

    private final Tender tender;
    private final LocalDate deadline;
    private final Map<Way, PriceFactors> factors = new HashMap<>();

    EvaluatedPrices(Tender tender) {
        this.tender = tender;
        this.deadline = LocalDate.ofInstant(tender.closesAt(), tender.terms().zone());
    }

    /** Of a priced offer, in the evaluation currency. */
    BigDecimal of(Offer offer) {
        var values = offer.values();
        return factors(offer).price(values.nrc(), values.mrc());
    }

    Figure explain(Offer offer) {
        var values = offer.values();
        return factors(offer).explain(offer.id().toString(), values.nrc(), values.mrc());
    }

    /** Of charges in a bid currency, from a delivery so many weeks after the deadline on. */
    BigDecimal of(String currency, boolean vatIncluded, int weeks, BigDecimal nrc, BigDecimal mrc) {
        return factors.computeIfAbsent(new Way(currency, vatIncluded, weeks), this::factors)
                .price(nrc, mrc);
    }

    private PriceFactors factors(Offer offer) {
        var bid = offer.bid();
        var way = new Way(bid.currency(), bid.vatIncluded(), offer.values().deliveryWeeks());
        return factors.computeIfAbsent(way, this::factors);
    }

    private PriceFactors factors(Way way) {
        var rules = TermsRules.pricing(tender.terms(), way.vatIncluded);
        return new PriceFactors(
                rules, deadline.plusWeeks(way.weeks), tender.terms().rates().get(way.currency));
    }
}
