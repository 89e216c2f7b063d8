package global.giga.kernel;

import java.util.Set;

/** What a person does in one tender. A person may have several, as far as they go together. */
public enum Duty {
    /** Drafts, appoints the others, prepares the opening. */
    OFFICER(1, Role.STAFF),
    /** Checks what the officer drafted and publishes it. */
    APPROVER(1, Role.STAFF),
    /** Leads the evaluation: freezes and concludes. */
    CHAIR(1, Role.STAFF, Role.EVALUATOR),
    /** Scores. */
    EVALUATOR(1, Role.STAFF, Role.EVALUATOR),
    /** Writes for the committee and reads what it reads. */
    SECRETARY(0, Role.STAFF),
    /** Reads what is open to read and changes nothing. */
    OBSERVER(0, Role.STAFF, Role.AUDITOR),
    /** Holds a share of the key to the bids. */
    KEY_HOLDER(2, Role.STAFF);

    private final int least;
    private final Set<Role> roles;

    Duty(int least, Role... roles) {
        this.least = least;
        this.roles = Set.of(roles);
    }

    /** The fewest people that a tender needs for it; 0 where it can do without. */
    public int least() {
        return least;
    }

    /** Whether accounts of the role may have it; never those of suppliers and administrators. */
    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whether it belongs to the evaluation proper, the judgement of bids. */
    public boolean judges() {
        return this == CHAIR || this == EVALUATOR;
    }

    /** Whether one person may have both in the same tender: a judge wrote nothing, an approver drafted nothing. */
    public boolean goesWith(Duty other) {
        if (this == other) {
            return true;
        }
        return this != OBSERVER && other != OBSERVER && !apart(this, other) && !apart(other, this);
    }

    private static boolean apart(Duty one, Duty other) {
        return one == OFFICER && (other == APPROVER || other.judges()) || one == APPROVER && other.judges();
    }

    /** Whether it reads the score sheet before there are results. */
    public boolean readsScores() {
        return this != APPROVER && this != KEY_HOLDER;
    }
}
