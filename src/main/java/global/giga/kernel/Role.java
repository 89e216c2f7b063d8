package global.giga.kernel;

/** What an account is for. A caller has one or more. */
public enum Role {
    STAFF,
    SUPPLIER,
    EVALUATOR,
    ADMIN,
    /** Reads and checks the audit trail, changes nothing. */
    AUDITOR;

    /* The names as annotations need them. */
    public static final String STAFF_ROLE = "STAFF";
    public static final String SUPPLIER_ROLE = "SUPPLIER";
    public static final String EVALUATOR_ROLE = "EVALUATOR";
    public static final String ADMIN_ROLE = "ADMIN";
    public static final String AUDITOR_ROLE = "AUDITOR";
}
