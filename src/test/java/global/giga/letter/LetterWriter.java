package global.giga.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** An act that writes letters, for tests. */
@ApplicationScoped
public class LetterWriter {
    @Inject
    EntityManager em;

    @Inject
    Letters letters;

    @Inject
    MailServer server;

    /** The process ends here. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Transactional
    public void write(Address to, String template, String path, String... arguments) {
        letters.send(to, "en", template, path, arguments);
    }

    @Transactional
    public void writeAndDie(Address to) {
        letters.send(to, "en", "reset", "/reset");
        throw new Killed();
    }

    /** Hands all letters to the mail server; nobody notes it. */
    @Transactional
    public void sendAndDie() {
        all().forEach(letter -> {
            try {
                server.deliver(letter);
            } catch (NotDelivered e) {
                throw new IllegalStateException(e);
            }
        });
        throw new Killed();
    }

    @Transactional
    public List<Letter> all() {
        return em.createQuery("select l from Letter l order by l.id", Letter.class)
                .getResultList();
    }
}
