package global.giga.bid;

import global.giga.document.Problem;
import global.giga.kernel.Connection;
import global.giga.kernel.Exact;
import global.giga.kernel.Mbps;
import global.giga.kernel.Percent;
import global.giga.kernel.Technology;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a supplier has filled in for one school, from the page or from a file; null where nothing is there yet.
 *
 * @param download committed, Mbit/s
 * @param upload committed, Mbit/s
 * @param latency ms
 * @param availability percent
 * @param unlimited true when there is no data cap
 * @param dataCap GB a month where there is one
 * @param hubRadius metres around the school that the community hub reaches
 * @param nrc one-time charge in the bid's currency
 * @param mrc monthly charge in the bid's currency
 * @param statedTotal the supplier's own NRC + MRC × months, if stated (R3.6)
 */
public record OfferValues(
        Technology technology,
        BigDecimal download,
        BigDecimal upload,
        Integer latency,
        BigDecimal availability,
        Boolean unlimited,
        Integer dataCap,
        BigDecimal nrc,
        BigDecimal mrc,
        Integer deliveryWeeks,
        Integer hubRadius,
        Boolean powerIncluded,
        Technology backup,
        String remarks,
        BigDecimal statedTotal)
        implements Serializable {
    /** The most characters of the remarks. */
    public static final int REMARKS = 500;

    public OfferValues {
        remarks = remarks == null || remarks.isBlank() ? null : remarks.strip();
    }

    private static final Range MONEY = Range.of("0", "999999999999", 4);
    private static final Range SPEED = Range.of("0.001", "100000", 3);
    static final Map<String, Range> RANGES = Map.of(
            "download_mbps",
            SPEED,
            "upload_mbps",
            SPEED,
            "latency_ms",
            Range.of("1", "10000", 0),
            "availability_percent",
            Range.of("0", "100", 4),
            "data_cap",
            Range.of("1", "1000000", 0),
            "nrc",
            MONEY,
            "mrc",
            MONEY,
            "total",
            MONEY,
            "delivery_weeks",
            Range.of("0", "520", 0),
            "hub_radius_m",
            Range.of("0", "100000", 0));

    public static final OfferValues EMPTY =
            new OfferValues(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** What a number may be, limits included. */
    record Range(BigDecimal least, BigDecimal most, int decimals) {
        static Range of(String least, String most, int decimals) {
            return new Range(new BigDecimal(least), new BigDecimal(most), decimals);
        }
    }

    /** What a technical envelope promised; the price is not known yet. */
    static OfferValues promised(Connection c, String remarks) {
        return new OfferValues(
                c.technology(),
                c.download().value(),
                c.upload().value(),
                c.latencyMs(),
                c.availability().value(),
                c.unlimited(),
                c.dataCapGb(),
                null,
                null,
                c.deliveryWeeks(),
                c.hubRadiusM(),
                c.powerIncluded(),
                c.backup(),
                remarks,
                null);
    }

    /** What a financial envelope said; the rest is in the technical one. */
    static OfferValues priced(BigDecimal nrc, BigDecimal mrc, BigDecimal statedTotal) {
        return new OfferValues(
                null, null, null, null, null, null, null, nrc, mrc, null, null, null, null, null, statedTotal);
    }

    /** The same without a data cap where there is none to reach. */
    OfferValues withoutIdleCap() {
        return !Boolean.TRUE.equals(unlimited) || dataCap == null
                ? this
                : new OfferValues(
                        technology,
                        download,
                        upload,
                        latency,
                        availability,
                        true,
                        null,
                        nrc,
                        mrc,
                        deliveryWeeks,
                        hubRadius,
                        powerIncluded,
                        backup,
                        remarks,
                        statedTotal);
    }

    /** Nothing filled in at all: the school is not bid. A box that is not ticked is nothing. */
    public boolean empty() {
        return unbid()
                && Stream.of(download, upload, latency, availability, dataCap, deliveryWeeks, hubRadius)
                        .allMatch(Objects::isNull)
                && Stream.of(backup, remarks, statedTotal).allMatch(Objects::isNull)
                && !Boolean.TRUE.equals(unlimited)
                && !Boolean.TRUE.equals(powerIncluded);
    }

    /** Neither technology nor price yet. */
    boolean unbid() {
        return technology == null && nrc == null && mrc == null;
    }

    /** Everything that an offer needs is there and in range. */
    public boolean complete() {
        return problems(0).isEmpty();
    }

    /** What is wrong or missing, by column of the offers file; empty for an empty row of the page. */
    public List<Problem> problems(long line) {
        var problems = new ArrayList<>(rangeProblems(line));
        required(problems, line, "technology", technology);
        required(problems, line, "download_mbps", download);
        required(problems, line, "upload_mbps", upload);
        required(problems, line, "latency_ms", latency);
        required(problems, line, "availability_percent", availability);
        required(problems, line, "nrc", nrc);
        required(problems, line, "mrc", mrc);
        required(problems, line, "delivery_weeks", deliveryWeeks);
        if (!Boolean.TRUE.equals(unlimited)) {
            required(problems, line, "data_cap", dataCap);
        }
        return problems;
    }

    /** Values out of range, by column; missing ones are no problem here. */
    public List<Problem> rangeProblems(long line) {
        var problems = new ArrayList<Problem>();
        range(problems, line, "download_mbps", download);
        range(problems, line, "upload_mbps", upload);
        range(problems, line, "latency_ms", decimal(latency));
        range(problems, line, "availability_percent", availability);
        range(problems, line, "data_cap", decimal(dataCap));
        range(problems, line, "nrc", nrc);
        range(problems, line, "mrc", mrc);
        range(problems, line, "total", statedTotal);
        range(problems, line, "delivery_weeks", decimal(deliveryWeeks));
        range(problems, line, "hub_radius_m", decimal(hubRadius));
        if (remarks != null && remarks.length() > REMARKS) {
            problems.add(Problem.of(line, "remarks", "too-long", REMARKS));
        }
        if (remarks != null && remarks.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            problems.add(Problem.of(line, "remarks", "damaged-text"));
        }
        return problems;
    }

    /** The technical promise of a complete offer. */
    public Connection connection() {
        return new Connection(
                technology,
                new Mbps(download),
                new Mbps(upload),
                latency,
                new Percent(availability),
                Boolean.TRUE.equals(unlimited) ? null : dataCap,
                deliveryWeeks,
                hubRadius == null ? 0 : hubRadius,
                Boolean.TRUE.equals(powerIncluded),
                backup);
    }

    /** The technical promise of values in range, with something in place of what lacks. */
    Connection soFar() {
        return new Connection(
                technology == null ? Technology.OTHER : technology,
                new Mbps(download == null ? BigDecimal.ONE : download),
                new Mbps(upload == null ? BigDecimal.ONE : upload),
                latency == null ? 1 : latency,
                new Percent(availability == null ? BigDecimal.valueOf(100) : availability),
                Boolean.TRUE.equals(unlimited) ? null : dataCap,
                deliveryWeeks == null ? 0 : deliveryWeeks,
                hubRadius == null ? 0 : hubRadius,
                Boolean.TRUE.equals(powerIncluded),
                backup);
    }

    private static void required(List<Problem> problems, long line, String column, Object value) {
        if (value == null) {
            problems.add(Problem.of(line, column, "empty-cell"));
        }
    }

    private static void range(List<Problem> problems, long line, String column, BigDecimal value) {
        if (value == null) {
            return;
        }
        var range = RANGES.get(column);
        if (value.compareTo(range.least()) < 0 || value.compareTo(range.most()) > 0) {
            problems.add(Problem.of(line, column, "out-of-range", value, range.least(), range.most()));
        } else if (Exact.decimals(value) > range.decimals()) {
            problems.add(Problem.of(line, column, "too-many-decimals", value, range.decimals()));
        }
    }

    private static BigDecimal decimal(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
