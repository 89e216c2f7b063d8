package global.giga.bid.interest;

import global.giga.kernel.Duty;
import java.time.Instant;
import java.util.List;

/**
 * What one of the people of a tender declared.
 *
 * @param duties in force, by name; empty for somebody who left
 * @param undeclared suppliers that are left
 * @param conflicts as they were declared, those that were lifted too
 * @param at of the last declaration, null for none
 */
public record MemberDeclarations(
        long account, String name, List<Duty> duties, int undeclared, List<Conflict> conflicts, Instant at) {
    public MemberDeclarations {
        duties = List.copyOf(duties);
        conflicts = List.copyOf(conflicts);
    }

    /** The conflicts that were not lifted. */
    public List<Conflict> standing() {
        return conflicts.stream().filter(conflict -> conflict.lifted() == null).toList();
    }

    /**
     * A conflict with its reason.
     *
     * @param lifted how it was found to be declared by mistake, null while it stands
     */
    public record Conflict(String supplier, String reason, Instant at, Lifted lifted) {}

    /**
     * Why a conflict does not stand any more.
     *
     * @param mistake in the words of its person
     * @param by who lifted it, with the reason
     */
    public record Lifted(String mistake, String by, String reason, Instant at) {}
}
