package global.giga.evaluation;

import global.giga.evaluation.scoring.BidStatus;

/** What the chair decided on a whole bid. */
public enum EligibilityAct {
    DISQUALIFIED(BidStatus.DISQUALIFIED),
    /** The supplier took it back after the opening. */
    WITHDRAWN(BidStatus.WITHDRAWN),
    /** It counts again. */
    REINSTATED(null);

    private final BidStatus status;

    EligibilityAct(BidStatus status) {
        this.status = status;
    }

    /** How the bid stands in every lot; null where it counts. */
    public BidStatus status() {
        return status;
    }
}
