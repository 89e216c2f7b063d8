package global.giga.notice;

import global.giga.party.Account;
import global.giga.party.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;

/** An act that tells people, for tests. */
@ApplicationScoped
public class Teller {
    @Inject
    EntityManager em;

    @Inject
    Telling telling;

    @Inject
    Accounts accounts;

    /** The act is refused. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Transactional
    public void tell(NoticeKind kind, List<String> emails, Object... arguments) {
        telling.tell(people(emails), kind, 7L, "/open/tender?id=7", arguments);
    }

    @Transactional
    public int tellOnce(String occasion, NoticeKind kind, List<String> emails, Object... arguments) {
        return telling.tellOnce(occasion, people(emails), kind, 7L, "/open/tender?id=7", arguments);
    }

    @Transactional
    public void tellAndRefuse(NoticeKind kind, List<String> emails, Object... arguments) {
        telling.tell(people(emails), kind, 7L, "/open/tender?id=7", arguments);
        throw new Refused();
    }

    @Transactional
    public void speak(String email, String language) {
        em.createNativeQuery("update account set language = ? where email = ?")
                .setParameter(1, language)
                .setParameter(2, email)
                .executeUpdate();
    }

    @Transactional
    public void close(String email) {
        em.createNativeQuery("update account set deactivated_at = current_timestamp where email = ?")
                .setParameter(1, email)
                .executeUpdate();
    }

    /** Recipients of the letters of the kind, waiting or gone, by name. */
    @Transactional
    public List<String> letters(NoticeKind kind) {
        return em.createQuery(
                        "select l.recipient from Letter l where l.template = :template order by l.recipient",
                        String.class)
                .setParameter("template", "notice-" + kind.code())
                .getResultList();
    }

    /** Who has a notice of the kind, shown or not. */
    @Transactional
    public List<String> told(NoticeKind kind) {
        return em.createQuery(
                        "select a.email from Account a, Notice n where n.account = a.id and n.kind = :kind order by a.email",
                        String.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    private List<Account> people(List<String> emails) {
        return emails.stream()
                .map(email -> accounts.byEmail(email).orElseThrow())
                .toList();
    }

    static List<String> list(String... emails) {
        return Arrays.asList(emails);
    }
}
