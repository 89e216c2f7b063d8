package global.giga.party;

import global.giga.kernel.Refusal;

/** A document of a company is a PDF, PNG or JPEG file of at most so many mebibytes. */
public class CompanyFileRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public CompanyFileRefused(long mebibytes) {
        super(Kind.INVALID, mebibytes);
    }
}
