package global.giga.bid;

import global.giga.kernel.Sha256;
import global.giga.party.Organization;
import global.giga.tender.Tender;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** One revision of a supplier's bid as it was received: ciphertext and nothing else. */
@Entity
@Table(name = "sealed_bid")
public class SealedBid {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private int revision;
    private String number;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private Sha256 sha256;

    @Basic(fetch = FetchType.LAZY)
    private String content;

    protected SealedBid() {}

    SealedBid(Tender tender, Organization organization, int revision, SealedEnvelopes envelopes, Instant now) {
        this.tender = tender;
        this.organization = organization;
        this.revision = revision;
        this.content = envelopes.json();
        this.sha256 = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
        this.receivedAt = now;
        this.number = tender.reference() + "-" + sha256.hex().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** From now on it does not count; it stays stored, sealed. */
    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    SealedEnvelopes envelopes() {
        return SealedEnvelopes.read(content);
    }

    /** Whether what is stored is what was received. */
    public boolean intact() {
        return sha256.equals(Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    public Receipt receipt() {
        return new Receipt(
                number,
                tender.id(),
                tender.reference(),
                organization.name(),
                revision,
                receivedAt,
                withdrawnAt,
                sha256,
                envelopes().lots(),
                tender.terms().zone());
    }

    public Long id() {
        return id;
    }

    public Tender tender() {
        return tender;
    }

    public Organization organization() {
        return organization;
    }

    public int revision() {
        return revision;
    }

    public String number() {
        return number;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Null unless the supplier withdrew it. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public Sha256 sha256() {
        return sha256;
    }

    /** The ciphertext, for its owner to keep. */
    public byte[] ciphertext() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
