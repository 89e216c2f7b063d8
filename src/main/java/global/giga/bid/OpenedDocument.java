package global.giga.bid;

import global.giga.bid.Envelope.Technical;
import global.giga.seal.DocumentCipher;
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
import java.util.List;
import java.util.Locale;

/** A document of an opened bid: what it is called and what opens its ciphertext, which stays as it is. */
@Entity
@Table(name = "opened_document")
public class OpenedDocument {
    private static final long KILOBYTE = 1_000;
    private static final int FINDING = 200;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    @Column(name = "document_id")
    private String document;

    private String name;
    private String type;
    private long bytes;
    private String sha256;
    private String secret;
    private String about;

    @Enumerated(EnumType.STRING)
    private Inspection inspection = Inspection.WAITING;

    private String finding;
    private boolean misnamed;

    protected OpenedDocument() {}

    private OpenedDocument(Bid bid, Enclosure entry) {
        this.bid = bid;
        this.document = entry.id();
        this.name = entry.name();
        this.type = entry.type();
        this.bytes = entry.size();
        this.sha256 = entry.sha256();
        this.secret = entry.key();
        this.about = Asked.keys(bid.tender().terms()).contains(entry.about()) ? entry.about() : null;
    }

    /**
     * The documents that a technical envelope names.
     *
     * @throws IllegalArgumentException when it names one that was not sealed with the bid, or one twice
     */
    static List<OpenedDocument> of(Bid bid, SealedBid sealed, Technical technical) {
        var there =
                sealed.envelopes().documents().stream().map(SealedDocument::id).toList();
        var named = technical.documents().stream().map(Enclosure::id).toList();
        if (!there.containsAll(named) || named.stream().distinct().count() != named.size()) {
            throw new IllegalArgumentException("a document that was not sealed with the bid");
        }
        return technical.documents().stream()
                .map(entry -> new OpenedDocument(bid, entry))
                .toList();
    }

    /** Notes what was found in it. @return whether that is news */
    boolean inspected(Inspection now, String found, boolean otherThanNamed) {
        var news = inspection != now;
        inspection = now;
        finding = found == null ? null : found.substring(0, Math.min(FINDING, found.length()));
        misnamed = otherThanNamed;
        return news;
    }

    DocumentCipher cipher() {
        var entry = new Enclosure(document, name, type, bytes, sha256, secret, about);
        var place = DocumentCipher.place(
                bid.tender().reference(), bid.organization().id(), document);
        return new DocumentCipher(entry.secret(), place);
    }

    /** UUID. */
    public String document() {
        return document;
    }

    public Bid bid() {
        return bid;
    }

    public String name() {
        return name;
    }

    /** Which requirement or criterion it is for (see {@link Asked}), null for the bid as a whole. */
    public String about() {
        return about;
    }

    public Inspection inspection() {
        return inspection;
    }

    /** The virus in it as the scanner names it; null for none. */
    public String finding() {
        return finding;
    }

    /** Whether its content is not what its name says, as far as it was looked at. */
    public boolean misnamed() {
        return misnamed;
    }

    /** Whether its pages may be shown as pictures: a PDF by name and, as far as known, by content, without a virus. */
    public boolean readable() {
        return pdf() && !misnamed && inspection != Inspection.INFECTED && inspection != Inspection.DAMAGED;
    }

    Long id() {
        return id;
    }

    /** Whether its name says that it is a PDF. */
    public boolean pdf() {
        return name.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** Media type as the supplier named it. */
    public String type() {
        return type;
    }

    /** Of the content. */
    public long bytes() {
        return bytes;
    }

    /** Of the content: thousands of bytes, at least one. */
    public long kilobytes() {
        return Math.max(1, bytes / KILOBYTE);
    }

    /** Of the content, hexadecimal. */
    public String sha256() {
        return sha256;
    }
}
