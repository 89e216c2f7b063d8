package global.giga.kernel;

/** Somebody, perhaps the same person in another tab, changed the thing since it was read. */
public class ChangedElsewhere extends Refusal {
    private static final long serialVersionUID = 1L;

    public ChangedElsewhere() {
        super(Kind.CONFLICT);
    }
}
