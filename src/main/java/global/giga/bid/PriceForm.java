package global.giga.bid;

import global.giga.document.WorkbookColumn;
import global.giga.document.WorkbookColumn.Kind;
import global.giga.document.WorkbookPlan;
import global.giga.document.WorkbookPlan.Wrong;
import global.giga.document.WorkbookSheet;
import global.giga.kernel.Mbps;
import global.giga.tender.Item;
import global.giga.tender.Lot;
import global.giga.tender.Tender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The price workbook of one draft: the schools with what is filled in, alternatives where allowed, totals by lot. */
final class PriceForm {
    static final String PRICES = "prices";
    static final String ALTERNATIVES = "alternatives";
    static final String TOTALS = "totals";

    private static final int FEWEST_ALTERNATIVES = 20;
    private static final int MOST_ALTERNATIVES = 200;

    private final Tender tender;
    private final String currency;
    private final List<DraftOffer> offers;
    private final WorkbookWords words;
    private final OfferColumns columns;

    /** @param offers in the order of the lots, those for one school by ordinal */
    PriceForm(Tender tender, String currency, List<DraftOffer> offers, WorkbookWords words) {
        this.tender = tender;
        this.currency = currency;
        this.offers = offers;
        this.words = words;
        this.columns = new OfferColumns(tender.terms(), words);
    }

    /** @param mark what it is made for */
    WorkbookPlan plan(String supplier, Map<String, String> mark) {
        var sheets = new ArrayList<WorkbookSheet>();
        sheets.add(prices());
        if (tender.terms().alternatives()) {
            sheets.add(alternatives());
        }
        sheets.add(totals());
        var notes = new PriceNotes(tender, currency, words).notes(supplier, mark);
        return new WorkbookPlan(
                words.say("title") + " " + tender.reference(),
                mark,
                notes,
                sheets,
                words.say("footer", tender.reference(), Integer.toString(tender.revision()), supplier),
                new Wrong(words.say("wrong"), words.say("wrong.text")));
    }

    private WorkbookSheet prices() {
        var all = new ArrayList<WorkbookColumn>();
        all.add(locked(OfferFile.SCHOOL, Kind.TEXT, 17));
        all.addAll(List.of(
                locked("name", Kind.TEXT, 44),
                locked("region", Kind.TEXT, 10),
                locked("lot", Kind.TEXT, 9),
                locked("pupils", Kind.WHOLE, 8),
                locked("required", Kind.DECIMAL, 11)));
        all.addAll(columns.open());
        all.addAll(columns.calculated());
        var rows = new ArrayList<List<Object>>();
        for (var offer : offers) {
            if (offer.ordinal() == 1) {
                rows.add(row(offer));
            }
        }
        return new WorkbookSheet(words.say("sheet.prices"), PRICES, all, 2, rows, 0, words.say("total"));
    }

    private List<Object> row(DraftOffer offer) {
        var item = offer.item();
        var school = item.school();
        var required = tender.terms().requiredDownload(item.pupils()).map(Mbps::value);
        var row = new ArrayList<Object>(Arrays.asList(
                school.govtId(),
                school.name(),
                school.region(),
                item.lot().code(),
                item.pupils(),
                required.orElse(null)));
        row.addAll(columns.values(offer.values()));
        row.addAll(columns.blanks());
        return row;
    }

    /** A row here is one more offer for a school that has its row on the sheet of prices. */
    private WorkbookSheet alternatives() {
        var lookup = "IF({school_id_govt}=\"\",\"\",IFERROR(INDEX({prices.%s},MATCH({school_id_govt},"
                + "{prices.school_id_govt},0)),\"\"))";
        var all = new ArrayList<WorkbookColumn>();
        all.add(locked(OfferFile.SCHOOL, Kind.TEXT, 17)
                .opened(words.say("hint.alternative"))
                .choosingFrom(PRICES + "." + OfferFile.SCHOOL));
        all.add(locked("name", Kind.TEXT, 44).calculated(lookup.formatted("name")));
        all.add(locked("required", Kind.DECIMAL, 11).calculated(lookup.formatted("required")));
        all.addAll(columns.open());
        all.addAll(columns.calculated());
        var rows = new ArrayList<List<Object>>();
        for (var offer : offers) {
            if (offer.ordinal() > 1 && !offer.values().empty()) {
                var row = new ArrayList<Object>(
                        Arrays.asList(offer.item().school().govtId(), null, null));
                row.addAll(columns.values(offer.values()));
                row.addAll(columns.blanks());
                rows.add(row);
            }
        }
        return new WorkbookSheet(
                words.say("sheet.alternatives"), ALTERNATIVES, all, 2, rows, spare(), words.say("total"));
    }

    private int spare() {
        return Math.max(FEWEST_ALTERNATIVES, Math.min(MOST_ALTERNATIVES, offers.size()));
    }

    private WorkbookSheet totals() {
        // Codes are free text: SUMIF would take one for a pattern or a number, or not tell it from one in capitals.
        var lot = "SUMPRODUCT(EXACT({prices.lot},{lot})*1,{prices.%s})";
        var all = List.of(
                locked("lot", Kind.TEXT, 12),
                locked("title", Kind.TEXT, 44),
                locked("schools", Kind.WHOLE, 11).sum(),
                locked("complete", Kind.WHOLE, 14)
                        .calculated(
                                "SUMPRODUCT(EXACT({prices.lot},{lot})*({prices.state}=\"" + columns.complete() + "\"))")
                        .sum(),
                locked("nrc", Kind.MONEY, 20).calculated(lot.formatted("nrc")).sum(),
                locked("mrc", Kind.MONEY, 20).calculated(lot.formatted("mrc")).sum(),
                locked("sum", Kind.MONEY, 22).calculated(lot.formatted("sum")).sum());
        Map<Lot, Long> schools = new LinkedHashMap<>();
        offers.stream()
                .map(DraftOffer::item)
                .distinct()
                .map(Item::lot)
                .forEach(each -> schools.merge(each, 1L, Long::sum));
        var rows = new ArrayList<List<Object>>();
        schools.forEach(
                (each, count) -> rows.add(Arrays.asList(each.code(), each.title(), count, null, null, null, null)));
        return new WorkbookSheet(words.say("sheet.totals"), TOTALS, all, 1, rows, 0, words.say("total"));
    }

    private WorkbookColumn locked(String key, Kind kind, int width) {
        return WorkbookColumn.of(key, columns.title(key), kind, width);
    }
}
