package global.giga.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Entries in the database, for those who may read them. */
@ApplicationScoped
public class Entries {
    @Inject
    EntityManager em;

    /**
     * The newest first.
     *
     * @param secret tenders whose bids nobody may know of yet: their entries are left out
     */
    public List<AuditEntry> page(EntryFilter filter, Collection<Long> secret, int first, int most) {
        return query("select e", " order by e.number desc", AuditEntry.class, filter, secret)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    public long count(EntryFilter filter, Collection<Long> secret) {
        return query("select count(e)", "", Long.class, filter, secret).getSingleResult();
    }

    /** Those after a number, oldest first. */
    public List<AuditEntry> after(long number, EntryFilter filter, Collection<Long> secret, int most) {
        return query("select e", " and e.number > :number order by e.number", AuditEntry.class, filter, secret)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }

    /** The acts that there are, by name. */
    public List<String> acts() {
        return em.createQuery("select distinct e.act from AuditEntry e order by e.act", String.class)
                .getResultList();
    }

    /** Those of a tender with one of these acts, oldest first. */
    public List<AuditEntry> of(long tender, String... acts) {
        return em.createQuery(
                        "select e from AuditEntry e where e.tender = :tender and e.act in :acts order by e.number",
                        AuditEntry.class)
                .setParameter("tender", tender)
                .setParameter("acts", List.of(acts))
                .getResultList();
    }

    private <T> TypedQuery<T> query(
            String select, String end, Class<T> type, EntryFilter filter, Collection<Long> secret) {
        var query = em.createQuery(
                        select + " from AuditEntry e where e.act like :act escape '!'"
                                + " and lower(e.facts) like :text escape '!'"
                                + " and e.recordedAt >= :first and e.recordedAt < :end"
                                + (filter.tender() == null ? "" : " and e.tender = :tender")
                                + (filter.account() == null ? "" : " and e.account = :account")
                                + " and not (e.act like 'bid.%' and e.tender in :secret)" + end,
                        type)
                .setParameter("act", filter.actPattern())
                .setParameter("text", filter.textPattern())
                .setParameter("first", filter.first())
                .setParameter("end", filter.end())
                .setParameter("secret", secret.isEmpty() ? Set.of(-1L) : secret);
        if (filter.tender() != null) {
            query.setParameter("tender", filter.tender());
        }
        if (filter.account() != null) {
            query.setParameter("account", filter.account());
        }
        return query;
    }
}
