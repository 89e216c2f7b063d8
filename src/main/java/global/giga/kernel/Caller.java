package global.giga.kernel;

import java.io.Serializable;
import java.util.Set;

/**
 * Who acts: the account, its name on screen, the organisation it belongs to and its roles. An anonymous caller has no
 * account and no roles.
 */
public record Caller(Long account, String name, Long organization, Set<Role> roles) implements Serializable {
    public static final Caller ANONYMOUS = new Caller(null, "", null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean signedIn() {
        return account != null;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
