package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.bid.Envelope.Financial;
import global.giga.bid.Envelope.Technical;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.seal.Damaged;
import global.giga.tender.Item;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens what was sealed, envelope by envelope. An envelope that does not open or cannot be read is noted at its bid by
 * name and does not stop the others; nothing is deleted.
 */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Opening {
    /** Reasons why a bid cannot be read. */
    static final String CHANGED = "content-changed";

    static final String DAMAGED = "envelope-damaged";
    static final String MALFORMED = "content-malformed";

    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    ServerSeal seal;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Opens the technical envelopes of the last revision of each supplier, not of withdrawn bids. Without any bid the
     * tender ends unsuccessful.
     *
     * @throws global.giga.tender.TenderNotInState before the deadline, or when opened already
     */
    public void openTechnical(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        tender.openTechnical(clock.instant());
        var items = items(tenderId);
        var opened = counting(tender).stream().map(s -> open(s, items)).toList();
        var unreadable = opened.stream().filter(bid -> bid.unreadable() != null).count();
        if (opened.size() == unreadable) {
            tender.unsuccessful();
        }
        audit.record(
                "envelopes.technical-opened",
                caller,
                Map.of("tender", tenderId, "bids", opened.size(), "unreadable", unreadable));
    }

    /**
     * Opens the financial envelopes of the named lots of the named bids and of nothing else (R2.4).
     *
     * @param passed codes of lots by id of the opened bid
     * @throws global.giga.tender.TenderNotInState unless the technical scores are frozen
     */
    public void openFinancial(Caller caller, long tenderId, Map<Long, Set<String>> passed) {
        var tender = tenders.get(tenderId);
        tender.openFinancial(clock.instant());
        var sealed = counting(tender).stream()
                .collect(Collectors.toMap(s -> s.organization().id(), s -> s));
        var offers = bids.openedOffers(tenderId).stream()
                .collect(Collectors.groupingBy(o -> o.bid().id()));
        int envelopes = 0;
        for (var bid : bids.opened(tenderId)) {
            var lots = passed.getOrDefault(bid.id(), Set.of());
            price(bid, sealed.get(bid.organization().id()), lots, offers.getOrDefault(bid.id(), List.of()));
            envelopes += lots.size();
        }
        audit.record("envelopes.financial-opened", caller, Map.of("tender", tenderId, "envelopes", envelopes));
    }

    /**
     * Who was there with what, as the minutes of the opening say (R2.2).
     *
     * @throws TenderNotInState before the deadline: until then nobody learns who bid
     */
    public Minutes minutes(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        var status = tender.statusAt(clock.instant());
        if (!status.reached(TenderStatus.CLOSED) && status != TenderStatus.UNSUCCESSFUL) {
            throw new TenderNotInState(status);
        }
        var opened = bids.opened(tenderId).stream()
                .collect(Collectors.toMap(b -> b.organization().id(), b -> b));
        return Minutes.of(tender, bids.sealed(tender), opened, audit.of(caller, tenderId));
    }

    /** The last revision of each supplier unless withdrawn, by time of receipt. */
    private List<SealedBid> counting(Tender tender) {
        Map<Long, SealedBid> last = new LinkedHashMap<>();
        bids.sealed(tender)
                .forEach(s -> last.merge(s.organization().id(), s, (a, b) -> a.revision() > b.revision() ? a : b));
        return last.values().stream().filter(s -> s.withdrawnAt() == null).toList();
    }

    private Bid open(SealedBid sealed, Map<String, Item> items) {
        var bid = Bid.opened(sealed);
        bids.add(bid);
        try {
            var lots = items.values().stream()
                    .map(item -> item.lot().code())
                    .distinct()
                    .toList();
            var envelope = read(
                    sealed,
                    EnvelopePlace.technical(sealed, lots),
                    sealed.envelopes().technical(),
                    Technical.class);
            var offers = offers(bid, envelope, items);
            var documents = OpenedDocument.of(bid, sealed, envelope);
            bid.opened(envelope.lots(), envelope.answers());
            offers.forEach(bids::add);
            documents.forEach(bids::add);
        } catch (Damaged e) {
            bid.unreadable(sealed.intact() ? DAMAGED : CHANGED);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            bid.unreadable(sealed.intact() ? MALFORMED : CHANGED);
        }
        return bid;
    }

    private static List<Offer> offers(Bid bid, Technical envelope, Map<String, Item> items) {
        var offers = new ArrayList<Offer>();
        for (var promise : envelope.promises()) {
            var item = items.get(promise.school());
            if (item == null) {
                throw new IllegalArgumentException("no such school in the tender: " + promise.school());
            }
            var offer = new Offer(bid, item, promise.ordinal());
            offer.fill(OfferValues.promised(promise.connection(), promise.remarks()));
            offers.add(offer);
        }
        return offers;
    }

    private void price(Bid bid, SealedBid sealed, Set<String> lots, List<Offer> offers) {
        Map<String, Offer> byPlace =
                offers.stream().collect(Collectors.toMap(o -> o.item().school().govtId() + '\n' + o.ordinal(), o -> o));
        try {
            for (var lot : bid.lots()) {
                if (lots.contains(lot)) {
                    var jwe = sealed.envelopes().financial().get(lot);
                    var envelope = read(sealed, EnvelopePlace.financial(sealed, lot), jwe, Financial.class);
                    bid.quoteIn(envelope.currency(), envelope.vatIncluded());
                    envelope.prices().forEach(p -> byPlace.get(p.school() + '\n' + p.ordinal())
                            .price(p.nrc(), p.mrc(), p.statedTotal()));
                }
            }
        } catch (Damaged e) {
            bid.unreadable(DAMAGED);
        } catch (UncheckedIOException | NullPointerException | IndexOutOfBoundsException e) {
            bid.unreadable(MALFORMED);
        }
    }

    private <T> T read(SealedBid sealed, EnvelopePlace place, String jwe, Class<T> type) throws Damaged {
        if (!sealed.intact()) {
            throw new Damaged("changed");
        }
        return Json.read(seal.open(sealed.tender(), place, jwe), type);
    }

    private Map<String, Item> items(long tenderId) {
        return tenders.items(tenderId).stream()
                .collect(Collectors.toMap(
                        item -> item.school().govtId(), item -> item, (a, b) -> a, LinkedHashMap::new));
    }
}
