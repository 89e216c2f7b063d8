package global.giga.party;

import global.giga.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The browsers that people are signed in with. A session is a row: once it is gone, no node lets its owner in, at once on
 * the node that ended it and {@link #REMEMBERED} later on the others.
 */
@ApplicationScoped
public class Sessions {
    static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    EntityManager em;

    @Inject
    KnownDevices devices;

    @Inject
    Clock clock;

    /** A session ends when its owner has not been here for so long (ISO 8601). */
    @Inject
    @ConfigProperty(name = "app.session.idle", defaultValue = "PT1H")
    String idle;

    /** A session ends so long after the sign-in, whatever its owner does (ISO 8601). */
    @Inject
    @ConfigProperty(name = "app.session.whole", defaultValue = "PT12H")
    String whole;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Caller caller, Instant until) {}

    /** Lets the account's owner in: all that was asked for was given. */
    SignIn.Complete open(Account account, Browser browser) {
        var now = clock.instant();
        var token = Tokens.fresh();
        em.createQuery("delete from Session s where s.lastSeenAt < :idle or s.createdAt < :whole")
                .setParameter("idle", now.minus(Duration.parse(idle)))
                .setParameter("whole", now.minus(Duration.parse(whole)))
                .executeUpdate();
        em.persist(new Session(account, Tokens.digest(token), browser.name(), now));
        em.flush();
        var known = devices.name(browser.device(), account.id()).isPresent();
        return new SignIn.Complete(account.caller(), token, known ? browser.device() : devices.mark(account.id()));
    }

    /** Who has the session with this secret, now; empty when it has ended or the account is closed. */
    @Transactional
    public Optional<Caller> caller(String token) {
        var now = clock.instant();
        var digest = Tokens.digest(token).hex();
        var known = remembered.get(digest);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.caller());
        }
        var caller = visit(token, now);
        caller.ifPresentOrElse(
                c -> remember(digest, new Remembered(c, now.plus(REMEMBERED))), () -> remembered.remove(digest));
        return caller;
    }

    private void remember(String digest, Remembered caller) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(digest, caller);
    }

    private Optional<Caller> visit(String token, Instant now) {
        var session = with(token).filter(s -> s.alive(now, Duration.parse(idle), Duration.parse(whole)));
        session.ifPresent(s -> s.seen(now));
        return session.map(s -> s.account().caller());
    }

    private Optional<Session> with(String token) {
        return em.createQuery("select s from Session s where s.token = :token", Session.class)
                .setHint("eclipselink.join-fetch", "s.account.organization")
                .setParameter("token", Tokens.digest(token))
                .getResultStream()
                .findFirst();
    }

    /** @throws ProofNeeded unless the account's owner proved who it is, in the session with this secret, lately */
    void requireFresh(long account, String token) {
        own(account, token).filter(s -> s.fresh(clock.instant())).orElseThrow(ProofNeeded::new);
    }

    /** The account's owner proved who it is. @throws ProofNeeded when the session has ended */
    void prove(long account, String token) {
        own(account, token).orElseThrow(ProofNeeded::new).prove(clock.instant());
    }

    private Optional<Session> own(long account, String token) {
        var now = clock.instant();
        return with(token)
                .filter(s -> s.account().id() == account && s.alive(now, Duration.parse(idle), Duration.parse(whole)));
    }

    /** Of the account, the one used last first. */
    List<Session> of(long account) {
        return em.createQuery(
                        "select s from Session s where s.account.id = :account order by s.lastSeenAt desc, s.id desc",
                        Session.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Ends the session with this secret; whether there was one. */
    boolean end(String token) {
        return ended(em.createQuery("delete from Session s where s.token = :token")
                        .setParameter("token", Tokens.digest(token))
                        .executeUpdate())
                > 0;
    }

    /** Ends a session of the account; whether it was one of its own. */
    boolean end(long account, long id) {
        return ended(em.createQuery("delete from Session s where s.account.id = :account and s.id = :id")
                        .setParameter("account", account)
                        .setParameter("id", id)
                        .executeUpdate())
                > 0;
    }

    /** Ends all sessions of the account, at once; how many there were. */
    int endAll(long account) {
        return endOthers(account, "");
    }

    /** Ends the sessions of the account but the one with this secret; how many there were. */
    int endOthers(long account, String token) {
        return ended(em.createQuery("delete from Session s where s.account.id = :account and s.token <> :token")
                .setParameter("account", account)
                .setParameter("token", Tokens.digest(token))
                .executeUpdate());
    }

    private int ended(int sessions) {
        remembered.clear();
        return sessions;
    }
}
