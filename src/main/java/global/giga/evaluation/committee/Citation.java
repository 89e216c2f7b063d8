package global.giga.evaluation.committee;

/**
 * Where in a bid a reason is found.
 *
 * @param document of the bid (UUID), null for none
 * @param page from 1, null for none
 */
public record Citation(String document, Integer page) {
    public static final Citation NONE = new Citation(null, null);

    private static final int MOST = 99_999;

    public Citation {
        document = document == null || document.isBlank() ? null : document.strip();
        if (page != null && (page < 1 || page > MOST)) {
            throw new PageOutOfRange(MOST);
        }
    }
}
