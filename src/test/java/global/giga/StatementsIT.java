package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Counts the SQL statements of each page in the database itself. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class StatementsIT {
    private static final long MOST = 15;
    private static final String DATABASE = "jdbc:h2:file:./target/it/tenders;AUTO_SERVER=TRUE";
    private static final Map<String, List<String>> PAGES = Map.of(
            "staff@giga.example",
            List.of(
                    "index",
                    "open/tenders",
                    "open/schools",
                    "open/tender?id=%d",
                    "staff/home",
                    "staff/tender?id=%d",
                    "staff/new",
                    "api/tenders/%d/schools",
                    "api/tenders/%d/rfp"),
            "steppe-fibre@bidder.example",
            List.of("supplier/home", "supplier/bid?tender=%d"),
            "admin@giga.example",
            List.of("admin/home"),
            "observer@giga.example",
            List.of("auditor/home", "open/audit", "api/audit/entries"));

    @ArquillianResource
    URL base;

    @Test
    void aPageIssuesAtMostFifteenStatementsForAHundredAndFiveSchools() throws SQLException {
        try (var database = DriverManager.getConnection(DATABASE, "tenders", "tenders")) {
            execute(database, "set query_statistics_max_entries 5000");
            var counted = new TreeMap<String, Long>();
            for (var account : PAGES.entrySet()) {
                var caller = WebClient.signedIn(base, account.getKey());
                for (var page : account.getValue()) {
                    var path = page.formatted(open(database));
                    assertThat(caller.get(path).statusCode()).as(path).isEqualTo(200);
                    execute(database, "set query_statistics false");
                    execute(database, "set query_statistics true");
                    caller.get(path);
                    counted.put(path, statements(database));
                }
            }
            System.out.println("SQL statements by page: " + counted);
            assertThat(counted)
                    .allSatisfy((page, statements) ->
                            assertThat(statements).as(page).isLessThanOrEqualTo(MOST));
            assertThat(counted.values()).as("what is counted").anyMatch(statements -> statements > 0);
        }
    }

    private static long open(Connection database) throws SQLException {
        return number(database, "select id from tender where reference = 'KZ-2026-02'");
    }

    /** All but the test's own. */
    private static long statements(Connection database) throws SQLException {
        return number(
                database,
                "select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                        + " where sql_statement not like '%query_statistics%'");
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection database, String command) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(command);
        }
    }
}
