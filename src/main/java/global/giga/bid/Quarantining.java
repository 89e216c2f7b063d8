package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** A price in a technical envelope is put out of sight by whoever finds it; staff who do not judge decide (R2.3). */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Quarantining {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    OpenedFiles files;

    @Inject
    Quarantine quarantine;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Puts an answer out of the sight of those who judge, at once.
     *
     * @param key of the answer, see {@link Asked}
     * @param found what was seen, without the figure
     * @throws NotFound when no readable bid of the tender has such an answer
     * @throws QuarantineUnexplained when it does not say what was seen
     */
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY})
    public Quarantined answer(Caller caller, long tenderId, long bidId, String key, String found) {
        var tender = judged(tenderId);
        var bid = bids.opened(tenderId).stream()
                .filter(b -> b.id() == bidId
                        && b.unreadable() == null
                        && !b.answers().getOrDefault(key, "").isBlank())
                .findFirst()
                .orElseThrow(NotFound::new);
        return quarantine.put(
                caller, tender, Quarantined.answer(bid, key, found, quarantine.account(caller), clock.instant()));
    }

    /**
     * Puts a document, or pages of a PDF, out of their sight.
     *
     * @param pages such as 3, 5-7; null or blank for the whole document, which any other kind of file is
     * @throws NotFound when no opened bid of the tender has such a document
     * @throws PagesUnreadable unless the pages are numbers and ranges
     * @throws QuarantineUnexplained when it does not say what was seen
     */
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY})
    public Quarantined document(Caller caller, long tenderId, long bidId, String document, String pages, String found) {
        var tender = judged(tenderId);
        var opened = files.of(caller, tenderId, bidId).stream()
                .filter(d -> d.document().equals(document))
                .findFirst()
                .orElseThrow(NotFound::new);
        var some = pages == null || pages.isBlank() || !opened.pdf() ? null : new Pages(pages);
        return quarantine.put(
                caller, tender, Quarantined.document(opened, some, found, quarantine.account(caller), clock.instant()));
    }

    /**
     * Decides, for good, whether what was found is a price: then it stays out of sight, else it can be read again.
     *
     * @throws QuarantineUnexplained without a reason
     * @throws global.giga.kernel.ChangedElsewhere when it is decided already
     */
    @RolesAllowed(Role.STAFF_ROLE)
    @NeedsDuty({Duty.OFFICER, Duty.SECRETARY})
    public void decide(Caller caller, long tenderId, long id, boolean price, String reason) {
        judged(tenderId);
        var part = quarantine.locked(tenderId, id);
        part.decide(price, reason, quarantine.account(caller), clock.instant());
        audit.record(price ? "price.kept-away" : "price.released", caller, part.facts());
    }

    /** What was found, what waits first. */
    @RolesAllowed(Role.STAFF_ROLE)
    @NeedsDuty({Duty.OFFICER, Duty.SECRETARY})
    public List<Quarantined> all(Caller caller, long tenderId) {
        return quarantine.all(tenderId);
    }

    private Tender judged(long tenderId) {
        var tender = tenders.get(tenderId);
        tender.require(TenderStatus.TECHNICAL_OPENED);
        return tender;
    }
}
