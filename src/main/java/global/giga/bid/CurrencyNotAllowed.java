package global.giga.bid;

import global.giga.kernel.Refusal;

/** The tender fixed no rate for the currency. */
public class CurrencyNotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CurrencyNotAllowed(String currency) {
        super(Kind.INVALID, currency);
    }
}
