package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.party.Accounts;
import global.giga.party.CompanyKeeping;
import global.giga.party.Organization;
import global.giga.tender.LotLine;
import global.giga.tender.Tender;
import global.giga.tender.TenderNews;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** From the supplier's draft to the receipt, and back while bids are taken. Each act is on the caller's own bid. */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Bidding {
    /** The most bytes of a sealed bid; documents come apart from it. */
    public static final int MOST_BYTES = 16 << 20;

    private static final int MEBIBYTE = 1 << 20;

    @Inject
    Drafts drafts;

    @Inject
    Documents documents;

    @Inject
    Bids bids;

    @Inject
    Tenders tenders;

    @Inject
    Accounts accounts;

    @Inject
    EnvelopeKeys keys;

    @Inject
    Comparison comparison;

    @Inject
    TenderNews news;

    @Inject
    CompanyKeeping companies;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What the caller's checked draft is sealed with on its own computer.
     *
     * @throws NotFound when there is no draft
     * @throws global.giga.tender.BiddingClosed at or after the deadline
     * @throws DraftIncomplete when an offer lacks something
     * @throws BidForNoLot when no school has an offer
     */
    public SealingKit kit(Caller caller, long tenderId) {
        var now = clock.instant();
        drafts.tender(tenderId, now).requireOpenForBids(now);
        return kit(caller, drafts.own(caller, tenderId));
    }

    /** What a bid that was drafted elsewhere is sealed with. */
    public SealingKit keys(Caller caller, long tenderId) {
        var now = clock.instant();
        var tender = drafts.tender(tenderId, now);
        tender.requireOpenForBids(now);
        return new SealingKit(
                tender.reference(),
                caller.organization(),
                nextRevision(caller, tenderId),
                lots(tenderId),
                keys.of(tender),
                null,
                null,
                null,
                List.of());
    }

    /** What a bid is drafted and sealed with without the server's help. */
    public LocalSchedule schedule(Caller caller, long tenderId) {
        var kit = keys(caller, tenderId);
        return new LocalSchedule(kit, tenders.get(tenderId), tenders.items(tenderId), companies.snapshot(caller));
    }

    private SealingKit kit(Caller caller, OpenDraft draft) {
        var tender = draft.tender();
        var enclosed = documents.enclosed(draft);
        var offers = drafts.offers(draft);
        var sealing = new Sealing(draft, offers, enclosed, companies.snapshot(caller));
        sealing.requireReady();
        var lots = lots(tender.id());
        return new SealingKit(
                tender.reference(),
                draft.stored().organization(),
                nextRevision(caller, tender.id()),
                lots,
                keys.of(tender),
                Sealing.stamp(draft, offers, enclosed),
                sealing.technical(),
                sealing.financial(lots),
                documents.stored(enclosed));
    }

    private List<String> lots(long tenderId) {
        return tenders.lotLines(tenderId).stream().map(LotLine::code).toList();
    }

    private int nextRevision(Caller caller, long tenderId) {
        return 1 + bids.revisions(tenderId, caller.organization()).size();
    }

    /**
     * Seals the draft on the server and receives it: from then on only ciphertext is stored. For browsers that cannot
     * seal themselves; the receipt says so.
     *
     * @throws NotFound when there is no draft, also because a colleague has just sealed it
     * @throws global.giga.tender.BiddingClosed at or after the deadline that was published; the attempt is recorded (R1.5)
     * @throws DeadlineNotPublished when the audit trail knows no deadline
     * @throws DraftIncomplete when an offer lacks something
     * @throws BidForNoLot when no school has an offer
     */
    public Receipt submit(Caller caller, long tenderId) {
        var now = clock.instant();
        var tender = inTime(caller, tenderId, now);
        var supplier = next(caller);
        var draft = drafts.locked(caller, tenderId);
        var kit = kit(caller, draft);
        var sealed = accepted(caller, tender, supplier, kit.close().json(), SealedBy.SERVER, now);
        drafts.remove(draft);
        return sealed.receipt();
    }

    /**
     * Receives a bid that was sealed on the supplier's computer. Replaces an earlier revision.
     *
     * @param container the very bytes that are stored and whose digest the receipt shows
     * @param draft stamp of the draft that was sealed and is deleted now; null when it was drafted elsewhere
     * @throws global.giga.tender.BiddingClosed at or after the deadline that was published; the attempt is recorded (R1.5)
     * @throws DeadlineNotPublished when the audit trail knows no deadline
     * @throws SealedBidTooLarge when it has more than {@value #MOST_BYTES} bytes
     * @throws SealedBidMalformed when it is no container of envelopes
     * @throws EnvelopeMisplaced see {@link ContainerCheck}, also for the next three
     * @throws RevisionNotNext when it was received before or a colleague submitted meanwhile
     * @throws DocumentUnknown unless each document was uploaded by the same supplier and is unused
     * @throws ChangedElsewhere when the draft has been changed since it was sealed
     */
    public Receipt receive(Caller caller, long tenderId, byte[] container, String draft) {
        var now = clock.instant();
        var tender = inTime(caller, tenderId, now);
        var supplier = next(caller);
        var sealed = accepted(caller, tender, supplier, text(container), SealedBy.BROWSER, now);
        if (draft != null) {
            drop(caller, tenderId, draft);
        }
        return sealed.receipt();
    }

    private Tender inTime(Caller caller, long tenderId, Instant now) {
        var tender = drafts.tender(tenderId, now);
        var deadline = deadline(tenderId);
        if (!now.isBefore(deadline)) {
            audit.recordRefusal("bid.late", caller, Map.of("tender", tender.id()));
        }
        tender.requireOpenForBids(now, deadline);
        return tender;
    }

    /* The deadline that was published decides, whatever the tender says by now. */
    private Instant deadline(long tenderId) {
        return comparison.deadline(tenderId).orElseThrow(DeadlineNotPublished::new);
    }

    /** Colleagues who submit at the same time come one after the other. */
    private Organization next(Caller caller) {
        var supplier = accounts.organization(caller.organization());
        drafts.lock(supplier);
        return supplier;
    }

    /** The one door for every sealed bid. */
    private SealedBid accepted(
            Caller caller, Tender tender, Organization supplier, String container, SealedBy by, Instant now) {
        var envelopes = read(container);
        var revision = nextRevision(caller, tender.id());
        var place = new EnvelopePlace(
                tender.reference(),
                supplier.id(),
                revision,
                global.giga.seal.EnvelopeKind.TECHNICAL,
                lots(tender.id()));
        new ContainerCheck(place, keys.of(tender)).check(envelopes);
        var enclosed = documents.named(caller, tender.id(), envelopes.documents());
        var sealed = new SealedBid(tender, supplier, revision, container, by, now);
        bids.received(sealed);
        enclosed.forEach(document -> document.sealedWith(sealed));
        sealed.recorded(record(caller, sealed));
        tell(sealed);
        return sealed;
    }

    private void tell(SealedBid sealed) {
        var tender = sealed.tender();
        news.tellOrganizations(
                List.of(sealed.organization().id()),
                NoticeKind.BID_SEALED,
                tender,
                "/supplier/receipt?number=" + sealed.number(),
                sealed.number(),
                sealed.receivedAt().atZone(tender.terms().zone()));
    }

    private long record(Caller caller, SealedBid sealed) {
        var facts = Map.of(
                "tender", sealed.tender().id(),
                "revision", sealed.revision(),
                "number", sealed.number(),
                "receivedAt", sealed.receivedAt(),
                "sha256", sealed.sha256().hex(),
                "sealedBy", sealed.sealedBy(),
                "sealedFor", sealed.sealedFor());
        return audit.record("bid.sealed", caller, facts);
    }

    private static String text(byte[] container) {
        if (container.length > MOST_BYTES) {
            throw new SealedBidTooLarge(MOST_BYTES / MEBIBYTE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(container))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SealedBidMalformed();
        }
    }

    private static SealedEnvelopes read(String container) {
        try {
            return SealedEnvelopes.read(container);
        } catch (UncheckedIOException e) {
            throw new SealedBidMalformed();
        }
    }

    private void drop(Caller caller, long tenderId, String stamp) {
        var draft = drafts.locked(caller, tenderId);
        if (!Sealing.stamp(draft, drafts.offers(draft), documents.enclosed(draft))
                .equals(stamp)) {
            throw new ChangedElsewhere();
        }
        drafts.remove(draft);
    }

    /** Takes back the sealed bid that counts; possible until the deadline that was published. */
    public void withdraw(Caller caller, long tenderId) {
        var now = clock.instant();
        drafts.tender(tenderId, now).requireOpenForBids(now, deadline(tenderId));
        var counting = bids.revisions(tenderId, caller.organization()).stream()
                .findFirst()
                .filter(s -> s.withdrawnAt() == null)
                .orElseThrow(NothingToWithdraw::new);
        counting.withdraw(now);
        audit.record("bid.withdrawn", caller, Map.of("tender", tenderId, "revision", counting.revision()));
        news.tellOrganizations(
                List.of(caller.organization()),
                NoticeKind.BID_WITHDRAWN,
                counting.tender(),
                "/open/tender?id=" + tenderId,
                counting.number());
    }

    /**
     * Says that the sealed bid that counts holds for the tender as amended; possible until the deadline that was published.
     *
     * @param revision of the tender that the caller has read
     * @throws ChangedElsewhere when there is a newer one
     * @throws NothingToConfirm when none counts, or it holds already
     */
    public void confirm(Caller caller, long tenderId, int revision) {
        var now = clock.instant();
        var tender = drafts.tender(tenderId, now);
        tender.requireOpenForBids(now, deadline(tenderId));
        if (tender.revision() != revision) {
            throw new ChangedElsewhere();
        }
        var counting = bids.revisions(tenderId, caller.organization()).stream()
                .findFirst()
                .orElseThrow(NothingToConfirm::new);
        counting.confirm(now);
        audit.record(
                "bid.confirmed",
                caller,
                Map.of("tender", tenderId, "revision", counting.revision(), "confirmedFor", revision));
    }

    /** @throws NotFound for numbers of other suppliers, as for numbers that do not exist */
    public SealedBid sealed(Caller caller, String number) {
        return bids.byNumber(number)
                .filter(s -> s.organization().id().equals(caller.organization()))
                .orElseThrow(NotFound::new);
    }
}
