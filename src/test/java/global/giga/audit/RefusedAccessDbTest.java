package global.giga.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who tries to read bids without a duty is on record, and cannot flood the trail by it. */
class RefusedAccessDbTest {
    private static final Caller STAFF = new Caller(7L, "Somebody", 1L, Set.of(Role.STAFF));
    private static final Caller SUPPLIER = new Caller(8L, "Supplier", 2L, Set.of(Role.SUPPLIER));
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private Portal portal;

    /** Acts on bids, and one on something else. */
    @OnBids
    @Service
    @RolesAllowed(Role.STAFF_ROLE)
    public static class Prices {
        @NeedsDuty
        public void read(Caller caller, long tenderId) {
            throw new IllegalStateException("nobody has a duty");
        }

        @NeedsDuty
        public void open(Caller caller, long tenderId) {
            throw new IllegalStateException("nobody has a duty");
        }
    }

    /** Acts on something else. */
    @Service
    @RolesAllowed(Role.STAFF_ROLE)
    public static class Names {
        @NeedsDuty
        public void read(Caller caller, long tenderId) {
            throw new IllegalStateException("nobody has a duty");
        }
    }

    @BeforeEach
    void start() throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        portal = new Portal(database, Prices.class, Names.class);
        Clocks.travel(NOON);
    }

    @AfterEach
    void close() {
        Clocks.comeBack();
        portal.close();
    }

    private void read(Caller caller, long tender) {
        assertThatThrownBy(() -> portal.get(Prices.class).read(caller, tender)).isInstanceOf(Forbidden.class);
    }

    private List<AuditEntry> recorded() {
        return portal.get(EntityManager.class)
                .createQuery("select e from AuditEntry e order by e.number", AuditEntry.class)
                .getResultList();
    }

    @Test
    void whoHasNoDutyIsRecordedOnceAnHourForAnActAndATender() {
        read(STAFF, 5);
        read(STAFF, 5);
        assertThat(recorded()).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("access.refused");
            assertThat(entry.account()).isEqualTo(STAFF.account());
            assertThat(entry.tender()).isEqualTo(5);
            assertThat(entry.fact("what")).contains("Prices.read");
        });
        assertThatThrownBy(() -> portal.get(Prices.class).open(STAFF, 5)).isInstanceOf(Forbidden.class);
        read(STAFF, 6);
        assertThat(recorded()).hasSize(3);
        Clocks.travel(NOON.plus(Duration.ofMinutes(61)));
        read(STAFF, 5);
        assertThat(recorded()).hasSize(4);
    }

    @Test
    void whoTriesEveryNumberDoesNotFloodTheTrail() {
        for (long tender = 1; tender <= 2L * RefusedAccess.MOST; tender++) {
            read(STAFF, tender);
        }
        assertThat(recorded()).hasSize(RefusedAccess.MOST);
        assertThat(portal.get(AuditTrail.class).verify(new Caller(1L, "Auditor", 1L, Set.of(Role.AUDITOR))))
                .isEmpty();
    }

    @Test
    void nothingElseIsRecorded() {
        read(SUPPLIER, 5);
        read(Caller.ANONYMOUS, 5);
        assertThatThrownBy(() -> portal.get(Names.class).read(STAFF, 5)).isInstanceOf(Forbidden.class);
        assertThat(recorded()).isEmpty();
    }
}
