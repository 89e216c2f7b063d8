package global.giga.notice;

import java.util.UUID;

/**
 * What people are told of once.
 *
 * @param tender 0 for none
 * @param name tells this time from others of the same kind in the same tender, at most 60 characters
 */
record Occasion(NoticeKind kind, long tender, String name) {
    /** One that will not come again. */
    static Occasion single(NoticeKind kind, Long tender) {
        return named(UUID.randomUUID().toString(), kind, tender);
    }

    static Occasion named(String name, NoticeKind kind, Long tender) {
        return new Occasion(kind, tender == null ? 0 : tender, name);
    }
}
