package global.giga.tender.key;

import global.giga.kernel.Refusal;

/** So many holders cannot open together: fewer than two, or more than there are. */
public class ThresholdOutOfRange extends Refusal {
    private static final long serialVersionUID = 1L;

    public ThresholdOutOfRange(int threshold, int holders) {
        super(Kind.INVALID, threshold, holders);
    }
}
