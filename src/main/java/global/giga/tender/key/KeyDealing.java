package global.giga.tender.key;

import global.giga.kernel.Json;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.threshold.Commitments;
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
import java.time.Instant;
import java.util.Map;

/** What one dealer dealt for one kind of envelope: commitments for all to see, and a letter for each position. */
@Entity
@Table(name = "key_dealing")
public class KeyDealing {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ceremony_id")
    private KeyCeremony ceremony;

    private int dealer;

    @Enumerated(EnumType.STRING)
    private EnvelopeKind kind;

    private String commitments;
    private String letters;

    @Column(name = "dealt_at")
    private Instant dealtAt;

    protected KeyDealing() {}

    KeyDealing(KeyCeremony ceremony, int dealer, EnvelopeKind kind, Dealt dealt, Instant now) {
        this.ceremony = ceremony;
        this.dealer = dealer;
        this.kind = kind;
        this.commitments = Json.write(dealt.commitments());
        this.letters = Json.write(dealt.letters());
        this.dealtAt = now;
    }

    /** As it comes from the dealer's browser. */
    public record Dealt(Commitments commitments, Map<Integer, String> letters) {
        public Dealt {
            letters = Map.copyOf(letters);
        }
    }

    public int dealer() {
        return dealer;
    }

    EnvelopeKind kind() {
        return kind;
    }

    Commitments commitments() {
        return Json.read(commitments, Commitments.class);
    }

    /** The value for the position, closed for its holder. */
    String letter(int position) {
        return Json.readMap(letters, String.class).get(String.valueOf(position));
    }
}
