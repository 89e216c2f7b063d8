package global.giga.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The key of a supplier's organisation under which its drafts are stored; itself encrypted by the vault. */
@Entity
@Table(name = "organization_key")
public class OrganizationKey {
    @Id
    @Column(name = "organization_id")
    private Long organization;

    private String secret;

    protected OrganizationKey() {}

    OrganizationKey(Long organization, String secret) {
        this.organization = organization;
        this.secret = secret;
    }

    Long organization() {
        return organization;
    }

    String secret() {
        return secret;
    }
}
