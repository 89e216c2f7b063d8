package global.giga.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import global.giga.bid.Bids;
import global.giga.bid.Unsealing;
import global.giga.kernel.Unattended;
import global.giga.notice.NoticeKind;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
import global.giga.tender.TenderNews;
import global.giga.tender.Tenders;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes the scores of every lot from what is stored, and ends openings with it. Decides nothing of its own. */
@Unattended
public class LotScoring {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Exclusions exclusions;

    @Inject
    TenderNews news;

    @Inject
    Unsealing unsealing;

    /**
     * Ends an opening whose envelopes have all been read or noted; after the prices the lots are ranked in the same
     * transaction. Without any bid that passed the tender ends unsuccessful.
     */
    void complete(long tenderId, EnvelopeKind kind, String run) {
        if (unsealing.complete(tenderId, kind, run) && kind == EnvelopeKind.FINANCIAL) {
            rank(tenders.get(tenderId));
        }
    }

    /** Ranks the lots by technical points and prices; without any bid that passed the tender ends unsuccessful. */
    void rank(Tender tender) {
        if (passed(tender.id()).isEmpty()) {
            tender.unsuccessful();
        } else {
            compute(tender);
            tellOfCorrections(tender);
        }
    }

    /** Tells each supplier, once, how many of its stated totals were wrong (R3.6). */
    private void tellOfCorrections(Tender tender) {
        var wrong = scores.stated(tender.id(), tender.terms().contractMonths()).stream()
                .collect(groupingBy(offer -> offer.bid().organization().id(), counting()));
        wrong.forEach((supplier, totals) -> news.tellOrganizations(
                List.of(supplier),
                NoticeKind.TOTAL_CORRECTED,
                tender,
                "/supplier/prices?tender=" + tender.id(),
                totals));
    }

    /** Whether somebody came to the opening of the prices: what it opens is fixed since. */
    boolean pricesBeingOpened(long tenderId) {
        return unsealing.begun(tenderId, EnvelopeKind.FINANCIAL);
    }

    /** The codes of the lots in which a bid passed, by bid. */
    Map<Long, Set<String>> passed(long tenderId) {
        return scores.computed(tenderId).stream()
                .filter(score -> score.status().passed())
                .collect(groupingBy(s -> s.bid().id(), mapping(s -> s.lot().code(), toSet())));
    }

    /** Scores every lot anew from what is stored (R3.5): five statements and the writing. */
    List<LotScore> compute(Tender tender) {
        var opened = bids.opened(tender.id());
        var byId = opened.stream().collect(toMap(bid -> bid.id().toString(), bid -> bid));
        var offers = bids.openedOffers(tender.id()).stream()
                .collect(groupingBy(o -> o.item().lot().id()));
        var old = scores.computed(tender.id()).stream()
                .collect(toMap(s -> s.lot().id() + "/" + s.bid().id(), s -> s));
        var theCase = new Case(tender, scores.judged(tender.id()), exclusions.out(tender.id()));
        var scoring = theCase.scoring();
        for (var lot : tenders.lots(tender.id())) {
            var lotCase = theCase.lot(lot.code(), lot.items(), opened, offers.getOrDefault(lot.id(), List.of()));
            for (var result : scoring.score(lotCase).bids()) {
                var bid = byId.get(result.bid());
                var score = old.computeIfAbsent(lot.id() + "/" + bid.id(), k -> add(new LotScore(lot, bid)));
                score.compute(result);
            }
        }
        scores.flush();
        return scores.computed(tender.id());
    }

    private LotScore add(LotScore score) {
        scores.add(score);
        return score;
    }
}
