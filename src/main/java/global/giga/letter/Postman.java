package global.giga.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Carries the letters that are due, where it is this node's turn. */
@ApplicationScoped
public class Postman {
    private static final int MOST = 50;

    private final String node = UUID.randomUUID().toString();

    @Inject
    Outbox outbox;

    /** One round: at most {@value #MOST} letters. */
    public void round() {
        var due = outbox.due(MOST);
        for (var id : due) {
            if (!outbox.take(node)) {
                return;
            }
            outbox.deliver(id);
        }
    }

    /** Forgets letters of long ago. */
    public void clear() {
        if (outbox.take(node)) {
            outbox.clear();
        }
    }
}
