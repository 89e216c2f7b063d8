package global.giga.bid;

import global.giga.document.Format;
import global.giga.document.WorkbookPlan.Note;
import global.giga.document.WorkbookPlan.Notes;
import global.giga.tender.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first sheet of a price workbook: what it is for, how it is filled in, what the tender requires. */
final class PriceNotes {
    private static final List<String> STEPS =
            List.of("fill", "one", "colours", "numbers", "values", "structure", "back");

    private final Tender tender;
    private final String currency;
    private final WorkbookWords words;

    PriceNotes(Tender tender, String currency, WorkbookWords words) {
        this.tender = tender;
        this.currency = currency;
        this.words = words;
    }

    Notes notes(String supplier, Map<String, String> mark) {
        var lines = new ArrayList<Note>();
        lines.add(Note.title(words.say("title")));
        facts(lines, supplier, mark.get("made"));
        lines.add(Note.heading(words.say("how")));
        var number = 1;
        for (var step : STEPS) {
            lines.add(Note.text(number++ + ". " + words.say("how." + step)));
        }
        if (tender.terms().alternatives()) {
            lines.add(Note.text(number + ". " + words.say("how.alternatives", words.say("sheet.alternatives"))));
        }
        lines.add(Note.heading(words.say("requirements")));
        tender.terms()
                .requirements()
                .forEach(requirement -> lines.add(Note.text("• " + words.requirement(requirement))));
        lines.add(Note.heading(words.say("columns")));
        new OfferColumns(tender.terms(), words)
                .open()
                .forEach(column -> lines.add(Note.fact(column.title(), column.hint())));
        return new Notes(words.say("sheet.notes"), lines);
    }

    private void facts(List<Note> lines, String supplier, String made) {
        var terms = tender.terms();
        var format = new Format(Locale.forLanguageTag(words.language()));
        var zone = terms.zone().getId();
        var at = tender.closesAt();
        fact(lines, "tender", terms.title().in(words.language()) + " · " + tender.reference());
        fact(
                lines,
                "revision",
                words.say("fact.revision.text", Integer.toString(tender.revision()), time(format, made, zone)));
        fact(lines, "supplier", supplier);
        fact(lines, "deadline", time(format, at, zone));
        fact(lines, "currency", words.say("fact.currency.text", currency));
        fact(lines, "months", Integer.toString(terms.contractMonths()));
    }

    private static String time(Format format, Object at, String zone) {
        return format.time(at, zone) + " · " + format.zone(at, zone) + " · " + format.utc(at) + " UTC";
    }

    private void fact(List<Note> lines, String key, String text) {
        lines.add(Note.fact(words.say("fact." + key), text));
    }
}
