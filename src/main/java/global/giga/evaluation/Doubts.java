package global.giga.evaluation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import global.giga.bid.Bids;
import global.giga.evaluation.scoring.FlagCases;
import global.giga.evaluation.scoring.Lottery;
import global.giga.evaluation.scoring.RedFlag;
import global.giga.evaluation.scoring.RedFlags;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at a result from outside of its rules: robustness (R3.11) and red flags (R3.12) of each lot. */
@ApplicationScoped
public class Doubts {
    @Inject
    Comparing comparing;

    @Inject
    Bids bids;

    @Inject
    FragileReasons reasons;

    @Inject
    KnownRobustness robustness;

    /** Every lot in order; flags of bidders over the whole tender stand apart. */
    record Look(
            List<LotReview> lots,
            List<RedFlag> ofBidders,
            Map<String, String> suppliers,
            Map<Long, EligibilityChange> out) {}

    Look look(Tender tender) {
        var compared = comparing.read(tender);
        var late = late(tender, compared);
        var flags = RedFlags.of(compared.lots().stream()
                .map(view -> FlagCases.of(compared.rules(), view.lot(), view.result(), late))
                .toList());
        var lottery = new Lottery(tender.lotterySeed());
        var given = reasons.of(tender.id());
        var suppliers = compared.suppliers();
        var lots = compared.lots().stream()
                .map(view -> {
                    var sure = robustness.of(compared.rules(), lottery, view.lot());
                    var own = flags.stream()
                            .filter(f -> view.lot().code().equals(f.lot()))
                            .toList();
                    return new LotReview(
                            sure,
                            own,
                            holding(given.get(sure.lot()), sure.winner()),
                            suppliers,
                            schools(compared, own));
                })
                .toList();
        return new Look(lots, flags.stream().filter(flag -> flag.lot() == null).toList(), suppliers, compared.out());
    }

    /** Codes of the lots whose winner is fragile without a reason for it. */
    List<String> unexplained(Tender tender) {
        return look(tender).lots().stream()
                .filter(LotReview::unexplained)
                .map(LotReview::lot)
                .toList();
    }

    private static FragileReason holding(FragileReason given, String winner) {
        return given != null && given.bid().id().toString().equals(winner) ? given : null;
    }

    private static Map<String, String> schools(Compared compared, List<RedFlag> flags) {
        return flags.stream()
                .flatMap(flag -> flag.schools().stream())
                .distinct()
                .collect(toMap(id -> id, id -> compared.item(id).school().name()));
    }

    private Set<String> late(Tender tender, Compared compared) {
        var received = bids.received(tender.id());
        return compared.lots().stream()
                .flatMap(view -> view.lot().bids().stream())
                .map(bid -> compared.bid(bid.id()))
                .filter(bid -> received.containsKey(bid.organization().id())
                        && !received.get(bid.organization().id()).isBefore(tender.closesAt()))
                .map(bid -> bid.id().toString())
                .collect(toSet());
    }
}
