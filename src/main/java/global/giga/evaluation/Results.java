package global.giga.evaluation;

import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bid;
import global.giga.bid.BidPackage;
import global.giga.bid.Bids;
import global.giga.bid.Offer;
import global.giga.bid.Quarantine;
import global.giga.evaluation.scoring.Explaining;
import global.giga.evaluation.scoring.LotCase;
import global.giga.kernel.Caller;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Item;
import global.giga.tender.SchoolCosts;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the evaluation found, and opens each figure into its inputs. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Results {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Exclusions exclusions;

    @Inject
    Quarantine quarantine;

    @Inject
    SchoolCosts costs;

    @Inject
    Clock clock;

    /** The bids of each lot, best rank first; refused before the technical scores are frozen. */
    @NeedsDuty
    public Map<String, List<LotScore>> byLot(Caller caller, long tenderId) {
        frozen(tenderId);
        return scores.computed(tenderId).stream()
                .collect(Collectors.groupingBy(s -> s.lot().code(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Every lot with its bids, best rank first: also the lots that nobody bid for. */
    @NeedsDuty
    public List<Standing> standings(Caller caller, long tenderId) {
        var byLot = byLot(caller, tenderId);
        return tenders.lotLines(tenderId).stream()
                .map(lot -> new Standing(lot, byLot.getOrDefault(lot.code(), List.of())))
                .toList();
    }

    /**
     * Why a bid has the figures it has in a lot: coverage, technical points and, once ranked, what it is ranked by, each
     * down to the offers. Computed by the functions that scored, from what is stored.
     *
     * @throws NotFound when there is no readable bid with an offer in the lot
     */
    @NeedsDuty
    public Explanation explain(Caller caller, long tenderId, String lot, long bidId) {
        var tender = frozen(tenderId);
        var items = tenders.items(tenderId).stream()
                .filter(item -> item.lot().code().equals(lot))
                .toList();
        var offers = bids.openedOffers(tenderId, lot);
        var bid = bids.opened(tenderId).stream()
                .filter(b -> b.id() == bidId && b.unreadable() == null)
                .filter(b -> offers.stream().anyMatch(o -> o.bid().equals(b)))
                .findFirst()
                .orElseThrow(NotFound::new);
        var answers = new HashMap<>(bid.answers());
        answers.keySet().removeAll(quarantine.hidden(caller, tenderId).getOrDefault(bidId, Set.of()));
        return explain(tender, bid, answers, items, offers);
    }

    private Explanation explain(
            Tender tender, Bid bid, Map<String, String> answers, List<Item> items, List<Offer> offers) {
        var judged = scores.judged(tender.id());
        var theCase = new Case(tender, judged, exclusions.out(tender.id()));
        var lot = items.get(0).lot();
        var lotCase = theCase.lot(lot.code(), items, bids.opened(tender.id()), offers);
        var result = theCase.scoring().score(lotCase);
        var byId = offers.stream().collect(toMap(o -> o.id().toString(), o -> o));
        var explaining = new Explaining(
                theCase.rules(), lotCase, result, o -> theCase.prices().explain(byId.get(o.id())));
        var id = bid.id().toString();
        var mine = result.bid(id);
        var scored = mine.technical().unscored().isEmpty();
        return new Explanation(
                tender,
                lot,
                bid,
                mine,
                explaining.coverage(id),
                scored ? explaining.guaranteed(id) : null,
                mine.financial() == null ? null : explaining.ranked(id),
                items.stream().collect(toMap(i -> i.id().toString(), i -> i, (a, b) -> a, LinkedHashMap::new)),
                own(bid, offers),
                answers,
                judged.stream().filter(s -> s.bid().equals(bid)).collect(toMap(JudgedScore::criterion, s -> s)),
                failures(lotCase, id));
    }

    private static Map<String, Offer> own(Bid bid, List<Offer> offers) {
        return offers.stream().filter(o -> o.bid().equals(bid)).collect(toMap(o -> o.id().toString(), o -> o));
    }

    private static List<Explanation.Failure> failures(LotCase lot, String bid) {
        return lot.bid(bid).offers().stream()
                .filter(offer -> !offer.compliant())
                .map(offer -> new Explanation.Failure(offer.school(), offer.connection(), offer.failed()))
                .toList();
    }

    /**
     * A page of the schools of the ranked bids' offers side by side, or of one lot, with the median of each school and its
     * should-cost; a few statements whatever their number.
     *
     * @param lot null for all lots
     * @param first place of the first school, from 0
     */
    @NeedsDuty
    public SchoolGrid grid(Caller caller, long tenderId, String lot, int first, int most) {
        var tender = frozen(tenderId);
        var items = tenders.items(tenderId).stream()
                .filter(item -> lot == null || item.lot().code().equals(lot))
                .toList();
        var shown = items.subList(Math.min(first, items.size()), Math.min(first + most, items.size()));
        var offers = bids.openedOffers(tenderId, shown.stream().map(Item::id).toList());
        return SchoolGrid.of(
                tender, base(tender), items.size(), shown, bids.opened(tenderId), offers, exclusions.out(tenderId));
    }

    private SchoolGrid.Base base(Tender tender) {
        if (!tender.pricesOpen()) {
            return new SchoolGrid.Base(Set.of(), SchoolCosts.Known.NONE);
        }
        var ranked = scores.computed(tender.id()).stream()
                .filter(score -> score.rank() != null)
                .map(score ->
                        SchoolGrid.Base.place(score.lot().code(), score.bid().id()))
                .collect(Collectors.toSet());
        return new SchoolGrid.Base(ranked, costs.of(tender));
    }

    /** Of each school the bid that ranks first in its lot and offers it, with what it offers; from the ranking on. */
    @NeedsDuty
    public List<WonSchool> won(Caller caller, long tenderId) {
        var tender = frozen(tenderId);
        var items = tenders.items(tenderId); // before the offers, so that each item comes with its school
        var first = scores.computed(tenderId).stream()
                .filter(score -> score.rank() != null && score.rank() == 1)
                .collect(toMap(score -> score.lot().code(), LotScore::bid));
        var prices = new EvaluatedPrices(tender);
        var chosen = bids.openedOffers(tenderId).stream()
                .filter(offer -> offer.priced() && tender.pricesOpen() && compliant(tender, offer))
                .collect(toMap(
                        offer -> offer.item().id() + "/" + offer.bid().id(),
                        offer -> offer,
                        (a, b) -> prices.of(a).compareTo(prices.of(b)) <= 0 ? a : b));
        return items.stream()
                .map(item -> {
                    var winner = first.get(item.lot().code());
                    var offer = winner == null ? null : chosen.get(item.id() + "/" + winner.id());
                    return new WonSchool(item, offer == null ? null : winner, offer);
                })
                .toList();
    }

    private static boolean compliant(Tender tender, Offer offer) {
        return tender.terms().requirements().stream()
                .allMatch(r -> r.metBy(offer.connection(), offer.item().pupils()));
    }

    /** Offers whose stated total differs from NRC + MRC × months, which counts (R3.6). */
    @NeedsDuty
    public List<Correction> corrections(Caller caller, long tenderId) {
        var tender = frozen(tenderId);
        if (!tender.pricesOpen()) {
            return List.of();
        }
        var months = tender.terms().contractMonths();
        return scores.stated(tenderId, months).stream()
                .map(offer -> Correction.of(offer, months))
                .toList();
    }

    /** The decisions by which bids are out of the comparison (R3.5), by id of the bid. */
    @NeedsDuty
    public Map<Long, EligibilityChange> out(Caller caller, long tenderId) {
        frozen(tenderId);
        return exclusions.out(tenderId);
    }

    /** Offers at a price of 0, which counts and is never guessed (R3.7). */
    @NeedsDuty
    public List<FreeOffer> freeOffers(Caller caller, long tenderId) {
        var found = frozen(tenderId).pricesOpen() ? scores.free(tenderId) : List.<Offer>of();
        return found.stream()
                .map(o -> new FreeOffer(o.bid(), o.item().lot().code(), o.item().school()))
                .toList();
    }

    /** Discounts over several lots, all or nothing; the scores do not count them. */
    @NeedsDuty
    public List<BidPackage> packages(Caller caller, long tenderId) {
        return frozen(tenderId).pricesOpen() ? bids.packages(tenderId) : List.of();
    }

    private Tender frozen(long tenderId) {
        var tender = tenders.get(tenderId);
        var status = tender.statusAt(clock.instant());
        if (!status.reached(TenderStatus.TECHNICAL_FROZEN) && status != TenderStatus.UNSUCCESSFUL) {
            throw new TenderNotInState(status);
        }
        return tender;
    }
}
