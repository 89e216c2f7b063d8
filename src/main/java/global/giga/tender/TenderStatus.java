package global.giga.tender;

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

    /** Whether the tender has come at least this far on the road to the award. */
    public boolean reached(TenderStatus other) {
        return this != CANCELLED && this != UNSUCCESSFUL && compareTo(other) >= 0;
    }
}
