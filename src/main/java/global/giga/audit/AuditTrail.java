package global.giga.audit;

import global.giga.kernel.Caller;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.PortalSignature;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Sha256;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Appends acts to the chain, signs where it ends, and checks it. */
@Service
@PermitAll
public class AuditTrail {
    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    PortalSignature signature;

    /**
     * Records an act in the transaction of the act: both happen or neither. Facts hold no price and no personal datum.
     * Writers wait for each other from here to the end of the transaction: it comes last in an act.
     *
     * @return the number of the entry, which is final once the transaction commits
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long record(String act, Caller caller, Map<String, ?> facts) {
        em.flush();
        return append(act, caller, facts);
    }

    /**
     * Records a refused act, in a transaction of its own that outlives the refusal. It fails after some seconds where the
     * refused transaction has recorded something itself, for which it would wait for ever.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long recordRefusal(String act, Caller caller, Map<String, ?> facts) {
        try {
            new Chain(connection()).waitBriefly();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return append(act, caller, facts);
    }

    private long append(String act, Caller caller, Map<String, ?> facts) {
        var entry = Link.of(clock.instant(), act, caller, facts);
        try {
            return new Chain(connection()).append(entry);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Signs where the chain ends: with what the transaction that runs has recorded, where one runs, and then it comes
     * true with it. For each opening, after its entry; the portal itself makes one every hour in which something
     * happened. A time-stamp follows later, where an authority is configured.
     *
     * @return the newest checkpoint, which is an older one where nothing happened since; empty for an empty chain
     */
    public Optional<AuditCheckpoint> checkpoint() {
        try {
            var head = new Chain(connection()).lockedHead();
            var newest = newestCheckpoint();
            if (head.number() == 0
                    || newest.filter(c -> c.entry() == head.number()).isPresent()) {
                return newest;
            }
            var made = new AuditCheckpoint(
                    newest.orElse(null), head.number(), new Sha256(head.hash()), clock.instant(), signature);
            em.persist(made);
            em.flush();
            return Optional.of(made);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest of the signed ends of the chain. */
    public Optional<AuditCheckpoint> newestCheckpoint() {
        return em.createQuery("select c from AuditCheckpoint c order by c.id desc", AuditCheckpoint.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What is wrong with the chain, by number; nothing where all fits. */
    @RolesAllowed({Role.ADMIN_ROLE, Role.STAFF_ROLE, Role.AUDITOR_ROLE})
    public List<Fault> verify(Caller caller) {
        return verify(caller, checked -> {}).faults();
    }

    /**
     * Walks the whole chain. Nobody who writes or reads waits for it.
     *
     * @param progress is told now and then how many entries are checked
     */
    @RolesAllowed({Role.ADMIN_ROLE, Role.STAFF_ROLE, Role.AUDITOR_ROLE})
    public Verified verify(Caller caller, LongConsumer progress) {
        try {
            return new Verification(connection(), signature, progress).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many entries there are. */
    @RolesAllowed({Role.ADMIN_ROLE, Role.STAFF_ROLE, Role.AUDITOR_ROLE})
    public long length(Caller caller) {
        try {
            return new Chain(connection()).head().number();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Everything about a tender, oldest first, for the documents that tell its story. Until the deadline that was
     * published last nobody learns of bids (R4.4).
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty
    public List<AuditEntry> of(Caller caller, long tenderId) {
        var all = em.createQuery(
                        "select e from AuditEntry e where e.tender = :tender order by e.number", AuditEntry.class)
                .setParameter("tender", tenderId)
                .getResultList();
        return closed(all) ? all : all.stream().filter(AuditTrail::ofNoBid).toList();
    }

    private boolean closed(List<AuditEntry> story) {
        var now = clock.instant();
        return story.stream()
                .filter(AuditTrail::ofNoBid)
                .flatMap(entry -> entry.fact("closesAt").stream())
                .reduce((earlier, later) -> later)
                .filter(deadline -> !now.isBefore(Instant.parse(deadline)))
                .isPresent();
    }

    private static boolean ofNoBid(AuditEntry entry) {
        return !entry.act().startsWith("bid.");
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }
}
