package global.giga.letter;

import global.giga.kernel.Json;
import global.giga.kernel.Vault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A letter in the outbox. What it says is stored locked, since links are secrets, and only until it has left. */
@Entity
@Table(name = "letter")
public class Letter {
    /** Where a letter is on its way. */
    public enum State {
        WAITING,
        SENT,
        /** The mail server will never take it, or did not for {@link Letter#PATIENCE}. */
        REFUSED
    }

    /** How long a letter waits for a mail server that does not answer. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    /** The same at every attempt, so that a mail server that got the letter twice can tell. */
    @Column(name = "message_id")
    private String messageId;

    private String recipient;
    private String language;
    private String template;
    private String contents;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int attempts;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    /** What a letter says: the path of its link, null for none, and the arguments of its text. */
    record Contents(String path, List<String> arguments) {}

    protected Letter() {}

    Letter(Address recipient, String language, String template, Contents contents, Vault vault, Instant now) {
        this.messageId = UUID.randomUUID().toString();
        this.recipient = recipient.value();
        this.language = language;
        this.template = template;
        this.contents = vault.lock(Json.write(contents));
        this.writtenAt = now;
        this.dueAt = now;
    }

    boolean due(Instant now) {
        return state == State.WAITING && !dueAt.isAfter(now);
    }

    /** It arrived: nobody needs its text any more. */
    void sent(Instant now) {
        end(State.SENT);
        sentAt = now;
    }

    /** It will not arrive. */
    void refused() {
        end(State.REFUSED);
    }

    /** It did not arrive yet: the next attempt comes after twice the pause of the last one, at most an hour. */
    void delayed(Instant now) {
        attempts++;
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        if (dueAt.isAfter(writtenAt.plus(PATIENCE))) {
            refused();
        }
    }

    private void end(State end) {
        state = end;
        contents = null;
    }

    Contents contents(Vault vault) {
        return Json.read(vault.unlock(contents), Contents.class);
    }

    boolean forgotten() {
        return contents == null;
    }

    public Long id() {
        return id;
    }

    public String messageId() {
        return messageId;
    }

    public String recipient() {
        return recipient;
    }

    public String language() {
        return language;
    }

    public String template() {
        return template;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant dueAt() {
        return dueAt;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
