package global.giga.award;

import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.Judging;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The sample tender up to its concluded evaluation, told once for all tests and kept as SQL. */
record EvaluatedStory(long tender, List<String> script) {
    private static EvaluatedStory told;

    static synchronized EvaluatedStory told() throws SQLException {
        if (told == null) {
            told = tell();
        }
        return told;
    }

    private static EvaluatedStory tell() throws SQLException {
        var source = Databases.h2();
        long tender;
        try (var portal = new Portal(source)) {
            tender = portal.get(SampleWorld.class).load().id();
            var chair = portal.caller(SampleWorld.CHAIR);
            Holders.open(portal, tender, EnvelopeKind.TECHNICAL);
            portal.get(Judging.class).importScores(chair, tender, SampleFiles.scores());
            portal.get(Evaluating.class).freeze(chair, tender);
            Holders.open(portal, tender, EnvelopeKind.FINANCIAL);
            portal.get(Evaluating.class).conclude(chair, tender);
        }
        var script = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var lines = statement.executeQuery("script")) {
            while (lines.next()) {
                script.add(lines.getString(1));
            }
        }
        return new EvaluatedStory(tender, script);
    }

    /** Puts the world into an empty database. */
    void into(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var line : script) {
                statement.execute(line);
            }
        }
    }
}
