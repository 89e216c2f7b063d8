package global.giga.tender.key;

import com.fasterxml.jackson.core.type.TypeReference;
import global.giga.kernel.Json;
import global.giga.party.Account;
import global.giga.seal.Ceremony.PublicKeys;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
import global.giga.seal.threshold.Partials;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/** The place of one holder in a ceremony, or of the recovery key. */
@Entity
@Table(name = "key_position")
public class KeyPosition {
    private static final TypeReference<Map<EnvelopeKind, Partials>> REHEARSAL = new TypeReference<>() {};

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ceremony_id")
    private KeyCeremony ceremony;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "holder_key_id")
    private HolderKey holderKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recovery_id")
    private RecoveryKey recovery;

    private String rehearsal;

    @Column(name = "rehearsed_at")
    private Instant rehearsedAt;

    protected KeyPosition() {}

    KeyPosition(KeyCeremony ceremony, int position, Account account) {
        this.ceremony = ceremony;
        this.position = position;
        this.account = account;
    }

    KeyPosition(KeyCeremony ceremony, int position, RecoveryKey recovery) {
        this.ceremony = ceremony;
        this.position = position;
        this.recovery = recovery;
    }

    void take(HolderKey key) {
        holderKey = key;
    }

    void rehearsed(Map<EnvelopeKind, Partials> partials, Instant now) {
        rehearsal = Json.write(partials);
        rehearsedAt = now;
    }

    void rehearseAgain() {
        rehearsal = null;
        rehearsedAt = null;
    }

    Partials rehearsal(EnvelopeKind kind) {
        try {
            return Json.MAPPER.readValue(rehearsal, REHEARSAL).get(kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int position() {
        return position;
    }

    /** Null for the recovery key. */
    public Account account() {
        return account;
    }

    public boolean escrow() {
        return recovery != null;
    }

    /** Null until its holder made one, and for the recovery key. */
    public HolderKey holderKey() {
        return holderKey;
    }

    public boolean hasKey() {
        return holderKey != null || escrow();
    }

    public boolean rehearsed() {
        return rehearsedAt != null;
    }

    /** What values for this place are closed for. */
    Point recipient() {
        return escrow() ? recovery.point() : holderKey.keys().agreement();
    }

    /** As the fingerprint counts them; the recovery key signs nothing, so it stands for both. */
    PublicKeys keys() {
        return escrow() ? new PublicKeys(recovery.point(), recovery.point()) : holderKey.keys();
    }

    boolean of(long accountId) {
        return account != null && account.id() == accountId;
    }
}
