package global.giga.award;

import global.giga.award.plan.AwardProblem;
import global.giga.bid.BidPackage;
import global.giga.evaluation.Contender;
import global.giga.tender.Item;
import global.giga.tender.Tender;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A problem of the award beside what it was made from. */
record Contest(
        Tender tender, AwardProblem problem, List<Item> items, List<Contender> contenders, List<BidPackage> packages) {

    /** The priced offers by the id that the problem gives them. */
    Map<String, Contender.Priced> offers() {
        return contenders.stream()
                .flatMap(c -> c.offers().stream())
                .collect(Collectors.toMap(p -> p.offer().id().toString(), p -> p));
    }

    /** The packages by the id that the problem gives them. */
    Map<String, BidPackage> packagesById() {
        return packages.stream().collect(Collectors.toMap(Problems::id, p -> p));
    }

    /** The bids that may have the lot, best rank first. */
    List<Contender> inLot(String code) {
        return contenders.stream()
                .filter(c -> c.score().lot().code().equals(code))
                .toList();
    }
}
