package global.giga.party;

import global.giga.letter.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells owners by letter what became of their ways in: whoever did not do it learns that somebody else did. */
@ApplicationScoped
public class ChangeLetters {
    @Inject
    Letters letters;

    /** The template is the act as the trail calls it, such as {@code factor.app-added}. */
    void tell(Account owner, String act) {
        letters.send(owner.address(), owner.language(), act.replace('.', '-'), "/account/security");
    }
}
