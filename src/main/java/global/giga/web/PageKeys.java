package global.giga.web;

/** How a page's path becomes the start of its message keys. */
final class PageKeys {
    private PageKeys() {}

    /** {@code /supplier/bid.xhtml} → {@code supplier.bid.} */
    static String prefix(String viewId) {
        return viewId.substring(1).replaceFirst("\\.xhtml$", "").replace('/', '.') + ".";
    }
}
