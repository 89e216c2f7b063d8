package global.giga.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Which account belongs to whom another organisation's sign-in names. */
@ApplicationScoped
public class Identities {
    @Inject
    EntityManager em;

    Optional<Identity> of(Person person) {
        return em.createQuery(
                        "select i from Identity i where i.issuer = :issuer and i.subject = :subject", Identity.class)
                .setParameter("issuer", person.issuer())
                .setParameter("subject", person.subject())
                .getResultStream()
                .findFirst();
    }

    void add(Person person, Account account) {
        em.persist(new Identity(person.issuer(), person.subject(), account.id()));
    }
}
