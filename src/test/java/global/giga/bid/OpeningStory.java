package global.giga.bid;

import global.giga.Databases;
import global.giga.Portal;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The world of the openings, told once for all tests and kept as SQL, so that each has its own within a moment. */
record OpeningStory(OpeningWorld world, List<String> script) {
    private static OpeningStory told;

    static synchronized OpeningStory told() throws SQLException {
        if (told == null) {
            told = tell();
        }
        return told;
    }

    private static OpeningStory tell() throws SQLException {
        var source = Databases.h2();
        OpeningWorld world;
        try (var portal = new Portal(source)) {
            world = OpeningWorld.tell(portal);
        }
        return new OpeningStory(world, Databases.script(source));
    }

    /** Puts the world into an empty database. */
    void into(DataSource database) {
        Databases.run(database, script);
    }
}
