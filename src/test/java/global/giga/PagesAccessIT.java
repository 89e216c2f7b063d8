package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page and every endpoint answers every kind of caller as pages.csv says, with ids of others everywhere. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class PagesAccessIT {
    private static final Map<String, String> ACCOUNTS = Map.of(
            "owner", "steppe-fibre@bidder.example",
            "rival", "aral-online@bidder.example",
            "officer", "staff@giga.example",
            "approver", "approver@giga.example",
            "holder", "keeper@giga.example",
            "chair", "chair@giga.example",
            "observer", "observer@giga.example",
            "staff", "secretary@giga.example",
            "evaluator", "evaluator@giga.example",
            "admin", "admin@giga.example");
    private static final String OFF_DUTY = "tender_id = (select id from tender where reference = 'KZ-2026-02')"
            + " and account_id in (select id from account where email in ('%s', '%s'))"
                    .formatted(ACCOUNTS.get("staff"), ACCOUNTS.get("evaluator"));
    private static final long DRAFT = 2;

    @ArquillianResource
    URL base;

    private static void prepare() throws SQLException {
        try (var database = ServedDatabase.connection()) {
            execute(database, "update appointment set ended_at = began_at where " + OFF_DUTY);
            copyAsDraft(database);
            execute(
                    database,
                    "insert into appointment (id, version, tender_id, account_id, duty, began_at)"
                            + " select 2, 1, 2, id, 'OFFICER', current_timestamp from account where email = '"
                            + ACCOUNTS.get("officer") + "'");
        }
    }

    /** A draft of its own, whatever columns a tender has. */
    private static void copyAsDraft(Connection database) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = database.getMetaData().getColumns(null, "PUBLIC", "TENDER", null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        var own = Map.of(
                "ID", String.valueOf(DRAFT),
                "REFERENCE", "'ACCESS-DRAFT'",
                "STATUS", "'DRAFT'",
                "OPENS_AT", "null",
                "CLOSES_AT", "null",
                "QUESTIONS_UNTIL", "null",
                "LOTTERY_SEED", "null");
        var values = columns.stream().map(c -> own.getOrDefault(c, c)).toList();
        execute(
                database,
                "insert into tender (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                        + " from tender where reference = 'KZ-2026-02'");
    }

    private static void restore() throws SQLException {
        try (var database = ServedDatabase.connection()) {
            execute(database, "update appointment set ended_at = null where " + OFF_DUTY);
            execute(database, "delete from appointment where tender_id = 2");
            execute(database, "delete from tender where id = 2");
        }
    }

    private static void execute(Connection database, String statement) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void everyCallerGetsTheAnswerOfTheTable() throws IOException, SQLException {
        var callers = new LinkedHashMap<String, WebClient>();
        callers.put("anonymous", new WebClient(base));
        ACCOUNTS.forEach((kind, email) -> callers.put(kind, WebClient.signedIn(base, email)));
        callers.get("owner").startBid(tender("KZ-2026-02"));
        try {
            prepare();
            assertThat(differences(callers)).isEmpty();
        } finally {
            restore();
        }
    }

    /** Somebody signed in whose account is closed meanwhile is answered as nobody is. */
    @Test
    void whoseAccountIsClosedIsNobody() throws SQLException {
        var gone = WebClient.freshlySignedIn(base, ACCOUNTS.get("chair"));
        var places = places();
        assertThat(gone.get("committee/home").statusCode()).isEqualTo(200);
        try {
            close("current_timestamp");
            for (int i = 0; i < 50 && gone.get("committee/home").statusCode() == 200; i++) {
                LockSupport.parkNanos(200_000_000);
            }
            var wrong = new TreeSet<String>();
            for (var row : PageAccess.table()) {
                if (!row.path().contains("{draft}") && !row.path().startsWith("/api/passkeys")) {
                    var answer = gone.ask(row.method(), path(row, places));
                    if (answer.statusCode() != row.answers().get("anonymous")) {
                        wrong.add(row.method() + " " + row.path() + ": " + answer.statusCode());
                    }
                }
            }
            assertThat(wrong).isEmpty();
        } finally {
            close("null");
        }
    }

    private static void close(String when) throws SQLException {
        try (var database = ServedDatabase.connection()) {
            execute(
                    database,
                    "update account set deactivated_at = " + when + " where email = '" + ACCOUNTS.get("chair") + "'");
        }
    }

    private static String path(PageAccess row, Map<String, String> places) {
        var path = row.path();
        for (var place : places.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        return path.substring(1);
    }

    private Set<String> differences(Map<String, WebClient> callers) throws IOException, SQLException {
        var places = places();
        var wrong = new TreeSet<String>();
        for (var row : PageAccess.table()) {
            var path = path(row, places);
            for (var caller : callers.entrySet()) {
                var answer = caller.getValue().ask(row.method(), path);
                var expected = row.answers().get(caller.getKey());
                if (answer.statusCode() != expected) {
                    wrong.add(row.method() + " " + row.path() + " by " + caller.getKey() + ": " + answer.statusCode()
                            + " and not " + expected);
                }
                faults(answer).forEach(fault -> wrong.add(row.path() + " by " + caller.getKey() + ": " + fault));
            }
        }
        return wrong;
    }

    /** What no answer may have: an inside of the server, and on pages a script or style that the policy would refuse. */
    private static List<String> faults(HttpResponse<String> answer) {
        var faults = new ArrayList<String>();
        if (answer.statusCode() >= 500) {
            faults.add("fails");
        }
        if (Strict.tellsOfTheInside(answer.body())) {
            faults.add("tells of the inside");
        }
        var type = answer.headers().firstValue("content-type").orElse("");
        if (answer.statusCode() == 200 && type.startsWith("text/html")) {
            faults.addAll(Strict.faults(answer));
        }
        return faults;
    }

    private Map<String, String> places() throws SQLException {
        var places = new HashMap<String, String>();
        places.put("tender", String.valueOf(tender("KZ-2026-02")));
        places.put("draft", String.valueOf(DRAFT));
        places.put("closed", String.valueOf(tender("KZ-2026-01")));
        places.put("country", "KZ");
        places.put("key", "1");
        places.put("kind", "TECHNICAL");
        places.put("school", value("select min(id) from school"));
        places.put(
                "number",
                value("select min(s.number) from sealed_bid s join account a on a.organization_id = s.organization_id"
                        + " where a.email = '" + ACCOUNTS.get("owner") + "'"));
        return places;
    }

    static long tender(String reference) throws SQLException {
        return Long.parseLong(value("select id from tender where reference = '" + reference + "'"));
    }

    private static String value(String query) throws SQLException {
        try (var database = ServedDatabase.connection();
                var sql = database.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
