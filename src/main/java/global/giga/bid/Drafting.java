package global.giga.bid;

import static java.util.stream.Collectors.toSet;

import global.giga.bid.DraftCopy.CopiedOffer;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.party.Accounts;
import global.giga.tender.LotLine;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A supplier's work on its bid before it is sealed. Each act is on the caller's own draft; no other exists for it. */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Drafting {
    @Inject
    Tenders tenders;

    @Inject
    Drafts drafts;

    @Inject
    Documents documents;

    @Inject
    PriceWorkbooks workbooks;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** The caller's draft; a new one has an empty row for each school. Refused when the tender does not take bids. */
    public OwnDraft draft(Caller caller, long tenderId) {
        return found(caller, tenderId).orElseGet(() -> create(caller, tenderId));
    }

    /** The caller's draft if there is one. @throws NotFound for a tender that is not published */
    public Optional<OwnDraft> found(Caller caller, long tenderId) {
        visible(tenderId);
        return drafts.find(caller, tenderId).map(OpenDraft::own);
    }

    /** A published tender, open or not. */
    public Tender tender(Caller caller, long tenderId) {
        return visible(tenderId);
    }

    /** The time to the deadline, negative after it. */
    public Duration left(Caller caller, long tenderId) {
        return Duration.between(clock.instant(), visible(tenderId).closesAt());
    }

    /** Whether a bid would be received now. */
    public boolean takesBids(Caller caller, long tenderId) {
        return visible(tenderId).statusAt(clock.instant()) == TenderStatus.PUBLISHED;
    }

    private OwnDraft create(Caller caller, long tenderId) {
        var tender = visible(tenderId);
        tender.requireOpenForBids(clock.instant());
        var organization = accounts.organization(caller.organization());
        drafts.lock(organization);
        return found(caller, tenderId).orElseGet(() -> drafts.create(tender, organization, tenders.items(tenderId))
                .own());
    }

    /** Rows of the price schedule, from {@code first} at most {@code most}. */
    public List<OfferLine> lines(Caller caller, long tenderId, OfferFilter filter, int first, int most) {
        var lines = lines(caller, tenderId, filter);
        return lines.subList(Math.min(first, lines.size()), Math.min(first + most, lines.size()));
    }

    /** All rows of the price schedule that the filter lets through. */
    public List<OfferLine> lines(Caller caller, long tenderId, OfferFilter filter) {
        return drafts.lines(drafts.own(caller, tenderId), filter);
    }

    /** One row as it is now. */
    public OfferLine line(Caller caller, long tenderId, long offerId) {
        var draft = drafts.own(caller, tenderId);
        return drafts.line(draft, drafts.offer(draft, offerId));
    }

    public long count(Caller caller, long tenderId, OfferFilter filter) {
        return lines(caller, tenderId, filter).size();
    }

    /** Totals, what fails a requirement and what is missing. */
    public DraftSummary summary(Caller caller, long tenderId) {
        var draft = drafts.own(caller, tenderId);
        return new DraftCheck(draft, drafts.offers(draft)).summary();
    }

    /**
     * Stores one row as far as it is filled in.
     *
     * @param version of the row when it was read
     * @throws ChangedElsewhere when another tab or colleague changed the row meanwhile
     * @throws OfferInvalid when a value is out of range
     */
    public OfferLine fill(Caller caller, long tenderId, long offerId, int version, OfferValues values) {
        var draft = open(caller, tenderId);
        var offer = drafts.offer(draft, offerId);
        offer.row().requireVersion(version);
        var problems = values.rangeProblems(0);
        if (!problems.isEmpty()) {
            throw new OfferInvalid(problems);
        }
        offer.fill(draft, values);
        drafts.flush();
        return drafts.line(draft, offer);
    }

    /** Adds an empty alternative for the school of the offer. */
    public void addAlternative(Caller caller, long tenderId, long offerId) {
        var draft = open(caller, tenderId);
        requireAlternatives(draft.tender());
        var offer = drafts.offer(draft, offerId);
        drafts.add(draft, offer.item(), drafts.lastOrdinal(draft, offer.item()) + 1);
    }

    /** Empties the row, or removes it where it is an alternative. */
    public void clear(Caller caller, long tenderId, long offerId) {
        var draft = open(caller, tenderId);
        var offer = drafts.offer(draft, offerId);
        if (offer.ordinal() == 1) {
            offer.fill(draft, OfferValues.EMPTY);
        } else {
            drafts.remove(offer);
        }
    }

    /**
     * What is wrong in a file of offers (CSV, or the price workbook), by row and column or by sheet and cell; nothing is
     * changed.
     *
     * @throws global.giga.document.UnreadableFile when it is no such file
     * @throws WorkbookOfOtherTender when the workbook was made for another tender
     * @throws WorkbookOfOtherSupplier when the workbook was made for another supplier
     * @throws WorkbookOutdated when the workbook was made before the tender changed
     */
    public List<Problem> problems(Caller caller, long tenderId, byte[] file) {
        var draft = open(caller, tenderId);
        return schedule(draft).problems(workbooks.source(draft, file));
    }

    /**
     * Replaces the whole price schedule by that of a file.
     *
     * @return the number of offers
     * @throws global.giga.document.FileRefused with every problem; then nothing has changed
     * @throws NoOffersInFile when all its rows are empty; then nothing has changed
     * @see #problems for what else is refused
     */
    public int importOffers(Caller caller, long tenderId, byte[] file) {
        var draft = open(caller, tenderId);
        return schedule(draft).replace(workbooks.source(draft, file), drafts);
    }

    /**
     * Takes over from a workbook made before the tender changed what still fits: sound rows of schools that are still
     * there. All other rows stay as they are.
     *
     * @throws global.giga.document.UnreadableFile when it is no price workbook
     * @throws WorkbookOfOtherTender when the workbook was made for another tender
     * @throws WorkbookOfOtherSupplier when the workbook was made for another supplier
     */
    public CarriedOver carryOver(Caller caller, long tenderId, byte[] file) {
        var draft = open(caller, tenderId);
        return schedule(draft).carryOver(workbooks.older(draft, file), drafts);
    }

    /** The price schedule as a file that can be imported again. */
    public byte[] export(Caller caller, long tenderId) {
        return OfferFile.write(drafts.offers(drafts.own(caller, tenderId)));
    }

    /** The price schedule as a workbook in a language of the tender, or else in English, to be filled in. */
    public byte[] workbook(Caller caller, long tenderId, String language) {
        var draft = drafts.own(caller, tenderId);
        return workbooks.write(draft, drafts.offers(draft), language);
    }

    private PriceSchedule schedule(OpenDraft draft) {
        return new PriceSchedule(draft, drafts.offers(draft));
    }

    /** The whole draft, to take it to the supplier's own computer. */
    public DraftCopy copy(Caller caller, long tenderId) {
        var draft = drafts.own(caller, tenderId);
        var offers = drafts.offers(draft).stream()
                .filter(offer -> !offer.values().empty())
                .map(offer -> new CopiedOffer(offer.item().school().govtId(), offer.values()))
                .toList();
        var content = draft.content();
        return new DraftCopy(
                content.currency(),
                content.vatIncluded(),
                content.answers(),
                offers,
                documents.enclosed(draft),
                content.packages());
    }

    /**
     * Stores a whole draft that was on the supplier's own computer; it takes the place of the one that is there.
     *
     * @throws OfferInvalid when a value is out of range
     * @throws CurrencyNotAllowed see {@link #describe}
     * @throws PackageInvalid see {@link Packaging#bundle}, and the others there
     */
    public void restore(Caller caller, long tenderId, DraftCopy copy) {
        draft(caller, tenderId);
        var draft = open(caller, tenderId);
        schedule(draft).replace(copy.offers(), drafts);
        LotPackage.require(copy.packages(), draft.tender().terms(), lots(tenderId));
        draft.describe(copy.currency(), copy.vatIncluded(), copy.answers());
        draft.bundle(copy.packages());
    }

    /** Deletes the draft; its documents stay stored for the bid that will name them. */
    public void discard(Caller caller, long tenderId) {
        drafts.remove(open(caller, tenderId));
    }

    /** Stores currency and answers. @param version of the draft when it was read */
    public OwnDraft describe(
            Caller caller,
            long tenderId,
            int version,
            String currency,
            boolean vatIncluded,
            Map<String, String> answers) {
        var draft = open(caller, tenderId);
        draft.stored().requireVersion(version);
        draft.describe(currency, vatIncluded, answers);
        drafts.flush();
        return draft.own();
    }

    /** The draft for a change: one change after the other, and none after the deadline. */
    private OpenDraft open(Caller caller, long tenderId) {
        var draft = drafts.locked(caller, tenderId);
        draft.tender().requireOpenForBids(clock.instant());
        return draft;
    }

    private Tender visible(long tenderId) {
        return drafts.tender(tenderId, clock.instant());
    }

    private Set<String> lots(long tenderId) {
        return tenders.lotLines(tenderId).stream().map(LotLine::code).collect(toSet());
    }

    private static void requireAlternatives(Tender tender) {
        if (!tender.terms().alternatives()) {
            throw new AlternativesNotAllowed();
        }
    }
}
