package global.giga.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How another organisation's sign-in knows the owner of an account: its issuer and what it calls the person. */
@Entity
@Table(name = "identity_of_account")
public class Identity {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    private String issuer;
    private String subject;

    @Column(name = "account_id")
    private long account;

    protected Identity() {}

    Identity(String issuer, String subject, long account) {
        this.issuer = issuer;
        this.subject = subject;
        this.account = account;
    }

    long account() {
        return account;
    }
}
