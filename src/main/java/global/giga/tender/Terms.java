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
import java.util.Set;

/**
 * What a tender asks and how it will decide: fixed at publication, the same in template, database and documents.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zone the time zone shown beside UTC
 * @param languages ISO 639-1 codes in which the documents exist, English first
 * @param currency the evaluation currency
 * @param rates units of a bid currency for one unit of the evaluation currency (R3.7); the evaluation currency is 1
 * @param contractMonths months of service that the evaluated price counts
 * @param renewalMonths months by which the contract can be renewed after them, 0 for none; they do not count
 * @param discountRate percent a year by which later payments count less, null for none
 * @param vat rates by date of turnover, oldest first; prices are compared net
 * @param passMark share of the technical points that a bid must reach in a lot
 * @param coverage share of a lot's schools with a compliant offer from which the lot counts as bid (R3.2)
 * @param alternatives whether a bid may hold more than one offer for a school
 * @param opening who has to be at the opening; the usual where the terms say nothing
 * @param envelopes in how many envelopes a bid comes; two where the terms say nothing
 * @param evaluation how bids are examined; the usual where the terms say nothing
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
        int renewalMonths,
        Percent discountRate,
        List<VatRate> vat,
        List<Requirement> requirements,
        List<Criterion> criteria,
        PriceRule price,
        Percent passMark,
        Percent coverage,
        boolean alternatives,
        AwardRules award,
        OpeningRules opening,
        EnvelopeCount envelopes,
        EvaluationRules evaluation) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Terms {
        languages = List.copyOf(languages);
        rates = Map.copyOf(rates);
        vat = List.copyOf(vat);
        requirements = List.copyOf(requirements);
        criteria = List.copyOf(criteria);
        opening = opening == null ? OpeningRules.USUAL : opening;
        envelopes = envelopes == null ? EnvelopeCount.TWO : envelopes;
        evaluation = evaluation == null ? EvaluationRules.USUAL : evaluation;
        rates.keySet().forEach(Currency::getInstance);
        if (!BigDecimal.ONE.equals(rates.get(currency))) {
            throw new IllegalArgumentException("the rate of the evaluation currency is 1");
        }
        requireMonths(contractMonths, renewalMonths);
        requireOnce(requirements.stream().map(Requirement::id).toList());
        requireOnce(criteria.stream().map(Criterion::id).toList());
    }

    private static void requireMonths(int contract, int renewal) {
        if (contract < 1 || contract > 240 || renewal < 0 || renewal > 240) {
            throw new IllegalArgumentException("months outside 1..240: " + contract + " + " + renewal);
        }
    }

    private static void requireOnce(List<String> ids) {
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new IllegalArgumentException("an id stands twice: " + ids);
        }
    }

    /** The same terms under another title. */
    public Terms titled(Translated other) {
        return titled(other, summary);
    }

    Terms titled(Translated otherTitle, Translated otherSummary) {
        return with(otherTitle, otherSummary, languages, requirements, criteria, price, passMark, awardTerms());
    }

    Terms in(String otherCountry, ZoneId otherZone) {
        return new Terms(
                title,
                summary,
                otherCountry,
                otherZone,
                languages,
                currency,
                rates,
                contractMonths,
                renewalMonths,
                discountRate,
                vat,
                requirements,
                criteria,
                price,
                passMark,
                coverage,
                alternatives,
                award,
                opening,
                envelopes,
                evaluation);
    }

    Terms requiring(List<Requirement> others) {
        return with(title, summary, languages, others, criteria, price, passMark, awardTerms());
    }

    Terms scoring(List<Criterion> others, PriceRule otherPrice, Percent otherMark) {
        return with(title, summary, languages, requirements, others, otherPrice, otherMark, awardTerms());
    }

    Terms awarding(AwardTerms other) {
        return with(title, summary, languages, requirements, criteria, price, passMark, other);
    }

    Terms documentedIn(List<String> others) {
        return with(title, summary, others, requirements, criteria, price, passMark, awardTerms());
    }

    /** What these terms say of prices and the award. */
    public AwardTerms awardTerms() {
        return new AwardTerms(
                award,
                coverage,
                alternatives,
                envelopes,
                evaluation,
                contractMonths,
                renewalMonths,
                discountRate,
                rates);
    }

    private Terms with(
            Translated title,
            Translated summary,
            List<String> languages,
            List<Requirement> requirements,
            List<Criterion> criteria,
            PriceRule price,
            Percent passMark,
            AwardTerms award) {
        return new Terms(
                title,
                summary,
                country,
                zone,
                languages,
                currency,
                award.rates(),
                award.contractMonths(),
                award.renewalMonths(),
                award.discountRate(),
                vat,
                requirements,
                criteria,
                price,
                passMark,
                award.coverage(),
                award.alternatives(),
                award.rules(),
                opening,
                award.envelopes(),
                award.evaluation());
    }

    /** All weights together, which have to be 100 when the tender is published (R1.1). */
    public BigDecimal weights() {
        return technicalPoints().add(price.weight());
    }

    /** Whether the weights sum to 100 exactly (R1.1). */
    public boolean weighed() {
        return weights().compareTo(HUNDRED) == 0;
    }

    /** Whether the price is opened together with the technical part. */
    public boolean oneEnvelope() {
        return envelopes == EnvelopeCount.ONE;
    }

    /** The points of all criteria together, without the price. */
    public BigDecimal technicalPoints() {
        return criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
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
