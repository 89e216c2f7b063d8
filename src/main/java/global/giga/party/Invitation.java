package global.giga.party;

import global.giga.kernel.Role;
import java.time.Instant;

/**
 * Somebody is asked to join an organisation.
 *
 * @param id of the invitation, to take it back
 * @param inviter the name of who asks
 * @param until when the link works, exclusive
 */
public record Invitation(
        long id, String email, Role role, Long organization, String organizationName, String inviter, Instant until) {
    /** What the link itself holds. */
    record Facts(long organization, Role role) {}
}
