package global.giga.party;

import global.giga.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A file that belongs to a company's profile; the bytes lie in {@link CompanyFiles}. */
@Entity
@Table(name = "company_document")
public class CompanyDocument implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @Column(name = "organization_id")
    private Long organization;

    @Enumerated(EnumType.STRING)
    private CompanyDocumentKind kind;

    private String title;

    @Column(name = "file_name")
    private String fileName;

    private String file;
    private long bytes;
    private Sha256 sha256;

    /** Its last day; null where it has none. */
    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "added_at")
    private Instant addedAt;

    protected CompanyDocument() {}

    CompanyDocument(Long organization, NewDocument document, CompanyFiles.Received received, Instant now) {
        this.organization = organization;
        this.kind = document.kind();
        this.title = document.title();
        this.fileName = document.fileName();
        this.validUntil = document.validUntil();
        this.file = received.name();
        this.bytes = received.bytes();
        this.sha256 = received.sha256();
        this.addedAt = now;
    }

    /** What its owner says of a file. */
    public record NewDocument(CompanyDocumentKind kind, String title, String fileName, LocalDate validUntil) {
        public NewDocument {
            title = Paper.required(title, 200);
            fileName = Paper.required(fileName, 200);
            if (kind == null) {
                throw new ProfileInvalid();
            }
        }
    }

    boolean of(Long company) {
        return organization.equals(company);
    }

    Paper paper() {
        return new Paper(organization, "document-" + id, title, validUntil);
    }

    public Long id() {
        return id;
    }

    public CompanyDocumentKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String fileName() {
        return fileName;
    }

    String file() {
        return file;
    }

    public long bytes() {
        return bytes;
    }

    public Sha256 sha256() {
        return sha256;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
