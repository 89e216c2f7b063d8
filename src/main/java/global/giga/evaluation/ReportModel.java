package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.bid.Minutes;
import global.giga.bid.Minutes.Fate;
import global.giga.bid.Offer;
import global.giga.document.Row;
import global.giga.kernel.Exact;
import global.giga.tender.Criterion;
import global.giga.tender.Requirement;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In the evaluation report: the tender, its method, and the course of it until the bids were opened and checked. */
record ReportModel(Tender tender, String language) {

    Map<String, Object> data(Acts.Done done, Instant now) {
        var terms = tender.terms();
        return Row.of(
                "reference", tender.reference(),
                "title", terms.title().in(language),
                "country", terms.country(),
                "zone", terms.zone(),
                "currency", terms.currency(),
                "contractMonths", terms.contractMonths(),
                "draft", tender.statusAt(now) != TenderStatus.UNSUCCESSFUL && !tender.reached(TenderStatus.EVALUATED),
                "closesAt", tender.closesAt(),
                "frozenAt", done.at("scores.frozen").orElse(null),
                "frozenSha256", done.fact("scores.frozen", "sha256").orElse(""),
                "reportedAt", now,
                "criteria", terms.criteria().stream().map(this::criterion).toList(),
                "technicalPoints", terms.technicalPoints(),
                "passMark", terms.passMark().value(),
                "passPoints",
                        Exact.plain(terms.technicalPoints()
                                .multiply(terms.passMark().factor())),
                "coverage", terms.coverage().value(),
                "priceWeight", terms.price().weight(),
                "priceFormula", terms.price().formula(),
                "ceiling", terms.price().ceiling(),
                "floor", terms.price().floor());
    }

    Map<String, Object> opened(Minutes minutes, Map<Bid, List<Offer>> offers) {
        return Row.of(
                "technicalOpenedAt", minutes.technicalOpenedAt(),
                "financialOpenedAt", minutes.financialOpenedAt(),
                "bids", minutes.bids().stream().map(ReportModel::bid).toList(),
                "late",
                        minutes.lateAttempts().stream()
                                .map(at -> Row.of("supplier", "–", "at", at))
                                .toList(),
                "checks",
                        offers.entrySet().stream()
                                .map(e -> check(e.getKey(), e.getValue()))
                                .sorted(Comparator.comparing(
                                        c -> c.get("supplier").toString()))
                                .toList());
    }

    private static Map<String, Object> bid(Minutes.Line line) {
        var opened = line.fate() == Fate.OPENED;
        return Row.of(
                "number", line.number(),
                "supplier", line.supplier(),
                "receivedAt", line.receivedAt(),
                "revision", line.revision(),
                "sha256", line.sha256().hex(),
                "lots", line.lots(),
                "valid", opened,
                "fate", opened ? null : line.fate());
    }

    private Map<String, Object> check(Bid bid, List<Offer> offers) {
        Map<Requirement, Integer> failures = new LinkedHashMap<>();
        int compliant = 0;
        for (var offer : offers) {
            var failed = tender.terms().requirements().stream()
                    .filter(r -> !r.metBy(offer.connection(), offer.item().pupils()))
                    .toList();
            failed.forEach(r -> failures.merge(r, 1, Integer::sum));
            compliant += failed.isEmpty() ? 1 : 0;
        }
        var rows = failures.entrySet().stream()
                .map(f -> Row.of("requirement", f.getKey().text().in(language), "offers", f.getValue()))
                .toList();
        return Row.of(
                "supplier",
                bid.organization().name(),
                "offers",
                offers.size(),
                "compliant",
                compliant,
                "failures",
                rows);
    }

    private Map<String, Object> criterion(Criterion criterion) {
        return Row.of(
                "title", criterion.title().in(language),
                "weight", criterion.weight(),
                "judged", criterion.judged(),
                "measure", criterion.measure(),
                "best", criterion.best());
    }
}
