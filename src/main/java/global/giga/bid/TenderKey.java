package global.giga.bid;

import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
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

/** A tender's key pair for one kind of envelope; the secret half is stored encrypted. */
@Entity
@Table(name = "tender_key")
public class TenderKey {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @Enumerated(EnumType.STRING)
    private EnvelopeKind kind;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "secret_key")
    private String secretKey;

    protected TenderKey() {}

    TenderKey(Tender tender, EnvelopeKind kind, String publicKey, String secretKey) {
        this.tender = tender;
        this.kind = kind;
        this.publicKey = publicKey;
        this.secretKey = secretKey;
    }

    String publicKey() {
        return publicKey;
    }

    String secretKey() {
        return secretKey;
    }
}
