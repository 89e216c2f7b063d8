package global.giga.party;

import global.giga.kernel.Refusal;

/** What was given is no address of a website. */
public class WebsiteInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public WebsiteInvalid() {
        super(Kind.INVALID);
    }
}
