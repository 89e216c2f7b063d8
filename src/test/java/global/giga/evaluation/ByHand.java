package global.giga.evaluation;

import global.giga.sample.SampleFiles;
import global.giga.sample.SampleFiles.Bidder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sample's lots scored a second time, straight from the CSV files and the published formulas, with no code shared. */
final class ByHand {
    private static final MathContext EXACT = new MathContext(40);
    private static final int MONTHS = 36;

    /** A bid in a lot; price is the mean of the evaluated prices per covered school. */
    record Line(String supplier, BigDecimal technical, BigDecimal price, int covered) {}

    private record Row(
            BigDecimal down,
            BigDecimal latency,
            BigDecimal available,
            BigDecimal weeks,
            BigDecimal hub,
            BigDecimal price) {}

    private final Map<String, List<String>> lots = new TreeMap<>();
    private final Map<String, Integer> pupils = new HashMap<>();
    private final Map<String, BigDecimal> judged = new HashMap<>();

    ByHand() {
        rows(SampleFiles.lots())
                .forEach(c -> lots.computeIfAbsent(c[0], l -> new ArrayList<>()).add(c[2]));
        rows(SampleFiles.schools()).forEach(c -> pupils.put(c[1], Integer.parseInt(c[13])));
        rows(SampleFiles.scores()).forEach(c -> judged.merge(c[0], new BigDecimal(c[2]), BigDecimal::add));
    }

    /** The bids that cover at least nine tenths of the lot, by supplier. */
    Map<String, Line> lot(String code) {
        var lines = new LinkedHashMap<String, Line>();
        SampleFiles.bidders().forEach(b -> {
            var line = line(b, lots.get(code));
            if (line.covered() * 10 >= lots.get(code).size() * 9) {
                lines.put(b.name(), line);
            }
        });
        return lines;
    }

    private Line line(Bidder bidder, List<String> schools) {
        Map<String, Row> best = new HashMap<>();
        for (var c : rows(SampleFiles.offers(bidder))) {
            if (schools.contains(c[0]) && compliant(c)) {
                best.merge(c[0], row(c, bidder.currency()), (a, b) -> a.price.compareTo(b.price) <= 0 ? a : b);
            }
        }
        var sum = best.values().stream().map(Row::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = best.isEmpty() ? null : sum.divide(BigDecimal.valueOf(best.size()), EXACT);
        return new Line(bidder.name(), technical(bidder, schools, best), mean, best.size());
    }

    private BigDecimal technical(Bidder bidder, List<String> schools, Map<String, Row> offers) {
        var all = schools.stream().mapToInt(pupils::get).sum();
        var points = judged.get(bidder.name());
        for (var school : schools) {
            var row = offers.get(school);
            if (row != null) {
                var share = new BigDecimal(pupils.get(school)).divide(new BigDecimal(all), EXACT);
                points = points.add(share.multiply(points(row, required(school))));
            }
        }
        return points;
    }

    private static BigDecimal points(Row row, BigDecimal required) {
        return part(row.down, "0", required.multiply(new BigDecimal(2)).toString(), 15)
                .add(part(row.latency, "150", "30", 5))
                .add(part(row.available, "98", "99.9", 10))
                .add(part(row.weeks, "26", "4", 10))
                .add(part(row.hub, "0", "300", 8));
    }

    /** Points on the line from nothing at {@code none} to all at {@code best}. */
    private static BigDecimal part(BigDecimal value, String none, String best, int weight) {
        var from = new BigDecimal(none);
        var fraction = value.subtract(from).divide(new BigDecimal(best).subtract(from), EXACT);
        return fraction.max(BigDecimal.ZERO).min(BigDecimal.ONE).multiply(BigDecimal.valueOf(weight));
    }

    private BigDecimal required(String school) {
        int many = Math.max(0, pupils.get(school) - 400);
        return BigDecimal.valueOf(20 + (many + 19) / 20);
    }

    private boolean compliant(String[] c) {
        return new BigDecimal(c[2]).compareTo(required(c[0])) >= 0
                && Integer.parseInt(c[4]) <= 150
                && new BigDecimal(c[5]).compareTo(new BigDecimal(98)) >= 0
                && c[6].equals("unlimited")
                && Integer.parseInt(c[9]) <= 26;
    }

    private static Row row(String[] c, String currency) {
        var rate = currency.equals("KZT") ? new BigDecimal(512) : BigDecimal.ONE;
        var total = new BigDecimal(c[7]).add(new BigDecimal(c[8]).multiply(BigDecimal.valueOf(MONTHS)));
        var hub = c.length > 10 && !c[10].isEmpty() ? c[10] : "0";
        return new Row(
                new BigDecimal(c[2]),
                new BigDecimal(c[4]),
                new BigDecimal(c[5]),
                new BigDecimal(c[9]),
                new BigDecimal(hub),
                total.divide(rate, EXACT));
    }

    /** Total of a line when these passed: technical points and 30 × lowest / own price. */
    static BigDecimal total(Line line, Iterable<Line> passed) {
        var prices = new ArrayList<BigDecimal>();
        passed.forEach(l -> prices.add(l.price()));
        var lowest = prices.stream().min(Comparator.naturalOrder()).orElseThrow();
        return line.technical().add(lowest.multiply(BigDecimal.valueOf(30)).divide(line.price(), EXACT));
    }

    private static List<String[]> rows(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }
}
