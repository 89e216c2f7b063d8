package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** Some evaluators have neither confirmed the consensus as it is nor dissented. */
public class ConsensusUnconfirmed extends Refusal {
    private static final long serialVersionUID = 1L;

    public ConsensusUnconfirmed(long votes) {
        super(Kind.CONFLICT, votes);
    }
}
