package global.giga.award;

import global.giga.tender.amendment.ReasonNeeded;

/** Reasons that an act has to give. */
final class Reasons {
    private Reasons() {}

    /** @throws ReasonNeeded for nothing, and for more than so many characters */
    static String written(String reason, int longest) {
        var stripped = reason == null ? "" : reason.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new ReasonNeeded(longest);
        }
        return stripped;
    }
}
