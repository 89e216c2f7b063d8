package global.giga.party;

import global.giga.kernel.Refusal;

/** There is no country of that code. */
public class CountryUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public CountryUnknown() {
        super(Kind.INVALID);
    }
}
