package global.giga.evaluation.committee;

import java.time.Instant;

/**
 * Whether an evaluator confirmed the consensus as it is.
 *
 * @param agrees null while it did not vote on it
 * @param reason of a dissent, else null
 */
public record Ballot(long account, String name, Boolean agrees, String reason, Instant at) {}
