package global.giga.tender;

import global.giga.kernel.Mbps;
import global.giga.kernel.Percent;
import global.giga.kernel.Translated;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tender asks and how it will decide: fixed at publication, the same in template, database and documents.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zone the time zone shown beside UTC
 * @param languages ISO 639-1 codes in which the documents exist, English first
 * @param currency the evaluation currency
 * @param rates units of a bid currency for one unit of the evaluation currency (R3.7); the evaluation currency is 1
 * @param contractMonths months of service that the evaluated price counts
 * @param discountRate percent a year by which later payments count less, null for none
 * @param vat rates by date of turnover, oldest first; prices are compared net
 * @param passMark share of the technical points that a bid must reach in a lot
 * @param coverage share of a lot's schools with a compliant offer from which the lot counts as bid (R3.2)
 * @param alternatives whether a bid may hold more than one offer for a school
 * @param opening who has to be at the opening; the usual where the terms say nothing
 */
public record Terms(
        Translated title,
        Translated summary,
        String country,
        ZoneId zone,
        List<String> languages,
        String currency,
        Map<String, BigDecimal> rates,
        int contractMonths,
        Percent discountRate,
        List<VatRate> vat,
        List<Requirement> requirements,
        List<Criterion> criteria,
        PriceRule price,
        Percent passMark,
        Percent coverage,
        boolean alternatives,
        AwardRules award,
        OpeningRules opening) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Terms {
        languages = List.copyOf(languages);
        rates = Map.copyOf(rates);
        vat = List.copyOf(vat);
        requirements = List.copyOf(requirements);
        criteria = List.copyOf(criteria);
        opening = opening == null ? OpeningRules.USUAL : opening;
        rates.keySet().forEach(Currency::getInstance);
        if (!BigDecimal.ONE.equals(rates.get(currency))) {
            throw new IllegalArgumentException("the rate of the evaluation currency is 1");
        }
        var sum = criteria.stream().map(Criterion::weight).reduce(price.weight(), BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new IllegalArgumentException("R1.1 weights sum to " + sum + ", not 100");
        }
    }

    /** The same terms under another title. */
    public Terms titled(Translated other) {
        return new Terms(
                other,
                summary,
                country,
                zone,
                languages,
                currency,
                rates,
                contractMonths,
                discountRate,
                vat,
                requirements,
                criteria,
                price,
                passMark,
                coverage,
                alternatives,
                award,
                opening);
    }

    /** The points of all criteria together, without the price. */
    public BigDecimal technicalPoints() {
        return HUNDRED.subtract(price.weight());
    }

    /** Criteria that people score, in the order of the terms. */
    public List<Criterion> judged() {
        return criteria.stream().filter(Criterion::judged).toList();
    }

    /** The committed download that a school of so many pupils needs; empty where the terms ask none. */
    public Optional<Mbps> requiredDownload(int pupils) {
        return requirements.stream()
                .filter(requirement -> requirement.rule() == Requirement.Rule.MIN_DOWNLOAD)
                .findFirst()
                .map(requirement -> requirement.requiredDownload(pupils));
    }
}
