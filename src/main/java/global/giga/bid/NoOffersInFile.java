package global.giga.bid;

import global.giga.kernel.Refusal;

/** The file names schools but holds no offer for any of them, so it does not replace the price schedule. */
public class NoOffersInFile extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoOffersInFile() {
        super(Kind.INVALID);
    }
}
