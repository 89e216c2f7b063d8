package global.giga.bid.interest;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDisclosure;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.Recusing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderLine;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Declarations of interest: on each supplier who bid, by each person with a duty, from the deadline to the award. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Declaring {
    @Inject
    Tenders tenders;

    @Inject
    Interests interests;

    @Inject
    Declared declared;

    @Inject
    DeclarationList list;

    @Inject
    TenderDuties duties;

    @Inject
    Recusing recusing;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The suppliers who bid, names alone, with what the caller declared on each; refused before the deadline (R4.4). */
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public List<Bidder> own(Caller caller, long tenderId) {
        closed(tenderId);
        return declared.bidders(caller, tenderId);
    }

    /** How far the caller may go in the tender; all the way before the deadline, when there is nothing to declare. */
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public Disclosure standing(Caller caller, long tenderId) {
        return declared.of(caller, tenderId);
    }

    /** Everybody of the tender with the own declarations; refused before the deadline. */
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public List<MemberDeclarations> all(Caller caller, long tenderId) {
        closed(tenderId);
        return list.of(tenderId);
    }

    /** The tenders of the caller in which a declaration waits for it, newest first. */
    public List<TenderLine> work(Caller caller) {
        var lines = tenders.lines(duties.tenders(caller).keySet(), clock.instant()).stream()
                .filter(line -> declarable(line.status()))
                .toList();
        var waiting = interests.undeclared(
                caller.account(), lines.stream().map(line -> line.tender().id()).toList());
        return lines.stream()
                .filter(line -> waiting.contains(line.tender().id()))
                .toList();
    }

    /**
     * Declares that the caller has no interest in any supplier that is left; what was declared before stays.
     *
     * @return on how many
     */
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public int declareNone(Caller caller, long tenderId) {
        var left = declared.bidders(caller, tenderId).stream()
                .filter(bidder -> !bidder.declared())
                .map(bidder -> Declaration.none(bidder.organization()))
                .toList();
        return declare(caller, tenderId, left);
    }

    /**
     * Declares on suppliers who bid, all or none. A conflict closes the bids to the caller at once; a chair or evaluator
     * leaves the evaluation with it, so that a substitute can be appointed.
     *
     * @return on how many something was declared that was not before
     * @throws TenderNotInState before the deadline and after the award
     * @throws NotFound when a supplier did not bid
     * @throws ConflictUnexplained for a conflict without a reason
     * @throws ConflictStays when a declared conflict would be taken back, or get another reason
     */
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public int declare(Caller caller, long tenderId, List<Declaration> declarations) {
        if (!declarable(status(tenderId))) {
            throw new TenderNotInState(status(tenderId));
        }
        var tender = tenders.get(tenderId);
        interests.lock(tender);
        declared.changed();
        var bidders = new HashMap<Long, Bidder>();
        declared.bidders(caller, tenderId).forEach(bidder -> bidders.put(bidder.organization(), bidder));
        var clear = new ArrayList<Long>();
        var conflicts = new ArrayList<Long>();
        for (var declaration : declarations) {
            var bidder = bidders.get(declaration.organization());
            if (bidder == null) {
                throw new NotFound();
            }
            if (store(caller, tender, bidder, declaration)) {
                (declaration.conflict() == null ? clear : conflicts).add(declaration.organization());
            }
        }
        if (!clear.isEmpty() || !conflicts.isEmpty()) {
            interests.flush();
            declared.changed();
            audit.record(
                    "interest.declared", caller, Map.of("tender", tenderId, "none", clear, "conflicts", conflicts));
        }
        if (!conflicts.isEmpty()) {
            leave(caller, tender);
        }
        return clear.size() + conflicts.size();
    }

    /** Whether it was news. */
    private boolean store(Caller caller, Tender tender, Bidder bidder, Declaration declaration) {
        var none = declaration.conflict() == null;
        if (bidder.conflict()
                && (none || !bidder.reason().equals(declaration.conflict().strip()))) {
            throw new ConflictStays(bidder.name());
        }
        if (bidder.declared() && (none || bidder.conflict())) {
            return false;
        }
        var interest = interests
                .stored(caller.account(), tender.id(), bidder.organization())
                .orElseGet(() -> fresh(caller, tender, bidder));
        if (none) {
            interest.none(clock.instant());
        } else {
            interest.conflict(declaration.conflict(), clock.instant());
        }
        interests.add(interest);
        return true;
    }

    private Interest fresh(Caller caller, Tender tender, Bidder bidder) {
        return new Interest(tender, interests.account(caller.account()), interests.organization(bidder.organization()));
    }

    private void leave(Caller caller, Tender tender) {
        var officers = duties.holders(tender.id(), Duty.OFFICER).stream()
                .filter(account -> !account.id().equals(caller.account()))
                .toList();
        recusing.leave(caller, tender);
        news.tell(
                officers,
                NoticeKind.CONFLICT_DECLARED,
                tender,
                "/committee/interests?tender=" + tender.id(),
                caller.name());
    }

    private void closed(long tenderId) {
        if (!known(status(tenderId))) {
            throw new TenderNotInState(status(tenderId));
        }
    }

    private TenderStatus status(long tenderId) {
        return tenders.get(tenderId).statusAt(clock.instant());
    }

    private static boolean known(TenderStatus status) {
        return status.reached(TenderStatus.CLOSED) || status == TenderStatus.UNSUCCESSFUL;
    }

    static boolean declarable(TenderStatus status) {
        return status.reached(TenderStatus.CLOSED) && !status.reached(TenderStatus.AWARDED);
    }
}
