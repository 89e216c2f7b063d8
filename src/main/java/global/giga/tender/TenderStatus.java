package global.giga.tender;

import global.giga.kernel.Duty;
import java.util.Set;

/** Where a tender stands; the order is the order of its life. */
public enum TenderStatus {
    DRAFT,
    PUBLISHED,
    CLOSED,
    TECHNICAL_OPENED,
    TECHNICAL_FROZEN,
    FINANCIAL_OPENED,
    EVALUATED,
    AWARD_PROPOSED,
    STANDSTILL,
    AWARDED,
    CANCELLED,
    UNSUCCESSFUL;

    /** Whose turn it is: the duties of which one can bring the tender on; none where only time can, or nothing. */
    public Set<Duty> turn() {
        return switch (this) {
            case DRAFT -> Set.of(Duty.OFFICER, Duty.APPROVER);
            case CLOSED, TECHNICAL_FROZEN -> Set.of(Duty.KEY_HOLDER);
            case TECHNICAL_OPENED -> Set.of(Duty.CHAIR, Duty.EVALUATOR);
            case FINANCIAL_OPENED, EVALUATED -> Set.of(Duty.CHAIR);
            case AWARD_PROPOSED, STANDSTILL -> Set.of(Duty.APPROVER);
            default -> Set.of();
        };
    }

    /** Whether the tender has come at least this far on the road to the award. */
    public boolean reached(TenderStatus other) {
        return this != CANCELLED && this != UNSUCCESSFUL && compareTo(other) >= 0;
    }
}
