package global.giga.api;

import global.giga.kernel.Forbidden;

/** A change over HTTP must come from the portal's own pages: other sites cannot send this header with our cookies. */
final class OwnPages {
    static final String HEADER = "X-Requested-With";

    private OwnPages() {}

    /** @throws Forbidden unless the header says {@code portal} */
    static void require(String header) {
        if (!"portal".equals(header)) {
            throw new Forbidden();
        }
    }
}
