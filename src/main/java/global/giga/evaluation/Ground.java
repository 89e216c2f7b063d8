package global.giga.evaluation;

/** The legal ground on which a whole bid leaves the comparison; the reason names provision and facts. */
public enum Ground {
    REQUIREMENT_NOT_MET,
    DOCUMENT_MISSING,
    FALSE_STATEMENT,
    CONFLICT_OF_INTEREST,
    COLLUSION,
    SANCTIONS,
    PRICE_NOT_EXPLAINED,
    COMPLAINT_UPHELD,
    OTHER
}
