package global.giga.tender.question;

import global.giga.kernel.Refusal;

/** So many questions of the supplier wait already. */
public class TooManyQuestions extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooManyQuestions(int most) {
        super(Kind.CONFLICT, most);
    }
}
