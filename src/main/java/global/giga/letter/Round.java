package global.giga.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whose turn it is to carry letters: one node at a time, until its time runs out. */
@Entity
@Table(name = "letter_round")
public class Round {
    static final int ONLY = 1;

    @Id
    private int id;

    private String node;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected Round() {}

    /** Whether the node has the turn, now until {@code end}; false while it is another's. */
    boolean take(String by, Instant now, Instant end) {
        if (!by.equals(node) && endsAt.isAfter(now)) {
            return false;
        }
        node = by;
        endsAt = end;
        return true;
    }
}
