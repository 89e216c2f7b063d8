package global.giga.evaluation;

import global.giga.bid.Asked;
import global.giga.evaluation.committee.FormalCheck;

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
    OTHER;

    /** The ground that fits a formal defect: what was asked is not met, or a paper is missing. */
    public static Ground of(FormalCheck defect) {
        return Asked.isRequirement(defect.subject()) ? REQUIREMENT_NOT_MET : DOCUMENT_MISSING;
    }
}
