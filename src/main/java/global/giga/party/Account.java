package global.giga.party;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.letter.Address;
import global.giga.letter.AddressInvalid;
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
    private static final String ERASED = "@erased.invalid";

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

    /** Of the letters it gets; ISO 639-1. */
    private String language = "en";

    protected Account() {}

    Account(String email, String name, String passwordHash, Role role, Organization organization) {
        this.email = canonical(email);
        this.name = Names.person(name);
        this.passwordHash = passwordHash;
        this.role = role;
        this.organization = organization;
    }

    /** Addresses are compared without case and surrounding blanks, their domains in ASCII. */
    static String canonical(String email) {
        try {
            return Address.of(email).value();
        } catch (AddressInvalid e) {
            return email.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** Somebody read a letter to its address. */
    void verify(Instant now) {
        verifiedAt = now;
    }

    /** Nobody comes in with it any more. */
    void deactivate(Instant now) {
        deactivatedAt = now;
    }

    /** @throws AccountErased when nobody is left whom it could let in */
    void reactivate() {
        if (erased()) {
            throw new AccountErased();
        }
        deactivatedAt = null;
    }

    void appoint(boolean toAdministrator) {
        administrator = toAdministrator;
    }

    /** @throws NameInvalid when it is no name of a person */
    void rename(String to) {
        name = Names.person(to);
    }

    void speak(String wanted) {
        language = Languages.known(wanted);
    }

    void move(Address to) {
        email = to.value();
    }

    /** Closed for good, and nothing in it tells whose it was; acts on the trail keep its number. */
    void erase(Instant now) {
        name = "–";
        email = "erased-" + id + ERASED;
        passwordHash = null;
        administrator = false;
        verifiedAt = null;
        deactivatedAt = now;
    }

    public boolean erased() {
        return email.endsWith(ERASED);
    }

    /** Of the letters it gets; ISO 639-1. */
    public String language() {
        return language;
    }

    Address address() {
        return new Address(email);
    }

    public boolean active() {
        return deactivatedAt == null;
    }

    public boolean verified() {
        return verifiedAt != null;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    /** Whether its owner looks after the organisation's people. */
    public boolean administrator() {
        return administrator;
    }

    /** Whether a password alone does not let its owner in: everybody of the procuring entity; suppliers may choose. */
    public boolean mustHaveSecondFactor() {
        return role != Role.SUPPLIER;
    }

    /** Whether its owner may come in by password; otherwise by passkey alone. */
    boolean hasPassword() {
        return passwordHash != null;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** Changes with the password and tells nothing of it. */
    String passwordMark() {
        return Tokens.digest(String.valueOf(passwordHash)).hex();
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
