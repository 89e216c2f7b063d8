package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.bid.Asked;
import global.giga.bid.Bid;
import global.giga.bid.Bids;
import global.giga.bid.DocumentQuarantined;
import global.giga.bid.Offer;
import global.giga.bid.Quarantine;
import global.giga.bid.Quarantined;
import global.giga.evaluation.committee.FormalCheck;
import global.giga.evaluation.committee.FormalChecks;
import global.giga.evaluation.committee.OwnScores;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.party.CompanyFiles;
import global.giga.tender.Requirement;
import global.giga.tender.Tender;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compliance of bids (R3.2): the requirements computed offer by offer, and the form, which the committee checks by hand. A
 * formal defect that the terms let a supplier mend gives it a window for the missing document, and for nothing else.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Complying {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    FormalChecks checks;

    @Inject
    Quarantine quarantine;

    @Inject
    OwnScores own;

    @Inject
    CompanyFiles files;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** How many of a bid's offers fail a requirement. */
    public record Computed(Requirement requirement, long failed, long offers) {}

    /** A document that a supplier sent to mend a defect. */
    public record Cure(String name, InputStream content) {}

    /** The mandatory requirements, computed over the offers of a bid. Refused before the technical opening. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public List<Computed> computed(Caller caller, long tenderId, long bidId) {
        var tender = opened(tenderId);
        var offers = bids.openedOffersOf(tenderId, bidId);
        return tender.terms().requirements().stream()
                .map(r -> new Computed(
                        r,
                        offers.stream()
                                .filter(o -> !r.metBy(o.connection(), o.item().pupils()))
                                .count(),
                        offers.size()))
                .toList();
    }

    /**
     * What a readable bid offers school by school, a page of it. Refused before the technical opening.
     *
     * @param failing whether only offers that fail a requirement are wanted
     * @param first place of the first, from 0
     * @throws NotFound when there is no such bid
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public TechnicalOffers offers(Caller caller, long tenderId, long bidId, boolean failing, int first, int most) {
        var tender = opened(tenderId);
        var bid = bid(tender, bidId, "");
        var rows = bids.openedOffersOf(tenderId, bidId).stream()
                .map(offer -> new TechnicalOffers.Row(offer.item(), offer.connection(), failed(tender, offer)))
                .filter(row -> !failing || !row.failed().isEmpty())
                .toList();
        var shown = rows.subList(Math.min(first, rows.size()), Math.min(first + most, rows.size()));
        return new TechnicalOffers(bid.organization().name(), rows.size(), shown);
    }

    private static List<Requirement> failed(Tender tender, Offer offer) {
        return tender.terms().requirements().stream()
                .filter(r -> !r.metBy(offer.connection(), offer.item().pupils()))
                .toList();
    }

    /** Every decision on the form of the tender's bids. Refused before the technical opening. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public List<FormalCheck> decisions(Caller caller, long tenderId) {
        opened(tenderId);
        return checks.of(tenderId);
    }

    /**
     * Decides on the form of a bid, or again, with a reason. A defect that may be mended opens a window for the supplier, who
     * is told.
     *
     * @param subject key of a requirement or criterion (see {@link Asked}); empty for the bid as a whole
     * @param cure whether the supplier may mend it with a document; counts for a defect alone
     * @param version of the decision when it was read, 0 for a first one
     * @throws CuringNotAllowed where the terms let nobody mend a defect
     * @throws ReasonMissing for a blank reason
     * @throws ChangedElsewhere when somebody decided meanwhile
     * @throws TenderNotInState after the freeze
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public void decide(
            Caller caller,
            long tenderId,
            long bidId,
            String subject,
            boolean accepted,
            String reason,
            boolean cure,
            int version) {
        var tender = tenders.get(tenderId);
        own.lock(tender);
        tender.require(TenderStatus.TECHNICAL_OPENED);
        var bid = bid(tender, bidId, subject);
        Reason.require(reason, JudgedScore.REASON);
        var now = clock.instant();
        var until = accepted || !cure ? null : until(tender, now);
        var check = checks.of(tenderId).stream()
                .filter(c -> c.bid().id() == bidId && c.subject().equals(subject))
                .findFirst()
                .orElseGet(() -> new FormalCheck(bid, subject));
        if (check.version() != version) {
            throw new ChangedElsewhere();
        }
        check.decide(accepted, reason, until, caller.account(), now);
        checks.add(check);
        audit.record(
                accepted ? "bid.form-accepted" : "bid.defect-found",
                caller,
                Map.of("tender", tenderId, "bid", bidId, "subject", subject, "cure", until != null));
        if (until != null) {
            news.tellOrganizations(
                    List.of(bid.organization().id()),
                    NoticeKind.DEFECT_FOUND,
                    tender,
                    "/supplier/cures",
                    reason.strip(),
                    until.atZone(tender.terms().zone()));
        }
    }

    /**
     * What a supplier sent to mend a defect.
     *
     * @throws NotFound when nothing was sent for it
     * @throws DocumentQuarantined when it shows a price, for those who judge
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public Cure cure(Caller caller, long tenderId, long checkId) {
        opened(tenderId);
        var check = mended(tenderId, checkId);
        quarantine.requireShown(caller, check.bid(), check.file(), check.fileName());
        return new Cure(check.fileName(), files.open(check.file()));
    }

    /**
     * Puts what a supplier sent to mend a defect out of the sight of those who judge, at once (R2.3).
     *
     * @param found what was seen, without the figure
     * @throws NotFound when nothing was sent for it
     * @throws global.giga.bid.QuarantineUnexplained when it does not say what was seen
     */
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY})
    public Quarantined priceFound(Caller caller, long tenderId, long checkId, String found) {
        tenders.get(tenderId).require(TenderStatus.TECHNICAL_OPENED);
        var check = mended(tenderId, checkId);
        return quarantine.later(caller, check.bid(), check.file(), check.fileName(), found);
    }

    private FormalCheck mended(long tenderId, long checkId) {
        return checks.of(tenderId).stream()
                .filter(c -> c.id() == checkId && c.file() != null)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /* Days are counted from now on; the window is half-open. */
    private static Instant until(Tender tender, Instant now) {
        var days = tender.terms().evaluation().cureDays();
        if (days == null) {
            throw new CuringNotAllowed();
        }
        return now.plus(Duration.ofDays(days));
    }

    private Bid bid(Tender tender, long bidId, String subject) {
        var subjects = Stream.concat(
                        tender.terms().requirements().stream().map(Asked::key),
                        tender.terms().judged().stream().map(c -> c.id()))
                .collect(Collectors.toSet());
        return bids.opened(tender.id()).stream()
                .filter(b -> b.id() == bidId && (subject.isEmpty() || subjects.contains(subject)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Tender opened(long tenderId) {
        var tender = tenders.get(tenderId);
        tender.requireReached(TenderStatus.TECHNICAL_OPENED, clock.instant());
        return tender;
    }
}
