package global.giga.party;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    protected Identity() {}

    Identity(String issuer, String subject, Account account) {
        this.issuer = issuer;
        this.subject = subject;
        this.account = account;
    }

    Account account() {
        return account;
    }
}
