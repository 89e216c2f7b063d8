package global.giga.evaluation.committee;

import global.giga.party.Account;
import global.giga.tender.Tender;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A member's own sheet is closed; from then on it does not change, unless it is given back (see {@link ReturnedSheet}). */
@Entity
@Table(name = "sheet_handed_in")
public class HandedIn {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "handed_at")
    private Instant at;

    protected HandedIn() {}

    public HandedIn(Tender tender, Account account, Instant at) {
        this.tender = tender;
        this.account = account;
        this.at = at;
    }

    Tender tender() {
        return tender;
    }

    public Account account() {
        return account;
    }

    public Instant at() {
        return at;
    }
}
