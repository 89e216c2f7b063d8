package global.giga.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a change made of a result: the lots in which something moved, in their order. */
public record ResultDifference(List<Lot> lots) {
    public ResultDifference {
        lots = List.copyOf(lots);
    }

    /**
     * A lot in which something moved.
     *
     * @param was who was first; null for nobody
     * @param is who is first now; null for nobody
     */
    public record Lot(String code, PlacedBid was, PlacedBid is, List<Move> moves) {
        public Lot {
            moves = List.copyOf(moves);
        }

        /** Whether another bid is first now, or none any more. */
        public boolean otherWinner() {
            return !Objects.equals(was == null ? null : was.bid(), is == null ? null : is.bid());
        }
    }

    /** A bid that stands otherwise; {@code was} is null where it did not stand in the lot before. */
    public record Move(PlacedBid was, PlacedBid is) {}

    /** @param after every bid that stood before stands there too */
    public static ResultDifference between(List<PlacedBid> before, List<PlacedBid> after) {
        var lots = new LinkedHashSet<String>();
        after.forEach(placed -> lots.add(placed.lot()));
        return new ResultDifference(lots.stream()
                .map(code -> lot(code, of(before, code), of(after, code)))
                .filter(lot -> !lot.moves().isEmpty())
                .toList());
    }

    /** Lots whose first is another one now. */
    public List<Lot> otherWinners() {
        return lots.stream().filter(Lot::otherWinner).toList();
    }

    private static Map<Long, PlacedBid> of(List<PlacedBid> all, String lot) {
        var placed = new LinkedHashMap<Long, PlacedBid>();
        all.stream().filter(p -> p.lot().equals(lot)).forEach(p -> placed.put(p.bid(), p));
        return placed;
    }

    private static Lot lot(String code, Map<Long, PlacedBid> before, Map<Long, PlacedBid> after) {
        var moves = new ArrayList<Move>();
        after.forEach((bid, is) -> {
            var was = before.get(bid);
            if (was == null || !was.standsAs(is)) {
                moves.add(new Move(was, is));
            }
        });
        return new Lot(code, first(before), first(after), moves);
    }

    private static PlacedBid first(Map<Long, PlacedBid> placed) {
        return placed.values().stream().filter(PlacedBid::first).findFirst().orElse(null);
    }
}
