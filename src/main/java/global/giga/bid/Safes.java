package global.giga.bid;

import global.giga.kernel.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Base64;

/** The safes of the suppliers' organisations; each has a random key of its own, made with its first draft. */
@ApplicationScoped
public class Safes {
    private static final int KEY_BYTES = 32;

    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    Safe of(OrganizationKey key) {
        return new Safe(Base64.getDecoder().decode(vault.unlock(key.secret())));
    }

    /** The key of the organisation, which the caller has locked against others who want to make it too. */
    OrganizationKey key(Long organization) {
        var key = em.find(OrganizationKey.class, organization);
        return key == null ? create(organization) : key;
    }

    private OrganizationKey create(Long organization) {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var key =
                new OrganizationKey(organization, vault.lock(Base64.getEncoder().encodeToString(bytes)));
        em.persist(key);
        return key;
    }
}
