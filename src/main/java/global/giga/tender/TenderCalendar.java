package global.giga.tender;

import global.giga.document.CalendarWriter;
import global.giga.letter.LetterWords;
import global.giga.letter.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * The dates of a published tender as a calendar file. Its events keep their identity, and their number rises with each
 * change of the tender, so that a calendar that has them moves them.
 */
@ApplicationScoped
class TenderCalendar {
    @Inject
    PublicAddress address;

    byte[] write(Tender tender, String language, Instant now) {
        var words = LetterWords.in(language);
        var out = new CalendarWriter()
                .begin("VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//Giga//Tenders//EN")
                .plain("CALSCALE", "GREGORIAN")
                .plain("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", tender.reference())
                .plain("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        event(out, tender, words, "questions", tender.questionsUntil(), now);
        event(out, tender, words, "deadline", tender.closesAt(), now);
        event(out, tender, words, "opening", tender.closesAt(), now);
        return out.end("VCALENDAR").bytes();
    }

    private void event(CalendarWriter out, Tender tender, LetterWords words, String what, Instant at, Instant now) {
        var page = address.of("/open/tender?id=" + tender.id());
        var title = tender.terms().title().in(words.language());
        var summary = words.of("calendar." + what, List.of(tender.reference(), title));
        var time = words.time(at, tender.terms().zone());
        out.begin("VEVENT")
                .text("UID", "tender-" + tender.id() + "-" + what + "@" + host())
                .time("DTSTAMP", now)
                .plain("SEQUENCE", Integer.toString(tender.sequence()))
                .time("DTSTART", at)
                .text("SUMMARY", summary)
                .text("DESCRIPTION", words.of("calendar.text", List.of(title, time, page)))
                .plain("URL", page)
                .plain("STATUS", tender.cancelled() ? "CANCELLED" : "CONFIRMED")
                .plain("TRANSP", "TRANSPARENT");
        if (!tender.cancelled()) {
            out.begin("VALARM")
                    .plain("ACTION", "DISPLAY")
                    .text("DESCRIPTION", summary)
                    .plain("TRIGGER;RELATED=START", "-P1D")
                    .end("VALARM");
        }
        out.end("VEVENT");
    }

    private String host() {
        return URI.create(address.of("/")).getHost();
    }
}
