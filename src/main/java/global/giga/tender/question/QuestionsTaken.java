package global.giga.tender.question;

import global.giga.kernel.Refusal;

/** A colleague has answered one of the questions meanwhile, or nothing was chosen. */
public class QuestionsTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public QuestionsTaken() {
        super(Kind.CONFLICT);
    }
}
