package global.giga.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A party: the procuring entity or a supplier. */
@Entity
@Table(name = "organization")
public class Organization {
    /** Which side of a tender the organisation is on. */
    public enum Kind {
        BUYER,
        SUPPLIER
    }

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String country;

    @Column(name = "registration_number")
    private String registrationNumber;

    protected Organization() {}

    public Organization(String name, Kind kind) {
        this.name = Names.organization(name);
        this.kind = kind;
    }

    /** A company as it registered itself. */
    static Organization supplier(Enrolment enrolment) {
        var supplier = new Organization(enrolment.company(), Kind.SUPPLIER);
        supplier.country = enrolment.country();
        supplier.registrationNumber = enrolment.number();
        return supplier;
    }

    /** ISO 3166-1 alpha-2; null where nobody said. */
    public String country() {
        return country;
    }

    /** In the register of companies of its country; null where nobody said. */
    public String registrationNumber() {
        return registrationNumber;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }
}
