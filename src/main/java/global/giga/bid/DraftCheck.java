package global.giga.bid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.DraftSummary.Charges;
import global.giga.bid.DraftSummary.Failing;
import global.giga.bid.DraftSummary.Incomplete;
import global.giga.bid.DraftSummary.LotSummary;
import global.giga.kernel.Exact;
import global.giga.tender.Item;
import global.giga.tender.Lot;
import global.giga.tender.Requirement;
import global.giga.tender.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Looks at a draft as the evaluation will: what is priced, what fails a requirement, what is missing. */
final class DraftCheck {
    private final Terms terms;
    private final Map<String, String> answers;
    private final List<LotPackage> packages;
    private final List<DraftOffer> offers;

    /** @param offers all of the draft, in the order of the lots */
    DraftCheck(OpenDraft draft, List<DraftOffer> offers) {
        this.terms = draft.tender().terms();
        this.answers = draft.content().answers();
        this.packages = draft.content().packages();
        this.offers = offers;
    }

    DraftSummary summary() {
        Map<Lot, List<DraftOffer>> byLot =
                offers.stream().collect(groupingBy(o -> o.item().lot(), LinkedHashMap::new, toList()));
        var lots = new ArrayList<LotSummary>();
        byLot.forEach((lot, those) -> lots.add(lot(lot, those)));
        var unanswered = terms.judged().stream()
                .map(criterion -> criterion.id())
                .filter(id -> answers.getOrDefault(id, "").isBlank())
                .toList();
        return new DraftSummary(lots, incomplete(), failing(), unanswered, unbid(lots));
    }

    private List<LotPackage> unbid(List<LotSummary> lots) {
        var bid = lots.stream()
                .filter(lot -> lot.offered() > 0)
                .map(LotSummary::code)
                .toList();
        return packages.stream().filter(p -> !bid.containsAll(p.lots())).toList();
    }

    /** Requirements that the values so far do not meet, also where other values lack; none where one is out of range. */
    static List<Unmet> unmet(Terms terms, OfferValues values, int pupils) {
        if (values.empty() || !values.rangeProblems(0).isEmpty()) {
            return List.of();
        }
        var cells = OfferPatch.of(values).cells();
        var connection = values.soFar();
        return terms.requirements().stream()
                .filter(requirement -> cells.get(column(requirement)) != null)
                .filter(requirement -> !requirement.metBy(connection, pupils))
                .map(requirement -> new Unmet(requirement.id(), column(requirement), needed(requirement, pupils)))
                .toList();
    }

    private static String column(Requirement requirement) {
        return switch (requirement.rule()) {
            case MIN_DOWNLOAD -> "download_mbps";
            case MIN_UPLOAD -> "upload_mbps";
            case UNLIMITED_DATA -> "data_cap";
            case MAX_LATENCY -> "latency_ms";
            case MIN_AVAILABILITY -> "availability_percent";
            case MAX_DELIVERY -> "delivery_weeks";
        };
    }

    private static String needed(Requirement requirement, int pupils) {
        return switch (requirement.rule()) {
            case MIN_DOWNLOAD -> requirement.requiredDownload(pupils).toString();
            case UNLIMITED_DATA -> "";
            default -> requirement.limit().toPlainString();
        };
    }

    /** The ids of the requirements that the offer does not meet; none for an incomplete one. */
    static List<String> failed(Terms terms, OfferValues values, int pupils) {
        if (!values.complete()) {
            return List.of();
        }
        var connection = values.connection();
        return terms.requirements().stream()
                .filter(requirement -> !requirement.metBy(connection, pupils))
                .map(Requirement::id)
                .toList();
    }

    private List<Incomplete> incomplete() {
        var found = new ArrayList<Incomplete>();
        for (var offer : offers) {
            var values = offer.values();
            var problems = values.empty() ? values.rangeProblems(0) : values.problems(0);
            if (!problems.isEmpty()) {
                var school = offer.item().school();
                found.add(new Incomplete(school.govtId(), school.name(), problems));
            }
        }
        return found;
    }

    private List<Failing> failing() {
        var found = new ArrayList<Failing>();
        for (var offer : offers) {
            var failed = failed(terms, offer.values(), offer.item().pupils());
            if (!failed.isEmpty()) {
                var school = offer.item().school();
                found.add(new Failing(school.govtId(), school.name(), failed));
            }
        }
        return found;
    }

    private int needed(int schools) {
        return BigDecimal.valueOf(schools)
                .multiply(terms.coverage().factor())
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private LotSummary lot(Lot lot, List<DraftOffer> those) {
        Map<Item, OfferValues> first = new LinkedHashMap<>();
        var schools = new HashSet<Item>();
        var compliant = new HashSet<Item>();
        for (var offer : those) {
            schools.add(offer.item());
            if (offer.values().complete()) {
                first.putIfAbsent(offer.item(), offer.values());
                if (failed(terms, offer.values(), offer.item().pupils()).isEmpty()) {
                    compliant.add(offer.item());
                }
            }
        }
        var oneTime = sum(first, OfferValues::nrc);
        var monthly = sum(first, OfferValues::mrc);
        var share = Exact.divide(BigDecimal.valueOf(compliant.size()), BigDecimal.valueOf(schools.size()));
        return new LotSummary(
                lot.code(),
                lot.title(),
                schools.size(),
                first.size(),
                compliant.size(),
                needed(schools.size()),
                Exact.atLeast(share, terms.coverage().factor()),
                oneTime,
                monthly,
                oneTime.add(monthly.multiply(BigDecimal.valueOf(terms.contractMonths()))),
                charges(first.values()));
    }

    private static List<Charges> charges(Collection<OfferValues> offers) {
        return List.copyOf(offers.stream()
                .map(offer -> new Charges(offer.deliveryWeeks(), offer.nrc(), offer.mrc()))
                .collect(toMap(Charges::weeks, charges -> charges, Charges::plus, TreeMap::new))
                .values());
    }

    private static BigDecimal sum(Map<Item, OfferValues> offers, Function<OfferValues, BigDecimal> amount) {
        return offers.values().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
