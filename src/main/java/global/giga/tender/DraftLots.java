package global.giga.tender;

import global.giga.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The lots of a draft as they are now.
 *
 * @param digest what an act on them has to name as seen
 * @param by the name of whoever changed them last, empty for nobody since the draft was made
 * @param at null with nobody
 * @param costs where the estimates come from, null where the template says nothing
 */
public record DraftLots(Tender tender, String digest, String by, Instant at, Costs costs, List<DraftLot> lots) {
    public DraftLots {
        lots = List.copyOf(lots);
    }

    public int schools() {
        return lots.stream().mapToInt(lot -> lot.schools().size()).sum();
    }

    public int pupils() {
        return lots.stream().mapToInt(DraftLot::pupils).sum();
    }

    /** Null where no estimate is possible. */
    public Money cost() {
        return lots.stream()
                .map(DraftLot::cost)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    public Optional<DraftLot> lot(String code) {
        return lots.stream().filter(lot -> lot.code().equals(code)).findFirst();
    }

    /** The same as a plan, to come back to it. */
    public LotPlan plan() {
        return new LotPlan(lots.stream()
                .map(lot -> new LotPlan.PlannedLot(
                        lot.code(),
                        lot.title(),
                        lot.schools().stream().map(DraftSchool::govtId).toList()))
                .toList());
    }
}
