package global.giga.evaluation;

import global.giga.evaluation.committee.Ballot;
import global.giga.evaluation.committee.Divergence;
import global.giga.evaluation.committee.Opinion;
import global.giga.evaluation.committee.Progress;
import global.giga.evaluation.committee.Severity;
import global.giga.kernel.Sha256;
import global.giga.tender.Criterion;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where the committee stands between scoring alone and the freeze.
 *
 * @param members who judge, with how far they are
 * @param lines what each gave and the consensus, largest divergence first; empty until all have handed in
 * @param severities of each member, for the chair alone, else empty
 * @param ballots of the evaluators, on the consensus as it is
 * @param sha256 of the consensus as it is, which is what is voted on
 */
public record Consensus(
        List<Progress> members, List<Line> lines, List<Severity> severities, List<Ballot> ballots, Sha256 sha256) {
    public Consensus {
        members = List.copyOf(members);
        lines = List.copyOf(lines);
        severities = List.copyOf(severities);
        ballots = List.copyOf(ballots);
    }

    /**
     * One bid on one criterion.
     *
     * @param diverges whether the consensus needs a reason of its own
     * @param points of the consensus, null while there is none
     * @param explained whether the chair gave a reason of its own
     * @param outdated whether the members' scores that it was made of have changed since
     * @param version of the consensus when it was read, 0 while there is none
     */
    public record Line(
            long bid,
            String supplier,
            Criterion criterion,
            List<Opinion> opinions,
            Divergence divergence,
            boolean diverges,
            BigDecimal points,
            String reason,
            boolean explained,
            boolean outdated,
            int version) {
        /** Whether there is a consensus that may stand: with a reason of its own, or made of the members' scores as they are now where they lie close. */
        public boolean agreed() {
            return points != null && (explained || !diverges && !outdated);
        }
    }

    /** Whether all have handed in, so that scores are shown. */
    public boolean revealed() {
        return !members.isEmpty() && members.stream().allMatch(Progress::handedIn);
    }

    /** Lines without a consensus. */
    public long missing() {
        return lines.stream().filter(line -> !line.agreed()).count();
    }

    /** Lines without a consensus that one press can take over. */
    public long undisputed() {
        return lines.stream().filter(line -> !line.agreed() && !line.diverges()).count();
    }

    /** Evaluators who have not voted on the consensus as it is. */
    public long unvoted() {
        return ballots.stream().filter(ballot -> ballot.agrees() == null).count();
    }

    /** Whether the scores can be frozen. */
    public boolean settled() {
        return revealed() && missing() == 0 && unvoted() == 0 && !ballots.isEmpty();
    }
}
