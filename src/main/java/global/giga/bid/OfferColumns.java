package global.giga.bid;

import global.giga.document.WorkbookColumn;
import global.giga.document.WorkbookColumn.Kind;
import global.giga.tender.Requirement;
import global.giga.tender.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of a price workbook that hold an offer, in the order of the offers file, and what it calculates itself. */
final class OfferColumns {
    private static final String LAST_REQUIRED = "delivery_weeks";

    private final Terms terms;
    private final WorkbookWords words;

    OfferColumns(Terms terms, WorkbookWords words) {
        this.terms = terms;
        this.words = words;
    }

    /** To be filled in. */
    List<WorkbookColumn> open() {
        var technologies = words.technologies();
        var yesNo = List.of(words.yesNo(true), words.yesNo(false));
        return List.of(
                open("technology", Kind.TEXT, 22).choosing(technologies).warning(missing()),
                open("download_mbps", Kind.DECIMAL, 11)
                        .warning(missingOr("{self}<{required}", Requirement.Rule.MIN_DOWNLOAD)),
                open("upload_mbps", Kind.DECIMAL, 11).warning(missingOr("{self}<%s", Requirement.Rule.MIN_UPLOAD)),
                open("latency_ms", Kind.WHOLE, 11).warning(missingOr("{self}>%s", Requirement.Rule.MAX_LATENCY)),
                open("availability_percent", Kind.DECIMAL, 11)
                        .warning(missingOr("{self}<%s", Requirement.Rule.MIN_AVAILABILITY)),
                open("data_cap", Kind.NUMBER_OR_CHOICE, 15)
                        .choosing(List.of(words.unlimited()))
                        .warning(missingOr("{self}>0", Requirement.Rule.UNLIMITED_DATA)),
                open("nrc", Kind.MONEY, 15).warning(missing()).sum(),
                open("mrc", Kind.MONEY, 15).warning(missing()).sum(),
                open(LAST_REQUIRED, Kind.WHOLE, 10).warning(missingOr("{self}>%s", Requirement.Rule.MAX_DELIVERY)),
                open("hub_radius_m", Kind.WHOLE, 9),
                open("includes_power", Kind.TEXT, 10).choosing(yesNo),
                open("backup_technology", Kind.TEXT, 22).choosing(technologies),
                open("remarks", Kind.LONG_TEXT, 30),
                open("total", Kind.MONEY, 16));
    }

    /** The sum over the contract, and how far the row is. */
    List<WorkbookColumn> calculated() {
        var sum = "IF(OR({nrc}=\"\",{mrc}=\"\"),\"\",{nrc}+{mrc}*" + terms.contractMonths() + ")";
        var state =
                "IF(COUNTA({technology}:{total})=0,\"\",IF(COUNTBLANK({technology}:{delivery_weeks})=0,\"%s\",\"%s\"))";
        return List.of(
                WorkbookColumn.of("sum", title("sum"), Kind.MONEY, 18)
                        .calculated(sum)
                        .sum(),
                WorkbookColumn.of("state", title("state"), Kind.TEXT, 16)
                        .calculated(state.formatted(complete(), incomplete())));
    }

    List<Object> values(OfferValues values) {
        var cap = Boolean.TRUE.equals(values.unlimited()) ? words.unlimited() : values.dataCap();
        return new ArrayList<>(Arrays.asList(
                words.technology(values.technology()),
                values.download(),
                values.upload(),
                values.latency(),
                values.availability(),
                cap,
                values.nrc(),
                values.mrc(),
                values.deliveryWeeks(),
                values.hubRadius(),
                words.yesNo(values.powerIncluded()),
                words.technology(values.backup()),
                values.remarks(),
                values.statedTotal()));
    }

    /** In the place of what is calculated. */
    List<Object> blanks() {
        return Arrays.asList(null, null);
    }

    String complete() {
        return words.say("complete");
    }

    private String incomplete() {
        return words.say("incomplete");
    }

    String title(String key) {
        return key.equals("sum") ? words.say("column.sum", terms.contractMonths()) : words.column(key);
    }

    private WorkbookColumn open(String key, Kind kind, int width) {
        var range = OfferValues.RANGES.get(key);
        var column = WorkbookColumn.of(key, title(key), kind, width);
        return range == null
                ? column.opened(words.say("hint." + key))
                : column.opened(words.say("hint." + key, range.least(), range.most()))
                        .within(range.least(), range.most());
    }

    private String missing() {
        return "AND({state}=\"" + incomplete() + "\",{self}=\"\")";
    }

    /** @param fails compares the cell with the limit of the rule, where the tender has it */
    private String missingOr(String fails, Requirement.Rule rule) {
        return terms.requirements().stream()
                .filter(requirement -> requirement.rule() == rule)
                .findFirst()
                .map(found -> "OR(" + missing() + ",AND(ISNUMBER({self}),"
                        + fails.formatted(
                                found.limit() == null ? "" : found.limit().toPlainString()) + "))")
                .orElse(missing());
    }
}
