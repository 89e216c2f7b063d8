package global.giga.audit;

import global.giga.kernel.Caller;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Appends acts to the chain and checks the chain. */
@Service
@PermitAll
public class AuditTrail {
    private static final int PAGE = 1_000;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Records an act in the transaction of the act: both happen or neither. Facts hold no price and no personal datum.
     *
     * @return the number of the entry, which is final once the transaction commits
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long record(String act, Caller caller, Map<String, ?> facts) {
        return append(act, caller, facts);
    }

    /** Records a refused act, in a transaction of its own that outlives the refusal. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long recordRefusal(String act, Caller caller, Map<String, ?> facts) {
        return append(act, caller, facts);
    }

    private long append(String act, Caller caller, Map<String, ?> facts) {
        var head = em.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var entry = new AuditEntry(head.number() + 1, head.hash(), clock.instant(), act, caller, facts);
        em.persist(entry);
        head.advance(entry);
        return entry.number();
    }

    /** Walks the whole chain; the number of the first entry that does not fit, empty when all fit. */
    @RolesAllowed({Role.ADMIN_ROLE, Role.STAFF_ROLE})
    public Optional<Long> verify(Caller caller) {
        var expected = AuditEntry.GENESIS;
        long number = 0;
        List<AuditEntry> page;
        do {
            page = after(number);
            for (var entry : page) {
                number++;
                var fits = entry.number() == number
                        && entry.previous().equals(expected)
                        && entry.hash().equals(entry.computedHash());
                if (!fits) {
                    return Optional.of(number);
                }
                expected = entry.hash();
            }
            em.clear();
        } while (page.size() == PAGE);
        var head = em.find(AuditHead.class, AuditHead.ONLY);
        var complete = head.number() == number && head.hash().equals(expected);
        return complete ? Optional.empty() : Optional.of(number + 1);
    }

    /** Everything about a tender, oldest first, for the documents that tell its story. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty
    public List<AuditEntry> of(Caller caller, long tenderId) {
        return em.createQuery("select e from AuditEntry e where e.tender = :tender order by e.number", AuditEntry.class)
                .setParameter("tender", tenderId)
                .getResultList();
    }

    /** The newest entries first, at most {@code most}; without those of bids, whose number is nobody's business (R4.4). */
    @RolesAllowed({Role.ADMIN_ROLE, Role.STAFF_ROLE})
    public List<AuditEntry> newest(Caller caller, int most) {
        return em.createQuery(
                        "select e from AuditEntry e where e.act not like 'bid.%' order by e.number desc",
                        AuditEntry.class)
                .setMaxResults(most)
                .getResultList();
    }

    private List<AuditEntry> after(long number) {
        return em.createQuery("select e from AuditEntry e where e.number > :number order by e.number", AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(PAGE)
                .getResultList();
    }
}
