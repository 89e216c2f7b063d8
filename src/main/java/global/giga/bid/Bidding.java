package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.party.Accounts;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** From the supplier's draft to the receipt, and back while bids are taken. Each act is on the caller's own bid. */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Bidding {
    @Inject
    Drafts drafts;

    @Inject
    Bids bids;

    @Inject
    Accounts accounts;

    @Inject
    Seal seal;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Seals the draft and receives it: from then on only ciphertext is stored. Replaces an earlier revision.
     *
     * @throws NotFound when there is no draft, also because a colleague has just sealed it
     * @throws global.giga.tender.BiddingClosed at or after the deadline; the attempt is recorded (R1.5)
     * @throws DraftIncomplete when an offer lacks something
     * @throws BidForNoLot when no school has an offer
     */
    public Receipt submit(Caller caller, long tenderId) {
        var now = clock.instant();
        receiveInTime(caller, drafts.tender(tenderId, now), now);
        var draft = drafts.locked(caller, tenderId);
        var offers = drafts.offers(draft);
        requireReady(new DraftCheck(draft, offers).summary());
        var sealed = seal(draft, offers, now);
        bids.add(sealed);
        drafts.remove(draft);
        recordSealed(caller, sealed);
        return sealed.receipt();
    }

    private void receiveInTime(Caller caller, Tender tender, Instant now) {
        if (tender.statusAt(now).reached(TenderStatus.CLOSED)) {
            audit.recordRefusal("bid.late", caller, Map.of("tender", tender.id()));
        }
        tender.requireOpenForBids(now);
    }

    private static void requireReady(DraftSummary summary) {
        if (!summary.incomplete().isEmpty()) {
            throw new DraftIncomplete(summary.incomplete());
        }
        if (summary.bid().isEmpty()) {
            throw new BidForNoLot();
        }
    }

    private SealedBid seal(OpenDraft draft, List<DraftOffer> offers, Instant now) {
        var tender = draft.tender();
        var supplier = accounts.organization(draft.stored().organization());
        var revision = 1 + bids.revisions(tender.id(), supplier.id()).size();
        var envelopes = new Sealing(seal, draft, revision).envelopes(offers);
        return new SealedBid(tender, supplier, revision, envelopes, now);
    }

    private void recordSealed(Caller caller, SealedBid sealed) {
        var digest = sealed.sha256().hex();
        audit.record(
                "bid.sealed",
                caller,
                Map.of("tender", sealed.tender().id(), "revision", sealed.revision(), "sha256", digest));
    }

    /** Takes back the sealed bid that counts; possible until the deadline. */
    public void withdraw(Caller caller, long tenderId) {
        var now = clock.instant();
        drafts.tender(tenderId, now).requireOpenForBids(now);
        var counting = bids.revisions(tenderId, caller.organization()).stream()
                .findFirst()
                .filter(s -> s.withdrawnAt() == null)
                .orElseThrow(NothingToWithdraw::new);
        counting.withdraw(now);
        audit.record("bid.withdrawn", caller, Map.of("tender", tenderId, "revision", counting.revision()));
    }

    /** @throws NotFound for numbers of other suppliers, as for numbers that do not exist */
    public SealedBid sealed(Caller caller, String number) {
        return bids.byNumber(number)
                .filter(s -> s.organization().id().equals(caller.organization()))
                .orElseThrow(NotFound::new);
    }
}
