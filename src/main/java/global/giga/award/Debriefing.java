package global.giga.award;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bid;
import global.giga.bid.Bids;
import global.giga.evaluation.JudgedScore;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.Scores;
import global.giga.evaluation.scoring.BidStatus;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What each bidder reads of its own result (R4.3). */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Debriefing {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Awards awards;

    @Inject
    PlanRuns runs;

    @Inject
    Clock clock;

    /**
     * The caller's own result; nothing but its complaints while no award is approved.
     *
     * @throws NotFound unless its bid in the tender was opened
     */
    public Debrief of(Caller caller, long tenderId) {
        var bid = bids.opened(tenderId).stream()
                .filter(b -> b.organization().id().equals(caller.organization()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var tender = tenders.get(tenderId);
        var award = awards.current(tender).filter(a -> a.state() != Award.State.PROPOSED);
        return award.map(a -> told(tender, bid, a)).orElseGet(() -> untold(tender, bid));
    }

    private Debrief untold(Tender tender, Bid bid) {
        return new Debrief(
                tender,
                bid.organization().name(),
                null,
                null,
                false,
                null,
                List.of(),
                Map.of(),
                complaints(tender, bid));
    }

    private List<Complaint> complaints(Tender tender, Bid bid) {
        return awards.complaints(tender.id()).stream()
                .filter(c -> c.organization().equals(bid.organization()))
                .toList();
    }

    private Debrief told(Tender tender, Bid bid, Award award) {
        var all = scores.computed(tender.id());
        var shares = awards.shares(award).stream().collect(groupingBy(AwardShare::lot));
        var departed = awards.departed(award);
        var decided = awards.lots(award).stream().collect(toMap(l -> l.lot().id(), l -> l));
        var grounds = new Grounds(tender, award);
        var complaints = complaints(tender, bid);
        var running = award.state() == Award.State.APPROVED && clock.instant().isBefore(award.standsUntil());
        return new Debrief(
                tender,
                bid.organization().name(),
                award.approvedAt(),
                award.standsUntil(),
                running && complaints.stream().noneMatch(Complaint::open),
                award.reason(),
                all.stream()
                        .filter(score -> score.bid().equals(bid))
                        .map(own -> lot(
                                own,
                                decided.get(own.lot().id()),
                                all,
                                shares.getOrDefault(own.lot().id(), List.of()),
                                departed,
                                grounds))
                        .toList(),
                scores.judged(tender.id()).stream()
                        .filter(s -> s.bid().equals(bid))
                        .collect(toMap(JudgedScore::criterion, s -> s)),
                complaints);
    }

    private static Debrief.Lot lot(
            LotScore own,
            AwardLot decided,
            List<LotScore> all,
            List<AwardShare> shares,
            List<Departed> departed,
            Grounds grounds) {
        var scores = all.stream().filter(s -> s.lot().equals(own.lot())).toList();
        var got = count(shares, own.bid().id());
        var moved =
                departed.stream().filter(d -> d.lot().equals(own.lot().code())).toList();
        var departure = decided == null ? null : decided.departure();
        var explained = got > 0 || departure != null || !moved.isEmpty();
        return new Debrief.Lot(
                own.lot().code(),
                own.lot().title(),
                own,
                winners(shares, scores, bid -> true),
                winners(shares, scores, bid -> !bid.equals(own.bid().id())),
                got,
                departure,
                moved,
                explained || !before(own, shares, scores) ? null : grounds.of(own),
                decided == null || !shares.isEmpty() ? null : decided.unawarded(),
                scores.stream().filter(s -> s.status() == BidStatus.VALID).count());
    }

    private static List<Debrief.Winner> winners(List<AwardShare> shares, List<LotScore> scores, Predicate<Long> which) {
        return shares.stream()
                .map(AwardShare::bid)
                .distinct()
                .filter(which)
                .map(winner -> winner(winner, scores, count(shares, winner)))
                .sorted(Comparator.comparingInt(Debrief.Winner::schools).reversed())
                .toList();
    }

    /** Whether the bid ranks before one that gets something. */
    private static boolean before(LotScore own, List<AwardShare> shares, List<LotScore> scores) {
        return own.rank() != null
                && scores.stream()
                        .filter(score -> shares.stream()
                                .anyMatch(share -> score.bid().id().equals(share.bid())))
                        .anyMatch(score -> score.rank() == null || score.rank() > own.rank());
    }

    /* The plan is read where a bid stands before a winner, and only then. */
    private final class Grounds {
        private final Tender tender;
        private final Award award;
        private PlanGrounds plan;

        Grounds(Tender tender, Award award) {
            this.tender = tender;
            this.award = award;
        }

        Outranked of(LotScore own) {
            if (plan == null) {
                plan = new PlanGrounds(runs.get(tender.id(), award.plan()));
            }
            return plan.of(own.lot().code(), own.bid().id());
        }
    }

    private static int count(List<AwardShare> shares, Long bid) {
        return shares.stream()
                .filter(s -> bid.equals(s.bid()))
                .mapToInt(AwardShare::schools)
                .sum();
    }

    private static Debrief.Winner winner(Long bid, List<LotScore> scores, int schools) {
        var score = scores.stream()
                .filter(s -> s.bid().id().equals(bid))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Debrief.Winner(
                score.bid().organization().name(),
                schools,
                score.points(),
                score.technical(),
                score.pricePoints(),
                score.total());
    }
}
