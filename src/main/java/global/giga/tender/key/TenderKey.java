package global.giga.tender.key;

import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
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

/** The public key of a tender for one kind of envelope, and the ceremony whose shares open. */
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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ceremony_id")
    private KeyCeremony ceremony;

    protected TenderKey() {}

    TenderKey(KeyCeremony ceremony, EnvelopeKind kind) {
        this.tender = ceremony.tender();
        this.kind = kind;
        this.publicKey = ceremony.publicKey(kind).text();
        this.ceremony = ceremony;
    }

    void hand(KeyCeremony to) {
        ceremony = to;
    }

    Point publicKey() {
        return Stored.point(publicKey);
    }

    KeyCeremony ceremony() {
        return ceremony;
    }
}
