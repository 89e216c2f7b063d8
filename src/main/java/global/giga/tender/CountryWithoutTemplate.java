package global.giga.tender;

import global.giga.kernel.Refusal;

/** No template is of that country, so that its clocks and working days are not known. */
public class CountryWithoutTemplate extends Refusal {
    private static final long serialVersionUID = 1L;

    public CountryWithoutTemplate(String country) {
        super(Kind.INVALID, country);
    }
}
