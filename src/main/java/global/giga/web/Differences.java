package global.giga.web;

import global.giga.tender.amendment.Change;
import global.giga.tender.amendment.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What an amendment changes, in the visitor's words. */
@Named
@RequestScoped
public class Differences {
    @Inject
    Texts texts;

    @Inject
    Show show;

    /** What it is that changes. */
    public String name(Change change) {
        return texts.of("change." + change.name());
    }

    /** What it belongs to and in which language it is, empty for none. */
    public String subject(Change change) {
        var parts = new ArrayList<String>();
        if (change.subject() != null) {
            parts.add(texts.name(change.subject()));
        }
        if (change.language() != null) {
            parts.add(change.language().toUpperCase(texts.getLocale()));
        }
        return String.join(", ", parts);
    }

    /** The pieces to read; a value that is no text is one removed and one added piece. */
    public List<Words.Piece> pieces(Change change, ZoneId zone) {
        if (change.text()) {
            return change.pieces();
        }
        return List.of(
                new Words.Piece(Words.Kind.REMOVED, value(change.kind(), change.before(), zone)),
                new Words.Piece(Words.Kind.ADDED, value(change.kind(), change.after(), zone)));
    }

    private String value(Change.Kind kind, String value, ZoneId zone) {
        if (value == null) {
            return texts.of("change.nothing");
        }
        return switch (kind) {
            case NUMBER -> show.number(new BigDecimal(value));
            case TIME -> show.time(Instant.parse(value), zone);
            case CHOICE -> texts.of("choice." + value);
            case TEXT, PLAIN -> value;
        };
    }
}
