package global.giga.evaluation.committee;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A sheet that was handed in and opened again, with its scores as they were and the reason; kept for good (R3.3). */
@Entity
@Table(name = "returned_sheet")
public class ReturnedSheet {
    /** The most characters of a reason. */
    public static final int REASON = 1_000;

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
    private Instant handedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "returned_by")
    private Account by;

    @Column(name = "returned_at")
    private Instant at;

    private String reason;
    private boolean revealed;
    private String scores;
    private Sha256 sha256;

    protected ReturnedSheet() {}

    /**
     * @param sheet what was handed in
     * @param shown whether the members had seen each other's scores by then
     */
    public ReturnedSheet(HandedIn closed, List<OwnScore> sheet, boolean shown) {
        this.tender = closed.tender();
        this.account = closed.account();
        this.handedAt = closed.at();
        this.revealed = shown;
        this.scores = json(sheet);
        this.sha256 = Sha256.of(scores.getBytes(StandardCharsets.UTF_8));
    }

    /** The scores of a sheet as canonical JSON, by bid and criterion: what its hash is taken of. */
    public static String json(List<OwnScore> sheet) {
        return Json.write(
                sheet.stream().map(OwnScore::facts).sorted(OwnScore.ORDER).toList());
    }

    public void returned(Account who, String why, Instant now) {
        by = who;
        reason = why.strip();
        at = now;
    }

    /** Whose sheet it is. */
    public Account account() {
        return account;
    }

    public Instant handedAt() {
        return handedAt;
    }

    public Account by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public String reason() {
        return reason;
    }

    /** Whether the members had seen each other's scores when it was opened again. */
    public boolean revealed() {
        return revealed;
    }

    /** As it was handed in, canonical JSON. */
    public String scores() {
        return scores;
    }

    /** Of the scores as they were handed in; the audit trail has it too. */
    public Sha256 sha256() {
        return sha256;
    }
}
