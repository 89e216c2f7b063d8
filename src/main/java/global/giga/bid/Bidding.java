package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.bid.Envelope.Financial;
import global.giga.bid.Envelope.Price;
import global.giga.bid.Envelope.Promise;
import global.giga.bid.Envelope.Technical;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Json;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.party.Accounts;
import global.giga.party.Organization;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A supplier's way from an empty price schedule to the receipt. Each act is on the caller's own bid; no other exists for it. */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Bidding {
    @Inject
    Tenders tenders;

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

    /** The caller's draft; a new one has an empty row for each school. Refused when the tender does not take bids. */
    public Bid draft(Caller caller, long tenderId) {
        return found(caller, tenderId).orElseGet(() -> create(caller, tenderId));
    }

    /** The caller's draft if there is one. @throws NotFound for a tender that is not published */
    public Optional<Bid> found(Caller caller, long tenderId) {
        visible(tenderId);
        return bids.draft(tenderId, caller.organization());
    }

    /** A published tender, open or not. */
    public Tender tender(Caller caller, long tenderId) {
        return visible(tenderId);
    }

    /** Whether a bid would be received now. */
    public boolean takesBids(Caller caller, long tenderId) {
        return visible(tenderId).statusAt(clock.instant()) == TenderStatus.PUBLISHED;
    }

    private Bid create(Caller caller, long tenderId) {
        var tender = visible(tenderId);
        tender.requireOpenForBids(clock.instant());
        var organization = organization(caller);
        bids.lock(organization);
        return found(caller, tenderId).orElseGet(() -> create(tender, organization));
    }

    private Bid create(Tender tender, Organization organization) {
        var draft = Bid.draft(tender, organization);
        bids.add(draft);
        tenders.items(tender.id()).forEach(item -> bids.add(new Offer(draft, item, 1)));
        bids.flush();
        return draft;
    }

    /** Rows of the price schedule, from {@code first} at most {@code most}. */
    public List<OfferLine> lines(Caller caller, long tenderId, OfferFilter filter, int first, int most) {
        var draft = own(caller, tenderId);
        return bids.lines(draft, filter, first, most);
    }

    /** One row as it is now. */
    public OfferLine line(Caller caller, long tenderId, long offerId) {
        return bids.line(bids.offer(own(caller, tenderId), offerId));
    }

    public long count(Caller caller, long tenderId, OfferFilter filter) {
        return bids.count(own(caller, tenderId), filter);
    }

    /** Totals, what fails a requirement and what is missing. */
    public DraftSummary summary(Caller caller, long tenderId) {
        var draft = own(caller, tenderId);
        return new DraftCheck(draft.tender().terms(), bids.offers(draft)).summary(draft.answers());
    }

    /**
     * Stores one row as far as it is filled in.
     *
     * @param version of the row when it was read
     * @throws ChangedElsewhere when another tab or colleague changed the row meanwhile
     * @throws OfferInvalid when a value is out of range
     */
    public OfferLine fill(Caller caller, long tenderId, long offerId, int version, OfferValues values) {
        var offer = bids.offer(open(caller, tenderId), offerId);
        if (offer.version() != version) {
            throw new ChangedElsewhere();
        }
        var problems = values.rangeProblems(0);
        if (!problems.isEmpty()) {
            throw new OfferInvalid(problems);
        }
        offer.fill(values);
        bids.flush();
        return bids.line(offer);
    }

    /** Adds an empty alternative for the school of the offer. */
    public void addAlternative(Caller caller, long tenderId, long offerId) {
        var draft = open(caller, tenderId);
        requireAlternatives(draft.tender());
        var offer = bids.offer(draft, offerId);
        bids.add(new Offer(draft, offer.item(), bids.lastOrdinal(draft, offer.item()) + 1));
    }

    /** Empties the row, or removes it where it is an alternative. */
    public void clear(Caller caller, long tenderId, long offerId) {
        var offer = bids.offer(open(caller, tenderId), offerId);
        if (offer.ordinal() == 1) {
            offer.fill(OfferValues.EMPTY);
        } else {
            bids.remove(offer);
        }
    }

    /**
     * What is wrong in a file of offers, by row and column; nothing is changed.
     *
     * @throws global.giga.document.UnreadableFile when it is no such table
     */
    public List<Problem> problems(Caller caller, long tenderId, byte[] file) {
        var draft = open(caller, tenderId);
        var problems = new ArrayList<Problem>();
        OfferFile.read(file, lots(bids.offers(draft)), draft.tender().terms().alternatives(), problems);
        return problems;
    }

    private static Map<String, String> lots(List<Offer> offers) {
        return offers.stream()
                .collect(Collectors.toMap(
                        o -> o.item().school().govtId(), o -> o.item().lot().code(), (a, b) -> a));
    }

    /**
     * Replaces the whole price schedule by that of a file.
     *
     * @return the number of offers
     * @throws global.giga.document.FileRefused with every problem; then nothing has changed
     * @throws NoOffersInFile when all its rows are empty; then nothing has changed
     */
    public int importOffers(Caller caller, long tenderId, byte[] file) {
        var draft = open(caller, tenderId);
        var offers = bids.offers(draft);
        var read = OfferFile.read(file, lots(offers), draft.tender().terms().alternatives());
        for (var offer : offers) {
            var values = read.getOrDefault(offer.item().school().govtId(), List.of());
            if (offer.ordinal() > Math.max(1, values.size())) {
                bids.remove(offer);
            } else {
                offer.fill(values.size() < offer.ordinal() ? OfferValues.EMPTY : values.get(offer.ordinal() - 1));
            }
        }
        addMissing(draft, offers, read);
        return read.values().stream().mapToInt(List::size).sum();
    }

    private void addMissing(Bid draft, List<Offer> offers, Map<String, List<OfferValues>> read) {
        Map<String, Integer> last = new LinkedHashMap<>();
        offers.forEach(o -> last.merge(o.item().school().govtId(), o.ordinal(), Math::max));
        offers.stream().filter(o -> o.ordinal() == 1).forEach(o -> {
            var school = o.item().school().govtId();
            var values = read.getOrDefault(school, List.of());
            for (int ordinal = last.get(school) + 1; ordinal <= values.size(); ordinal++) {
                var alternative = new Offer(draft, o.item(), ordinal);
                alternative.fill(values.get(ordinal - 1));
                bids.add(alternative);
            }
        });
    }

    /** The price schedule as a file that can be imported again. */
    public byte[] export(Caller caller, long tenderId) {
        return OfferFile.write(bids.offers(own(caller, tenderId)));
    }

    /** Stores currency and answers. @param version of the draft when it was read */
    public Bid describe(
            Caller caller,
            long tenderId,
            int version,
            String currency,
            boolean vatIncluded,
            Map<String, String> answers) {
        var draft = open(caller, tenderId);
        draft.requireVersion(version);
        draft.quoteIn(currency, vatIncluded);
        draft.answer(answers);
        bids.flush();
        return draft;
    }

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
        receiveInTime(caller, visible(tenderId), now);
        var draft = locked(caller, tenderId);
        var offers = bids.offers(draft);
        var summary = new DraftCheck(draft.tender().terms(), offers).summary(draft.answers());
        if (!summary.incomplete().isEmpty()) {
            throw new DraftIncomplete(summary.incomplete());
        }
        if (summary.bid().isEmpty()) {
            throw new BidForNoLot();
        }
        var revision = 1 + bids.revisions(tenderId, caller.organization()).size();
        var sealed =
                new SealedBid(draft.tender(), draft.organization(), revision, envelopes(draft, offers, revision), now);
        bids.add(sealed);
        bids.remove(draft);
        audit.record(
                "bid.sealed",
                caller,
                Map.of(
                        "tender",
                        tenderId,
                        "revision",
                        revision,
                        "sha256",
                        sealed.sha256().hex()));
        return sealed.receipt();
    }

    private void receiveInTime(Caller caller, Tender tender, Instant now) {
        if (tender.statusAt(now).reached(TenderStatus.CLOSED)) {
            audit.recordRefusal("bid.late", caller, Map.of("tender", tender.id()));
        }
        tender.requireOpenForBids(now);
    }

    private SealedEnvelopes envelopes(Bid draft, List<Offer> offers, int revision) {
        Map<String, List<Offer>> byLot = offers.stream()
                .filter(offer -> offer.values().complete())
                .collect(Collectors.groupingBy(o -> o.item().lot().code(), LinkedHashMap::new, Collectors.toList()));
        var promises = byLot.values().stream()
                .flatMap(List::stream)
                .map(o -> new Promise(
                        o.item().school().govtId(),
                        o.ordinal(),
                        o.connection(),
                        o.values().remarks()))
                .toList();
        var technical = new Technical(List.copyOf(byLot.keySet()), draft.answers(), promises);
        var financial = new ArrayList<String>();
        byLot.forEach((lot, those) ->
                financial.add(close(draft, revision, EnvelopeKind.FINANCIAL, lot, prices(draft, those))));
        return new SealedEnvelopes(
                SealedEnvelopes.FORMAT,
                technical.lots(),
                close(draft, revision, EnvelopeKind.TECHNICAL, null, technical),
                financial);
    }

    private static Financial prices(Bid draft, List<Offer> offers) {
        var prices = offers.stream()
                .map(o -> new Price(
                        o.item().school().govtId(),
                        o.ordinal(),
                        o.values().nrc(),
                        o.values().mrc(),
                        o.values().statedTotal()))
                .toList();
        return new Financial(draft.currency(), draft.vatIncluded(), prices);
    }

    private String close(Bid draft, int revision, EnvelopeKind kind, String lot, Object content) {
        var binding = new Binding(draft.tender().id(), draft.organization().id(), revision, kind, lot);
        return seal.close(draft.tender(), binding, Json.bytes(content));
    }

    /** Takes back the sealed bid that counts; possible until the deadline. */
    public void withdraw(Caller caller, long tenderId) {
        var now = clock.instant();
        visible(tenderId).requireOpenForBids(now);
        var counting = bids.revisions(tenderId, caller.organization()).stream()
                .findFirst()
                .filter(s -> s.receipt().withdrawnAt() == null)
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

    private Bid own(Caller caller, long tenderId) {
        return bids.draft(tenderId, caller.organization()).orElseThrow(NotFound::new);
    }

    private Bid locked(Caller caller, long tenderId) {
        return bids.lockedDraft(tenderId, caller.organization()).orElseThrow(NotFound::new);
    }

    /** The draft for a change: one change after the other, and none after the deadline. */
    private Bid open(Caller caller, long tenderId) {
        var draft = locked(caller, tenderId);
        draft.tender().requireOpenForBids(clock.instant());
        return draft;
    }

    private Tender visible(long tenderId) {
        var tender = tenders.get(tenderId);
        if (tender.statusAt(clock.instant()) == TenderStatus.DRAFT) {
            throw new NotFound();
        }
        return tender;
    }

    private Organization organization(Caller caller) {
        return accounts.organization(caller.organization());
    }

    private static void requireAlternatives(Tender tender) {
        if (!tender.terms().alternatives()) {
            throw new AlternativesNotAllowed();
        }
    }
}
