package global.giga.bid;

import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Tender;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What lies on a supplier's desk: tenders to bid on, and what it has sealed. */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class SupplierDesk {
    @Inject
    Bids bids;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    /** Tenders that take bids now, the ones closing first come first. */
    public List<OpenTender> tenders(Caller caller) {
        var started = Set.copyOf(drafts.tenders(caller));
        var sealed = bids(caller).stream()
                .filter(OwnBid::withdrawable)
                .map(OwnBid::tender)
                .collect(Collectors.toSet());
        var sizes = bids.sizes().stream().collect(Collectors.toMap(size -> (Long) size[0], size -> size));
        return bids.open(clock.instant()).stream()
                .map(t -> tender(t, sizes, started.contains(t.id()), sealed.contains(t.id())))
                .toList();
    }

    private static OpenTender tender(Tender tender, Map<Long, Object[]> sizes, boolean started, boolean sealed) {
        var size = sizes.getOrDefault(tender.id(), new Object[] {tender.id(), 0L, 0L});
        return new OpenTender(
                tender.id(),
                tender.reference(),
                tender.terms().title(),
                tender.terms().summary(),
                Math.toIntExact((Long) size[2]),
                Math.toIntExact((Long) size[1]),
                tender.closesAt(),
                tender.terms().zone(),
                started,
                sealed);
    }

    /** Everything that the caller's organisation sealed, newest first. */
    public List<OwnBid> bids(Caller caller) {
        var now = clock.instant();
        var tenders = new HashSet<Long>();
        return bids.sealedBy(caller.organization()).stream()
                .map(bid -> OwnBid.of(bid, tenders.add(bid.tender().id()), now))
                .toList();
    }

    /** @throws NotFound for numbers of other suppliers, as for numbers that do not exist */
    public OwnBid bid(Caller caller, String number) {
        return bids(caller).stream()
                .filter(bid -> bid.number().equals(number))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
