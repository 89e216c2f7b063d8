package global.giga.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One envelope that an opening opens. What is not on the list stays closed for good. */
@Entity
@Table(name = "opening_envelope")
public class OpeningEnvelope {
    /** How far it has come. */
    enum State {
        WAITING,
        OPENED,
        UNREADABLE
    }

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private OpeningSession session;

    @Column(name = "sealed_id")
    private Long sealed;

    private String lot;
    private int place;
    private String ephemeral;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private String problem;

    protected OpeningEnvelope() {}

    /**
     * @param lot of a financial envelope, null for a technical one
     * @param ephemeral its point as base64url, null when the envelope has none that holders could work on
     */
    OpeningEnvelope(OpeningSession session, SealedBid sealed, String lot, int place, String ephemeral) {
        this.session = session;
        this.sealed = sealed.id();
        this.lot = lot;
        this.place = place;
        this.ephemeral = ephemeral;
    }

    void opened() {
        state = State.OPENED;
    }

    void unreadable(String reason) {
        state = State.UNREADABLE;
        problem = reason;
    }

    Long id() {
        return id;
    }

    /** The id of the sealed bid that it is of. */
    Long sealed() {
        return sealed;
    }

    String lot() {
        return lot;
    }

    String ephemeral() {
        return ephemeral;
    }

    State state() {
        return state;
    }

    /** Why it cannot be read, null otherwise. */
    String problem() {
        return problem;
    }
}
