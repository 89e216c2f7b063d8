package global.giga.tender.amendment;

import global.giga.kernel.Translated;
import java.util.List;
import java.util.Set;

/**
 * One value of a tender that an amendment changes.
 *
 * @param field what it is, such as {@code requirements.limit}; names a text {@code change.<field>}
 * @param subject the requirement or criterion it belongs to, or the name of a rate; null for values of the tender itself
 * @param language of the text, ISO 639-1; null for what is no text
 * @param before null for what was not there
 * @param after null for what is there no more
 */
public record Change(String field, Translated subject, String language, Kind kind, String before, String after) {
    /** How a value is to be read. */
    public enum Kind {
        /** Words for people. */
        TEXT,
        /** A decimal number. */
        NUMBER,
        /** An instant, ISO 8601. */
        TIME,
        /** A name of a choice; a text {@code choice.<value>}. */
        CHOICE,
        /** Anything else, as it is stored. */
        PLAIN
    }

    /** Fields that texts name; others, which later terms may have, are called by a general word. */
    private static final Set<String> NAMED = Set.of(
            "closesAt",
            "questionsUntil",
            "title",
            "summary",
            "country",
            "zone",
            "languages",
            "currency",
            "rates",
            "contractMonths",
            "renewalMonths",
            "discountRate",
            "vat",
            "passMark",
            "coverage",
            "alternatives",
            "envelopes",
            "opening.staff",
            "evaluation.lowPrices",
            "evaluation.highAbove",
            "evaluation.cureDays",
            "evaluation.divergence",
            "requirements.added",
            "requirements.removed",
            "requirements.rule",
            "requirements.text",
            "requirements.limit",
            "requirements.freePupils",
            "requirements.pupilsPerMbps",
            "criteria.added",
            "criteria.removed",
            "criteria.title",
            "criteria.guide",
            "criteria.weight",
            "criteria.measure",
            "criteria.best",
            "price.weight",
            "price.formula",
            "price.ceiling",
            "price.floor",
            "award.unit",
            "award.maxLots",
            "award.maxSchools",
            "award.maxValue",
            "award.minSuppliers",
            "award.minTechnologies",
            "award.maxTechnologyShare",
            "award.reach",
            "award.thenBy",
            "award.packages",
            "award.budget",
            "award.objective",
            "award.standstillDays",
            "schools.takenOut");

    /** What names it in texts: {@code change.<name>}. */
    public String name() {
        return NAMED.contains(field) ? field : "other";
    }

    /** The same word by word: old words are marked as removed, new ones as added. */
    public List<Words.Piece> pieces() {
        return Words.compare(before, after);
    }

    public boolean text() {
        return kind == Kind.TEXT;
    }
}
