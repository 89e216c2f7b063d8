package global.giga.evaluation;

/** What somebody has to write down for what it decides. */
final class Reason {
    private Reason() {}

    /**
     * @throws ReasonMissing for nothing but blanks
     * @throws ReasonTooLong beyond so many characters
     */
    static void require(String reason, int longest) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        if (reason.strip().length() > longest) {
            throw new ReasonTooLong(longest);
        }
    }
}
