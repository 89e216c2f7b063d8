package global.giga.notice;

import global.giga.kernel.Refusal;

/** The portal always shows notices of this kind. */
public class NoticeFixed extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoticeFixed() {
        super(Kind.INVALID);
    }
}
