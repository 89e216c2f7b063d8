package global.giga.bid;

import global.giga.bid.Receipt.EnvelopeDigest;
import global.giga.kernel.Sha256;
import global.giga.party.Organization;
import global.giga.seal.Base64Url;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
import jakarta.persistence.Basic;
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
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** One revision of a supplier's bid as it was received: ciphertext and nothing else. */
@Entity
@Table(name = "sealed_bid")
public class SealedBid {
    private static final int NONCE_BYTES = 32;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "sealed_by")
    private SealedBy sealedBy;

    private String nonce;
    private Sha256 commitment;
    private long entry;

    /** Of the tender, when it was received. */
    @Column(name = "sealed_for")
    private int sealedFor;

    @Column(name = "confirmed_for")
    private Integer confirmedFor;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected SealedBid() {}

    SealedBid(Tender tender, Organization organization, int revision, String content, SealedBy sealedBy, Instant now) {
        this.tender = tender;
        this.organization = organization;
        this.revision = revision;
        this.content = content;
        this.sha256 = digest(content);
        this.sealedBy = sealedBy;
        this.receivedAt = now;
        this.sealedFor = tender.revision();
        this.number = tender.reference() + "-" + sha256.hex().substring(0, 8).toUpperCase(Locale.ROOT);
        var random = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(random);
        this.nonce = Base64Url.of(random);
        this.commitment = digest(nonce + organization.name());
    }

    private static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its number in the audit trail. */
    void recorded(long number) {
        entry = number;
    }

    /** From now on it does not count; it stays stored, sealed. */
    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /**
     * Its supplier says that it holds for the tender as amended.
     *
     * @throws NothingToConfirm when it was withdrawn, or holds already
     */
    void confirm(Instant now) {
        if (withdrawnAt != null || holdsFor() >= tender.revision()) {
            throw new NothingToConfirm();
        }
        confirmedFor = tender.revision();
        confirmedAt = now;
    }

    /** The revision of the tender for which its supplier sealed or confirmed it. */
    public int holdsFor() {
        return confirmedFor == null ? sealedFor : confirmedFor;
    }

    SealedEnvelopes envelopes() {
        return SealedEnvelopes.read(content);
    }

    /** Whether what is stored is what was received. */
    public boolean intact() {
        return sha256.equals(digest(content));
    }

    public Receipt receipt() {
        var envelopes = envelopes();
        return new Receipt(
                number,
                tender.id(),
                tender.reference(),
                organization.name(),
                revision,
                receivedAt,
                withdrawnAt,
                sha256,
                digests(envelopes),
                envelopes.documents(),
                sealedBy,
                entry,
                commitment,
                nonce,
                code(),
                tender.terms().zone());
    }

    private static List<EnvelopeDigest> digests(SealedEnvelopes envelopes) {
        var digests = new ArrayList<EnvelopeDigest>();
        digests.add(new EnvelopeDigest(EnvelopeKind.TECHNICAL.name(), digest(envelopes.technical())));
        new TreeMap<>(envelopes.financial()).forEach((lot, jwe) -> digests.add(new EnvelopeDigest(lot, digest(jwe))));
        return digests;
    }

    /** 60 bits that follow from the nonce and do not tell it: nobody finds receipts by trying numbers. */
    String code() {
        var hex = digest("code|" + nonce).hex().toUpperCase(Locale.ROOT);
        return hex.substring(0, 5) + "-" + hex.substring(5, 10) + "-" + hex.substring(10, 15);
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

    /** The revision of the tender when it was received; 0 as published. */
    public int sealedFor() {
        return sealedFor;
    }

    /** When its supplier confirmed it for a later revision; null unless it did. */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Sha256 sha256() {
        return sha256;
    }

    public SealedBy sealedBy() {
        return sealedBy;
    }

    long entry() {
        return entry;
    }

    /** The ciphertext, for its owner to keep. */
    public byte[] ciphertext() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
