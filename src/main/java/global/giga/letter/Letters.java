package global.giga.letter;

import global.giga.kernel.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;

/** Takes letters: they are on their way once the act that wrote them is done, and never when it was refused. */
@ApplicationScoped
public class Letters {
    private static final int LONGEST_ARGUMENT = 300;

    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Writes a letter in the transaction of the act. Its words are {@code letter.<template>.subject}, {@code .text} and,
     * where it has a link, {@code .action} of the bundle of the language.
     *
     * @param language ISO 639-1
     * @param path of the link, with a leading slash, below the public address of the portal; null for none
     * @param arguments fill {0}, {1}… of the texts; line breaks and other control characters become blanks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(Address recipient, String language, String template, String path, String... arguments) {
        var given = Arrays.stream(arguments).map(Letters::oneLine).toList();
        var contents = new Letter.Contents(path, given);
        em.persist(new Letter(recipient, language, template, contents, vault, clock.instant()));
    }

    /** Forgets every letter to the address, waiting or gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String recipient) {
        em.createQuery("delete from Letter l where l.recipient = :recipient")
                .setParameter("recipient", recipient)
                .executeUpdate();
    }

    private static String oneLine(String argument) {
        var line =
                argument.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
        return line.length() <= LONGEST_ARGUMENT ? line : line.substring(0, LONGEST_ARGUMENT);
    }
}
