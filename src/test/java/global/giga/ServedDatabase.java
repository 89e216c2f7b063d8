package global.giga;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of the server that browsers walk through. */
final class ServedDatabase {
    private static final String ADDRESS = "jdbc:h2:file:./target/it/tenders;AUTO_SERVER=TRUE";

    private ServedDatabase() {}

    static Connection connection() throws SQLException {
        return DriverManager.getConnection(ADDRESS, "tenders", "tenders");
    }

    /** The first column of the first row; null for none. */
    static String value(String query) throws SQLException {
        try (var database = connection();
                var sql = database.createStatement();
                var found = sql.executeQuery(query)) {
            return found.next() ? found.getString(1) : null;
        }
    }

    static void execute(String statement) throws SQLException {
        try (var database = connection();
                var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }
}
