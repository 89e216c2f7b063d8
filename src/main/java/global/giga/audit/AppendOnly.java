package global.giga.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Lets nobody change or remove what the audit trail holds: the trigger of H2, as PostgreSQL has one in its own language. */
public class AppendOnly implements Trigger {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String on, boolean before, int type) {
        table = on;
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException(
                "the audit trail is append-only: change of " + table + " refused", INSUFFICIENT_PRIVILEGE);
    }
}
