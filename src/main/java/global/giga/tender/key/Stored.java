package global.giga.tender.key;

import global.giga.seal.Damaged;
import global.giga.seal.Point;

/** Reads what was checked before it was stored. */
final class Stored {
    private Stored() {}

    /** What may fail on things from outside only. */
    interface Reading<T> {
        T read() throws Damaged;
    }

    static Point point(String text) {
        return intact(() -> Point.read(text));
    }

    /** @throws IllegalStateException when the database does not hold what was stored */
    static <T> T intact(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Damaged e) {
            throw new IllegalStateException("the stored ceremony was changed", e);
        }
    }

    /** @throws KeyMaterialDamaged when what came from outside does not fit */
    static <T> T fitting(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Damaged e) {
            throw new KeyMaterialDamaged();
        }
    }
}
