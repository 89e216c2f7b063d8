package global.giga.evaluation;

import global.giga.tender.TenderLine;

/**
 * A tender on the committee's desk.
 *
 * @param bids readable ones
 * @param given before the freeze the own scores of a member of the committee, else the consensus scores, so far
 * @param of how many there will be
 */
public record JudgingWork(TenderLine line, long bids, long given, long of) {}
