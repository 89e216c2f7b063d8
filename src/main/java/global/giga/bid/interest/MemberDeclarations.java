package global.giga.bid.interest;

import global.giga.kernel.Duty;
import java.time.Instant;
import java.util.List;

/**
 * What one of the people of a tender declared.
 *
 * @param duties in force, by name; empty for somebody who left
 * @param undeclared suppliers that are left
 * @param at of the last declaration, null for none
 */
public record MemberDeclarations(
        long account, String name, List<Duty> duties, int undeclared, List<Conflict> conflicts, Instant at) {
    public MemberDeclarations {
        duties = List.copyOf(duties);
        conflicts = List.copyOf(conflicts);
    }

    /** A conflict with its reason. */
    public record Conflict(String supplier, String reason, Instant at) {}
}
