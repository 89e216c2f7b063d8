package global.giga.web.staff;

import global.giga.bid.Asked;
import global.giga.bid.Quarantined;
import global.giga.bid.Quarantining;
import global.giga.evaluation.Complying;
import global.giga.evaluation.committee.FormalCheck;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** /staff/quarantine: what was found to show a price, and whether it does. */
@Model
public class StaffQuarantinePage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    Appointing appointing;

    @Inject
    Quarantining quarantining;

    @Inject
    Complying complying;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private final Map<Long, String> reasons = new HashMap<>();
    private Tender tender;
    private List<Quarantined> parts;
    private List<FormalCheck> decisions;

    public String keep(long id) {
        return decide(id, true);
    }

    public String release(long id) {
        return decide(id, false);
    }

    private String decide(long id, boolean price) {
        quarantining.decide(caller, tenderId, id, price, reasons.get(id));
        notices.done(price ? "staff.quarantine.kept" : "staff.quarantine.released");
        return "/staff/quarantine?faces-redirect=true&tender=" + tenderId;
    }

    public Tender getTender() {
        if (tender == null) {
            if (tenderId == null) {
                throw new NotFound();
            }
            tender = appointing.tender(caller, tenderId);
        }
        return tender;
    }

    /** Whether something can be decided: until the scores are frozen. */
    public boolean isOpen() {
        return getTender().statusAt(clock.instant()) == TenderStatus.TECHNICAL_OPENED;
    }

    public List<Quarantined> getParts() {
        if (parts == null) {
            parts = quarantining.all(caller, getTender().id());
        }
        return parts;
    }

    /** What the part is, in the words of the terms or as the supplier named the file. */
    public String name(Quarantined part) {
        return part.answer() == null
                ? part.name()
                : texts.name(Asked.words(getTender().terms(), part.answer()).orElseThrow(NotFound::new));
    }

    /** Where the document can be read; null for an answer, and for one that its supplier has replaced since. */
    public String address(Quarantined part) {
        if (part.document() == null) {
            return null;
        }
        return part.later()
                ? mended(part).map(check -> "evaluation/cures/" + check.id()).orElse(null)
                : "bids/" + part.bid().id() + "/documents/" + part.document();
    }

    private Optional<FormalCheck> mended(Quarantined part) {
        if (decisions == null) {
            decisions = complying.decisions(caller, tenderId);
        }
        return decisions.stream()
                .filter(check -> part.document().equals(check.file()))
                .findFirst();
    }

    /** What the supplier wrote; null for a document. */
    public String words(Quarantined part) {
        return part.answer() == null ? null : part.bid().answers().get(part.answer());
    }

    /** Reasons as they are typed, by part. */
    public Map<Long, String> getReasons() {
        return reasons;
    }
}
