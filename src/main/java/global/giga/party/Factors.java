package global.giga.party;

import global.giga.kernel.Sha256;
import global.giga.kernel.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Authenticator apps, recovery codes and passkeys in the database. */
@ApplicationScoped
public class Factors {
    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    /** Whether a password alone is not enough any more. */
    boolean any(long account) {
        return app(account) != null || passkeys(account) > 0;
    }

    Totp app(long account) {
        return em.find(Totp.class, account);
    }

    /** @throws WrongCode unless the app shows a code of the secret now; the code is then used */
    void addApp(long account, String secret, String code, Instant now) {
        var step = Codes.step(secret, code, now, 0).orElseThrow(WrongCode::new);
        removeApp(account);
        em.persist(new Totp(account, vault.lock(secret), step, now));
    }

    void removeApp(long account) {
        var app = app(account);
        if (app != null) {
            em.remove(app);
            em.flush();
        }
    }

    /** Takes a code of the account's app, once: whoever comes second with it is refused, on another node too. */
    boolean takesCode(long account, String code, Instant now) {
        var app = em.find(Totp.class, account, LockModeType.PESSIMISTIC_WRITE);
        if (app == null) {
            return false;
        }
        var step = Codes.step(vault.unlock(app.lockedSecret()), code.strip(), now, app.lastStep());
        step.ifPresent(app::taken);
        return step.isPresent();
    }

    /** Takes a recovery code, once. */
    boolean takesRecoveryCode(long account, String code) {
        return em.createQuery("delete from RecoveryCode c where c.account = :account and c.hash = :hash")
                        .setParameter("account", account)
                        .setParameter("hash", hash(account, code))
                        .executeUpdate()
                == 1;
    }

    long recoveryCodes(long account) {
        return em.createQuery("select count(c) from RecoveryCode c where c.account = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    /** New codes in the place of the old ones. */
    List<String> renewRecoveryCodes(long account) {
        removeRecoveryCodes(account);
        var codes = Stream.generate(RecoveryCode::fresh)
                .limit(RecoveryCode.HOW_MANY)
                .toList();
        codes.forEach(code -> em.persist(new RecoveryCode(account, hash(account, code))));
        return codes;
    }

    /** Codes for an account that has none; empty where it has some. */
    List<String> firstRecoveryCodes(long account) {
        return recoveryCodes(account) > 0 ? List.of() : renewRecoveryCodes(account);
    }

    void removeRecoveryCodes(long account) {
        em.createQuery("delete from RecoveryCode c where c.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private Sha256 hash(long account, String code) {
        return vault.fingerprint("recovery", account + ":" + RecoveryCode.canonical(code));
    }

    long passkeys(long account) {
        return em.createQuery("select count(p) from Passkey p where p.account = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    /** The oldest first. */
    List<Passkey> passkeysOf(long account) {
        return em.createQuery("select p from Passkey p where p.account = :account order by p.id", Passkey.class)
                .setParameter("account", account)
                .getResultList();
    }

    List<Passkey> passkeysWith(String credential) {
        return em.createQuery("select p from Passkey p where p.credential = :credential", Passkey.class)
                .setParameter("credential", credential)
                .getResultList();
    }

    List<Passkey> passkeysOfHandle(String userHandle) {
        return em.createQuery("select p from Passkey p where p.userHandle = :handle", Passkey.class)
                .setParameter("handle", userHandle)
                .getResultList();
    }

    /** What passkeys call the account, all of them the same: tells nothing of it. Base64url. */
    String userHandle(long account) {
        return passkeysOf(account).stream().findFirst().map(Passkey::userHandle).orElseGet(() -> freshHandle(account));
    }

    private String freshHandle(long account) {
        var bytes = HexFormat.of()
                .parseHex(vault.fingerprint("user handle", String.valueOf(account))
                        .hex());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Locked until the transaction ends; null for none. */
    Passkey passkey(long id) {
        return em.find(Passkey.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Passkey passkey) {
        em.persist(passkey);
        em.flush();
    }

    void remove(Passkey passkey) {
        em.remove(passkey);
        em.flush();
    }
}
