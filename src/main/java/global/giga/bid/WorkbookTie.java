package global.giga.bid;

import global.giga.kernel.Sha256;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a price workbook is made for, written into it and looked at again when it comes back.
 *
 * @param terms digest of all that the publication fixed; it differs after each amendment
 * @param supplier the organization
 */
record WorkbookTie(long tender, String reference, int revision, Sha256 terms, long supplier) {
    private static final String FORMAT = "giga-prices-1";

    Map<String, String> mark(String language, Instant now) {
        var mark = new LinkedHashMap<String, String>();
        mark.put("format", FORMAT);
        mark.put("tender", Long.toString(tender));
        mark.put("reference", reference);
        mark.put("revision", Integer.toString(revision));
        mark.put("terms", terms.hex());
        mark.put("supplier", Long.toString(supplier));
        mark.put("language", language);
        mark.put("made", now.toString());
        return mark;
    }

    /** Whether it is the mark of a price workbook at all. */
    static boolean is(Map<String, String> mark) {
        return FORMAT.equals(mark.get("format"));
    }

    /**
     * @throws WorkbookOfOtherTender when it was made for another tender
     * @throws WorkbookOfOtherSupplier when it was made for somebody else
     */
    void requireOwn(Map<String, String> mark) {
        if (!Long.toString(tender).equals(mark.get("tender")) || !reference.equals(mark.get("reference"))) {
            throw new WorkbookOfOtherTender(mark.getOrDefault("reference", "?"), reference);
        }
        if (!Long.toString(supplier).equals(mark.get("supplier"))) {
            throw new WorkbookOfOtherSupplier();
        }
    }

    /** @throws WorkbookOutdated when the tender has changed since */
    void requirePresent(Map<String, String> mark) {
        if (!terms.hex().equals(mark.get("terms"))) {
            throw new WorkbookOutdated(revision(mark), made(mark), revision);
        }
    }

    private static int revision(Map<String, String> mark) {
        var text = mark.getOrDefault("revision", "");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static Instant made(Map<String, String> mark) {
        try {
            return Instant.parse(mark.getOrDefault("made", ""));
        } catch (java.time.format.DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
