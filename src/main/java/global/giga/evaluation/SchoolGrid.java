package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import global.giga.kernel.Exact;
import global.giga.tender.Item;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Schools against bidders: what each offers for a school and what it costs.
 *
 * @param all how many schools there are
 * @param bids the columns: those with an offer for one of the schools
 * @param out ids of bids that are out of the comparison
 */
public record SchoolGrid(int all, List<Bid> bids, List<Row> rows, Set<Long> out) {
    public SchoolGrid {
        bids = List.copyOf(bids);
        rows = List.copyOf(rows);
        out = Set.copyOf(out);
    }

    /** A school; its cells in the order of the bids. */
    public record Row(Item item, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The lowest open price for the school; null where none is open. */
        public BigDecimal lowest() {
            return cells.stream()
                    .flatMap(cell -> cell.lines().stream())
                    .filter(line -> line.compliant() && line.price() != null)
                    .map(Line::price)
                    .min(BigDecimal::compareTo)
                    .orElse(null);
        }
    }

    /** The offers of a bid for a school; more than one are alternatives. */
    public record Cell(Bid bid, List<Line> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An offer.
     *
     * @param compliant whether it meets every requirement
     * @param price evaluated, in the evaluation currency; null where it is not open
     * @param perPupil null where the school has no pupils
     */
    public record Line(Offer offer, boolean compliant, BigDecimal price, BigDecimal perPupil, BigDecimal perMbps) {}

    static SchoolGrid of(
            Tender tender,
            EvaluatedPrices prices,
            int all,
            List<Item> items,
            List<Bid> opened,
            List<Offer> offers,
            Map<Long, EligibilityChange> out) {
        var byPlace = offers.stream()
                .collect(groupingBy(
                        offer -> offer.item().id() + "/" + offer.bid().id()));
        var offering = offers.stream().map(Offer::bid).collect(Collectors.toSet());
        var bids = opened.stream().filter(offering::contains).toList();
        var rows = items.stream()
                .map(item -> new Row(
                        item,
                        bids.stream()
                                .map(bid -> new Cell(
                                        bid,
                                        byPlace.getOrDefault(item.id() + "/" + bid.id(), List.of()).stream()
                                                .map(offer -> line(tender, prices, item, offer))
                                                .toList()))
                                .toList()))
                .toList();
        return new SchoolGrid(all, bids, rows, out.keySet());
    }

    private static Line line(Tender tender, EvaluatedPrices prices, Item item, Offer offer) {
        var connection = offer.connection();
        var compliant = tender.terms().requirements().stream().allMatch(r -> r.metBy(connection, item.pupils()));
        var price = tender.pricesOpen() && offer.priced() ? prices.of(offer) : null;
        return new Line(
                offer,
                compliant,
                price,
                price == null || item.pupils() == 0 ? null : Exact.divide(price, BigDecimal.valueOf(item.pupils())),
                price == null ? null : Exact.divide(price, connection.download().value()));
    }
}
