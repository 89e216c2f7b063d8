package global.giga.tender.key;

import global.giga.kernel.Refusal;

/** What a browser sent does not fit: an altered share, partial or proof, one of another tender, or no key at all. */
public class KeyMaterialDamaged extends Refusal {
    private static final long serialVersionUID = 1L;

    public KeyMaterialDamaged() {
        super(Kind.INVALID);
    }
}
