package global.giga.party;

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

    protected Organization() {}

    public Organization(String name, Kind kind) {
        this.name = name.strip();
        this.kind = kind;
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
