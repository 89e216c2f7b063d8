package global.giga.web.open;

import global.giga.tender.TenderStatus;

/** What visitors choose tenders by: coarser than the status. */
public enum TenderStage {
    OPEN,
    EVALUATION,
    FINISHED;

    /** The stage of a status; a draft counts as open, lists leave it out before. */
    static TenderStage of(TenderStatus status) {
        return switch (status) {
            case DRAFT, PUBLISHED -> OPEN;
            case CLOSED, TECHNICAL_OPENED, TECHNICAL_FROZEN, FINANCIAL_OPENED, EVALUATED, AWARD_PROPOSED, STANDSTILL ->
                EVALUATION;
            case AWARDED, CANCELLED, UNSUCCESSFUL -> FINISHED;
        };
    }
}
