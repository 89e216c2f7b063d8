package global.giga.web.committee;

import global.giga.bid.OpeningMinutes;
import global.giga.bid.OpeningStatus;
import global.giga.bid.OpeningStatus.Phase;
import global.giga.bid.SignedMinutes;
import global.giga.bid.Watching;
import global.giga.bid.interest.Declaring;
import global.giga.kernel.Caller;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Rfps;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /committee/opening: an opening, live; its script does what a holder does and shows what changes. */
@Model
public class CommitteeOpeningPage {
    @Inject
    @Param(name = "tender")
    Long id;

    @Inject
    @Param(name = "kind")
    String kind;

    @Inject
    Rfps rfps;

    @Inject
    Watching watching;

    @Inject
    Declaring declaring;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    private Tender tender;
    private OpeningStatus status;
    private SignedMinutes minutes;

    public Tender getTender() {
        if (tender == null) {
            if (id == null) {
                throw new NotFound();
            }
            tender = rfps.visible(caller, id);
        }
        return tender;
    }

    public EnvelopeKind getKind() {
        return "FINANCIAL".equals(kind) ? EnvelopeKind.FINANCIAL : EnvelopeKind.TECHNICAL;
    }

    public OpeningStatus getStatus() {
        if (status == null) {
            status = watching.status(caller, getTender().id(), getKind());
        }
        return status;
    }

    /** Whether the visitor has to declare interests before coming. */
    public boolean isUndeclared() {
        return !isOpened() && declaring.standing(caller, getTender().id()) == Disclosure.NONE;
    }

    public boolean isHolder() {
        return getStatus().mine() != null;
    }

    /** Whether the visitor may bring the recovery key. */
    public boolean isRecovering() {
        var own = duties.of(caller, getTender().id());
        return own.contains(Duty.OFFICER) || own.contains(Duty.KEY_HOLDER);
    }

    public boolean isOpened() {
        return getStatus().phase() == Phase.OPENED;
    }

    /** Whether the scores or results that come next are for the visitor to read. */
    public boolean isReader() {
        return getKind() == EnvelopeKind.FINANCIAL
                || duties.of(caller, getTender().id()).stream().anyMatch(Duty::readsScores);
    }

    /** The bids with the prices that were read out; none where prices are opened apart. */
    public List<OpeningMinutes.Bid> getPricesRead() {
        return getMinutes().minutes().bids().stream()
                .filter(bid -> bid.prices() != null)
                .toList();
    }

    public SignedMinutes getMinutes() {
        if (minutes == null) {
            minutes = watching.minutes(caller, getTender().id(), getKind());
        }
        return minutes;
    }
}
