package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    private static final int SAMPLES = 3;
    private static final int MOST_SAMPLES = 20;
    private static final String CLOSED = "reference = 'KZ-2026-01' and status in ('PUBLISHED', 'CLOSED')";
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
                    "staff/questions?id=%d",
                    "staff/amend?id=%d",
                    "open/tender?id=%d&tab=QUESTIONS",
                    "open/tender?id=%d&tab=CHANGES",
                    "api/tenders/%d/schools",
                    "api/tenders/%d/rfp"),
            "steppe-fibre@bidder.example",
            List.of(
                    "supplier/home",
                    "supplier/bid?tender=%d",
                    "supplier/local?tender=%d",
                    "supplier/questions?tender=%d",
                    "supplier/amended?tender=%d",
                    "account/home",
                    "account/security",
                    "account/people",
                    "account/notices",
                    "account/company"),
            "admin@giga.example",
            List.of("admin/home", "admin/people"),
            "keeper@giga.example",
            List.of("committee/home", "committee/keys?tender=%d", "staff/team?id=%d"),
            "observer@giga.example",
            List.of("auditor/home", "open/audit", "api/audit/entries"));

    private static final List<String> OF_AN_EVALUATION = List.of(
            "staff/tender?id=%d",
            "committee/home",
            "committee/opening?tender=%d&kind=TECHNICAL",
            "committee/opening?tender=%d&kind=FINANCIAL",
            "committee/interests?tender=%d",
            "staff/quarantine?tender=%d",
            "committee/scores?tender=%d",
            "committee/compliance?tender=%d",
            "committee/compare?tender=%d",
            "committee/consensus?tender=%d",
            "committee/results?tender=%d",
            "committee/prices?tender=%d",
            "committee/robustness?tender=%d",
            "committee/eligibility?tender=%d",
            "committee/schools?tender=%d",
            "api/tenders/%d/evaluation/map",
            "committee/award?tender=%d",
            "committee/studio?tender=%d",
            "committee/plans?tender=%d");
    private static final List<String> STEPS =
            List.of("schools", "requirements", "criteria", "calendar", "award", "documents", "check", "preview");
    private static final Path LOTS = Path.of("src/main/resources/sample/kz-105/lots.csv");
    private static final Pattern REASON = Pattern.compile("href=\"(why\\?[^\"]+)\"");

    @ArquillianResource
    URL base;

    @Test
    void aPageIssuesAtMostFifteenStatementsForAHundredAndFiveSchools() throws SQLException {
        try (var database = ServedDatabase.connection()) {
            var counted = new TreeMap<String, Long>();
            for (var account : PAGES.entrySet()) {
                var caller = WebClient.signedIn(base, account.getKey());
                for (var page : account.getValue()) {
                    count(database, caller, page.formatted(tender(database, "KZ-2026-02")), counted);
                }
            }
            few(counted);
        }
    }

    @Test
    void thePagesOfAnEvaluationTooWithTenBidsInNineLots() throws SQLException {
        var officer = WebClient.signedIn(base, "staff@giga.example");
        try (var database = ServedDatabase.connection()) {
            if (number(database, "select count(*) from tender where " + CLOSED) == 1) {
                JourneyIT.evaluate(base);
            }
            var counted = new TreeMap<String, Long>();
            for (var page : OF_AN_EVALUATION) {
                count(database, officer, page.formatted(tender(database, "KZ-2026-01")), counted);
            }
            var results = officer.get("committee/results?tender=" + tender(database, "KZ-2026-01"));
            var reason = REASON.matcher(results.body());
            assertThat(reason.find()).as("a figure that says why").isTrue();
            var why = reason.group(1).replace("&amp;", "&");
            count(database, officer, "committee/" + why, counted);
            count(database, officer, "committee/offers" + why.substring(why.indexOf('?')), counted);
            few(counted);
            System.out.println("Page of results, median of 31: "
                    + median(officer, "committee/results?tender=" + tender(database, "KZ-2026-01")) + " ms");
        }
    }

    /** How long a warm page takes. */
    private static long median(WebClient caller, String path) {
        var times = new java.util.ArrayList<Long>();
        for (int i = 0; i < 41; i++) {
            var from = System.nanoTime();
            caller.get(path);
            times.add((System.nanoTime() - from) / 1_000_000);
        }
        return times.subList(10, 41).stream().sorted().skip(15).findFirst().orElseThrow();
    }

    @Test
    void theStepsOfADraftOfAHundredAndFiveSchoolsToo() throws SQLException {
        var officer = WebClient.signedIn(base, "staff@giga.example");
        try (var page = Browsing.page(1280);
                var database = ServedDatabase.connection()) {
            Browsing.signIn(page, Browsing.trusted(base), "staff@giga.example");
            var draft = Convening.draft(page, Browsing.trusted(base), LOTS);
            var counted = new TreeMap<String, Long>();
            for (var step : STEPS) {
                count(database, officer, "staff/draft?id=" + draft + "&step=" + step, counted);
            }
            count(database, officer, "staff/tender?id=" + draft, counted);
            count(database, officer, "api/tenders/" + draft + "/draft", counted);
            few(counted);
        }
    }

    /** Asks until the count is low enough for the page alone: the server's own rounds run meanwhile. */
    static void count(Connection database, WebClient caller, String path, Map<String, Long> counted)
            throws SQLException {
        assertThat(caller.get(path).statusCode()).as(path).isEqualTo(200);
        for (int i = 0; i < SAMPLES || i < MOST_SAMPLES && counted.get(path) > MOST; i++) {
            forget(database);
            caller.get(path);
            var asked = asked(database);
            counted.merge(
                    path, asked.values().stream().mapToLong(times -> times).sum(), Math::min);
            if (i == MOST_SAMPLES - 1) {
                asked.forEach((sql, times) -> System.out.println(path + ": " + times + " × " + sql));
            }
        }
    }

    private static void forget(Connection database) throws SQLException {
        execute(database, "set query_statistics false");
        execute(database, "set query_statistics true");
        execute(database, "set query_statistics_max_entries 5000");
    }

    /** The statements since then but the test's own, with how often. */
    private static Map<String, Long> asked(Connection database) throws SQLException {
        var asked = new HashMap<String, Long>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select sql_statement, execution_count from information_schema.query_statistics"
                                + " where sql_statement not like '%query_statistics%'")) {
            while (rows.next()) {
                asked.put(rows.getString(1), rows.getLong(2));
            }
        }
        return asked;
    }

    static void few(Map<String, Long> counted) {
        System.out.println("SQL statements by page: " + counted);
        assertThat(counted)
                .allSatisfy(
                        (page, statements) -> assertThat(statements).as(page).isLessThanOrEqualTo(MOST));
        assertThat(counted.values()).as("what is counted").anyMatch(statements -> statements > 0);
    }

    private static long tender(Connection database, String reference) throws SQLException {
        return number(database, "select id from tender where reference = '" + reference + "'");
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
