package global.giga.party;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A person's way in: e-mail address, hashed password, role, organisation. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    /** When somebody with the address proved to read its mail; null before. */
    @Column(name = "verified_at")
    private Instant verifiedAt;

    /** When the account was closed; null while its owner may come in. */
    @Column(name = "deactivated_at")
    private Instant deactivatedAt;

    /** Whether its owner looks after the organisation's people. */
    private boolean administrator;

    protected Account() {}

    Account(String email, String name, String passwordHash, Role role, Organization organization) {
        this.email = canonical(email);
        this.name = name.strip();
        this.passwordHash = passwordHash;
        this.role = role;
        this.organization = organization;
    }

    /** Addresses are compared without case and surrounding blanks. */
    static String canonical(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public boolean active() {
        return deactivatedAt == null;
    }

    public boolean verified() {
        return verifiedAt != null;
    }

    /** Whether its owner looks after the organisation's people. */
    public boolean administrator() {
        return administrator;
    }

    /** Whether a password alone does not let its owner in: everybody of the procuring entity; suppliers may choose. */
    public boolean mustHaveSecondFactor() {
        return role != Role.SUPPLIER;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** What a password must not be made of. */
    List<String> words() {
        return List.of(email, name, organization.name());
    }

    public Caller caller() {
        return new Caller(id, name, organization.id(), Set.of(role));
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Organization organization() {
        return organization;
    }

    String passwordHash() {
        return passwordHash;
    }
}
