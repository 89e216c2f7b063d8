package global.giga.tender;

/**
 * Who has to be at an opening besides as many key holders as the key needs.
 *
 * @param staff fewest of them who do not judge bids of this tender (R2.1)
 */
public record OpeningRules(int staff) {
    /** What the manual asks. */
    public static final OpeningRules USUAL = new OpeningRules(2);

    public OpeningRules {
        if (staff < 0 || staff > 9) {
            throw new IllegalArgumentException("staff at the opening outside 0..9: " + staff);
        }
    }

    /** How many of so many holders have to be such staff: where one person holds the key alone, that one. */
    public int staffOf(int holders) {
        return Math.min(staff, holders);
    }
}
