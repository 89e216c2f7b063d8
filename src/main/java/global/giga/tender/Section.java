package global.giga.tender;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import java.util.Map;

/** A part of a draft that is edited on its own: two people in different parts do not disturb each other. */
public enum Section {
    TITLE,
    REQUIREMENTS,
    CRITERIA,
    CALENDAR,
    AWARD,
    DOCUMENTS,
    LOTS;

    /** What stands in a section of the tender now, but for the lots: {@link Lotting} knows theirs. */
    Sha256 digest(Tender tender) {
        return Sha256.of(Json.bytes(content(tender)));
    }

    private Object content(Tender tender) {
        var terms = tender.terms();
        return switch (this) {
            case TITLE -> Map.of("title", terms.title(), "summary", terms.summary());
            case REQUIREMENTS -> terms.requirements();
            case CRITERIA -> Map.of("criteria", terms.criteria(), "price", terms.price(), "passMark", terms.passMark());
            case CALENDAR -> tender.plan();
            case AWARD -> terms.awardTerms();
            case DOCUMENTS -> terms.languages();
            case LOTS -> throw new IllegalArgumentException("lots are no part of the terms");
        };
    }
}
