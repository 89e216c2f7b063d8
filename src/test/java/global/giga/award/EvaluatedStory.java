package global.giga.award;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.Sureness;
import global.giga.evaluation.Evaluating;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import java.sql.SQLException;
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
        var source = Sample.in(Databases.Kind.H2);
        long tender;
        try (var portal = new Portal(source)) {
            tender = Sample.closed(portal).id();
            var chair = portal.caller(SampleWorld.CHAIR);
            Holders.open(portal, tender, EnvelopeKind.TECHNICAL);
            Committee.judgeAndFreeze(portal, tender, SampleFiles.scores());
            Holders.open(portal, tender, EnvelopeKind.FINANCIAL);
            Sureness.explain(portal, tender);
            portal.get(Evaluating.class).conclude(chair, tender);
        }
        return new EvaluatedStory(tender, Databases.script(source));
    }

    /** Puts the world into an empty database. */
    void into(DataSource database) {
        Databases.run(database, script);
    }

    /** The same tender, with schools awarded one by one. */
    void bySchoolInto(DataSource database) throws SQLException {
        into(database);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update tender set terms = replace(terms, '\"unit\":\"LOT\"', '\"unit\":\"SCHOOL\"')");
        }
    }
}
