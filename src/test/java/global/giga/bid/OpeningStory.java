package global.giga.bid;

import global.giga.Databases;
import global.giga.Portal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The world of the openings as SQL, told once for all tests, so that each of them has its own within a moment. */
record OpeningStory(OpeningWorld told, List<String> script) {
    private static OpeningStory known;

    static synchronized OpeningStory known() throws SQLException {
        if (known == null) {
            known = tell();
        }
        return known;
    }

    private static OpeningStory tell() throws SQLException {
        var source = Databases.h2();
        OpeningWorld told;
        try (var portal = new Portal(source)) {
            told = OpeningWorld.tell(portal);
        }
        var script = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var lines = statement.executeQuery("script")) {
            while (lines.next()) {
                script.add(lines.getString(1));
            }
        }
        return new OpeningStory(told, script);
    }

    /** Puts it into an empty database. */
    void into(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var line : script) {
                statement.execute(line);
            }
        }
    }
}
