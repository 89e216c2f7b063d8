package global.giga.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accounts and organisations in the database. */
@ApplicationScoped
public class Accounts {
    @Inject
    EntityManager em;

    /** With its organisation; empty where there is none. */
    @Transactional
    public Optional<Account> byEmail(String email) {
        return em.createQuery("select a from Account a join fetch a.organization where a.email = :email", Account.class)
                .setParameter("email", Account.canonical(email))
                .getResultStream()
                .findFirst();
    }

    /** With its organisation; null where there is none. */
    Account get(long id) {
        return em.createQuery("select a from Account a join fetch a.organization where a.id = :id", Account.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** All accounts by organisation and name. */
    public List<Account> all() {
        return em.createQuery(
                        "select a from Account a join fetch a.organization o order by o.kind, o.name, a.name",
                        Account.class)
                .getResultList();
    }

    /** The people of these organisations. */
    public List<Account> of(Collection<Long> organizations) {
        return organizations.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from Account a where a.organization.id in :organizations order by a.id",
                                Account.class)
                        .setParameter("organizations", organizations)
                        .getResultList();
    }

    /** What the people of these accounts are called. */
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select a.id, a.name from Account a where a.id in :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** How many suppliers with an account that is open each country has, by its code; "" for those that named none. */
    public Map<String, Long> suppliers() {
        return em.createQuery(
                        "select o.country, count(distinct o.id) from Account a join a.organization o"
                                + " where o.kind = global.giga.party.Organization.Kind.SUPPLIER and a.deactivatedAt is null"
                                + " group by o.country",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> Objects.toString(row[0], ""), row -> (Long) row[1]));
    }

    public Organization organization(long id) {
        return em.find(Organization.class, id);
    }

    List<Organization> organizations() {
        return em.createQuery("select o from Organization o order by o.kind, o.name", Organization.class)
                .getResultList();
    }

    boolean hasOrganization(String name) {
        return em.createQuery("select count(o) from Organization o where lower(o.name) = :name", Long.class)
                        .setParameter("name", name.toLowerCase(Locale.ROOT))
                        .getSingleResult()
                > 0;
    }

    void add(Organization organization) {
        em.persist(organization);
        em.flush();
    }

    void add(Account account) {
        em.persist(account);
        em.flush();
    }
}
