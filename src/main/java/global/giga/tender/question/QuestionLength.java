package global.giga.tender.question;

import global.giga.kernel.Refusal;

/** A question or an answer says nothing, or too much. */
public class QuestionLength extends Refusal {
    private static final long serialVersionUID = 1L;

    public QuestionLength(int longest) {
        super(Kind.INVALID, longest);
    }
}
