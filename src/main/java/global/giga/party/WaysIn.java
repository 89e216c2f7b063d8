package global.giga.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Every way in that an account has beside its password. */
@ApplicationScoped
public class WaysIn {
    private static final List<String> FACTORS = List.of("Totp", "RecoveryCode", "Passkey");

    @Inject
    EntityManager em;

    /** Removes them all. */
    void remove(Account account) {
        remove(account, "Identity");
        removeFactors(account);
    }

    /** Removes the second factors, recovery codes among them. */
    void removeFactors(Account account) {
        FACTORS.forEach(kind -> remove(account, kind));
    }

    private void remove(Account account, String kind) {
        em.createQuery("delete from " + kind + " c where c.account = :account")
                .setParameter("account", account.id())
                .executeUpdate();
    }
}
