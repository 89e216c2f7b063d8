package global.giga.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The time by the clock of the database: another machine's opinion where a wrong clock would do harm. */
@ApplicationScoped
public class DatabaseClock {
    @Inject
    EntityManager em;

    public Instant instant() {
        var now = em.createNativeQuery("select current_timestamp").getSingleResult();
        return now instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) now).toInstant();
    }
}
