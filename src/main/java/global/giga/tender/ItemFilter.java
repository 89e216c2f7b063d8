package global.giga.tender;

/**
 * Which items of a tender to list; null or blank means any.
 *
 * @param lot the code of a lot
 * @param text part of the school's name, id or district, case aside
 */
public record ItemFilter(long tender, String lot, String text) {
    public ItemFilter {
        lot = lot == null || lot.isBlank() ? null : lot.strip();
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
