package global.giga.evaluation;

import global.giga.tender.TenderLine;

/**
 * A tender on the committee's desk.
 *
 * @param bids readable ones
 * @param given judged scores so far
 * @param of judged scores that the freeze needs
 */
public record JudgingWork(TenderLine line, long bids, long given, long of) {}
