package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import global.giga.evaluation.scoring.Median;
import global.giga.kernel.Exact;
import global.giga.kernel.Money;
import global.giga.tender.Costs;
import global.giga.tender.Item;
import global.giga.tender.SchoolCosts;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Schools against bidders: what each offers for a school, what it costs, and how that compares with the middle of the
 * offers and with what it should cost (R3.10).
 *
 * @param all how many schools there are
 * @param bids the columns: those with an offer for one of the schools
 * @param out ids of bids that are out of the comparison
 * @param costs parameters of the should-cost with source and date; null where there are none, or no price is open
 */
public record SchoolGrid(int all, List<Bid> bids, List<Row> rows, Set<Long> out, Costs costs) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SchoolGrid {
        bids = List.copyOf(bids);
        rows = List.copyOf(rows);
        out = Set.copyOf(out);
    }

    /**
     * A school; its cells in the order of the bids.
     *
     * @param median of the compliant offers of ranked bids; null without any
     * @param shouldCost over the months of the contract; null where it is unknown, or no price is open
     * @param currency of the evaluation
     */
    public record Row(Item item, List<Cell> cells, BigDecimal median, Money shouldCost, String currency) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A price in percent of the median; null where one of them is not there. */
        public BigDecimal ofMedian(Line line) {
            return percent(line.price(), median);
        }

        /** A price in percent of the should-cost; null where one is not there, or they are in different currencies. */
        public BigDecimal ofShouldCost(Line line) {
            return shouldCost == null || !shouldCost.currency().equals(currency)
                    ? null
                    : percent(line.price(), shouldCost.amount());
        }

        private static BigDecimal percent(BigDecimal price, BigDecimal base) {
            return price == null || base == null || base.signum() == 0
                    ? null
                    : Exact.divide(price.multiply(HUNDRED), base);
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

    /**
     * What prices are compared with.
     *
     * @param ranked lot and bid of each bid with a rank, as {@link #place} writes them
     */
    record Base(Set<String> ranked, SchoolCosts.Known costs) {
        static String place(String lot, Long bid) {
            return lot + "/" + bid;
        }
    }

    static SchoolGrid of(
            Tender tender,
            Base base,
            int all,
            List<Item> items,
            List<Bid> opened,
            List<Offer> offers,
            Map<Long, EligibilityChange> out) {
        var prices = new EvaluatedPrices(tender);
        var byPlace = offers.stream()
                .collect(groupingBy(
                        offer -> offer.item().id() + "/" + offer.bid().id()));
        var offering = offers.stream().map(Offer::bid).collect(Collectors.toSet());
        var bids = opened.stream().filter(offering::contains).toList();
        var rows = items.stream()
                .map(item -> row(
                        tender,
                        base,
                        item,
                        bids.stream()
                                .map(bid -> new Cell(
                                        bid,
                                        byPlace.getOrDefault(item.id() + "/" + bid.id(), List.of()).stream()
                                                .map(offer -> line(tender, prices, item, offer))
                                                .toList()))
                                .toList()))
                .toList();
        return new SchoolGrid(all, bids, rows, out.keySet(), base.costs().costs());
    }

    private static Row row(Tender tender, Base base, Item item, List<Cell> cells) {
        var compared = cells.stream()
                .filter(cell -> base.ranked()
                        .contains(Base.place(item.lot().code(), cell.bid().id())))
                .flatMap(cell -> cell.lines().stream())
                .filter(line -> line.compliant() && line.price() != null)
                .map(Line::price)
                .toList();
        return new Row(
                item,
                cells,
                compared.isEmpty() ? null : Median.of(compared),
                base.costs().bySchool().get(item.school().id()),
                tender.terms().currency());
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
