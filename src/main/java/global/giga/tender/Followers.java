package global.giga.tender;

import java.util.Set;

/** Later steps tell here whom they know to take part in a tender, so that amendments reach all of them. */
public interface Followers {
    /** Ids of the supplying organisations that have begun to take part in the tender. */
    Set<Long> of(long tender);
}
