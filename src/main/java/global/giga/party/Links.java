package global.giga.party;

import global.giga.kernel.Json;
import global.giga.kernel.Vault;
import global.giga.letter.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes links and takes them back. */
@ApplicationScoped
public class Links {
    /** Letters to one address within {@link #WHILE}, whatever for: more would be a way to bomb a mailbox. */
    private static final int MOST = 5;

    private static final Duration WHILE = Duration.ofHours(1);
    /** To whom letters went is forgotten so long after the link works no more. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST = 100;

    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Whether the address got as many links lately as one address gets. */
    boolean enough(Address address) {
        return em.createQuery("select count(l) from Link l where l.email = :email and l.issuedAt > :since", Long.class)
                        .setParameter("email", address.value())
                        .setParameter("since", clock.instant().minus(WHILE))
                        .getSingleResult()
                >= MOST;
    }

    /** The secret of a new link; for nobody's account where that is null. */
    String issue(Link.Purpose purpose, Address to, Account account, Object facts) {
        return issue(purpose, to, account, facts, UUID.randomUUID().toString());
    }

    /** The secret of a new link that belongs to an errand with others. */
    String issue(Link.Purpose purpose, Address to, Account account, Object facts, String errand) {
        forgetOld();
        var secret = Tokens.fresh();
        var locked = facts == null ? null : vault.lock(Json.write(facts));
        em.persist(new Link(Tokens.digest(secret), purpose, to.value(), account, locked, errand, clock.instant()));
        return secret;
    }

    private void forgetOld() {
        em.createQuery("delete from Link l where l.expiresAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /** The link of the secret, still unused; empty when it does not work for that. */
    Optional<Link> look(String secret, Link.Purpose purpose) {
        return found(secret, LockModeType.NONE).filter(link -> link.works(purpose, clock.instant()));
    }

    /** The link of the secret, used from now on. @throws LinkInvalid when it does not work for that */
    Link use(String secret, Link.Purpose purpose) {
        var now = clock.instant();
        var link = found(secret, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.works(purpose, now))
                .orElseThrow(LinkInvalid::new);
        link.use(now);
        return link;
    }

    private Optional<Link> found(String secret, LockModeType lock) {
        if (secret == null || secret.length() > LONGEST) {
            return Optional.empty();
        }
        return em.createQuery("select l from Link l where l.hash = :hash", Link.class)
                .setParameter("hash", Tokens.digest(secret))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The links of the errand that were not used yet. */
    long open(String errand) {
        return em.createQuery("select count(l) from Link l where l.errand = :errand and l.usedAt is null", Long.class)
                .setParameter("errand", errand)
                .getSingleResult();
    }

    /** The links of that kind that work now, newest first. */
    List<Link> working(Link.Purpose purpose) {
        return em.createQuery(
                        "select l from Link l join fetch l.account a join fetch a.organization where l.purpose = :purpose"
                                + " and l.usedAt is null and l.expiresAt > :now order by l.id desc",
                        Link.class)
                .setParameter("purpose", purpose)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Makes one link useless. */
    void withdraw(long id) {
        em.find(Link.class, id).use(clock.instant());
    }

    /** Makes every link of the account useless, invitations it sent aside. */
    void revoke(Account account, Instant now) {
        em.createQuery("update Link l set l.usedAt = :now where l.account = :account and l.usedAt is null"
                        + " and l.purpose <> :invite")
                .setParameter("now", now)
                .setParameter("account", account)
                .setParameter("invite", Link.Purpose.INVITE)
                .executeUpdate();
    }

    /** Forgets every link of the account and to its address. */
    void forget(Account account) {
        em.createQuery("delete from Link l where l.account = :account or l.email = :email")
                .setParameter("account", account)
                .setParameter("email", account.email())
                .executeUpdate();
    }
}
