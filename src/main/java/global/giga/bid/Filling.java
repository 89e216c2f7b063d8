package global.giga.bid;

import static java.util.stream.Collectors.toMap;

import global.giga.bid.DraftUndo.Before;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Acts on many rows of a supplier's own price schedule at once. */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Filling {
    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    /** Every row that the filter lets through, in the order of the schedule; no prices. */
    public List<RowMark> marks(Caller caller, long tenderId, OfferFilter filter) {
        return drafts.marks(drafts.own(caller, tenderId), filter);
    }

    /** The rows as they are stored now, in this order; those that are gone are left out. */
    public List<OfferLine> lines(Caller caller, long tenderId, List<Long> ids) {
        var draft = drafts.own(caller, tenderId);
        var byId = drafts.offers(draft, ids);
        return ids.stream()
                .filter(byId::containsKey)
                .map(id -> drafts.line(draft, byId.get(id)))
                .toList();
    }

    /**
     * Changes all these rows or none; it can be taken back until another bulk act.
     *
     * @return the number of rows that say something else now
     * @throws RowsChangedElsewhere when another tab or a colleague changed one of them since it was read
     * @throws OfferInvalid when a value is out of range
     */
    public int fillRows(Caller caller, long tenderId, List<RowFill> fills) {
        var draft = open(caller, tenderId);
        var offers = found(draft, fills.stream().map(RowFill::offer).toList());
        Map<Long, Integer> versions = fills.stream().collect(toMap(RowFill::offer, RowFill::version, (a, b) -> b));
        requireVersions(offers, versions);
        requireInRange(offers, fills);
        Map<Long, OfferValues> before = values(offers);
        fills.forEach(fill -> {
            var offer = offers.get(fill.offer());
            offer.fill(draft, fill.patch().on(offer.values()));
        });
        drafts.flush();
        return remember(draft, offers, before);
    }

    /**
     * Takes the last bulk act back.
     *
     * @return the number of rows
     * @throws NothingToUndo when there was none
     * @throws RowsChangedElsewhere when a row has been changed after it; then nothing is taken back
     */
    public int undo(Caller caller, long tenderId) {
        var draft = open(caller, tenderId);
        var undo = drafts.undo(draft).orElseThrow(NothingToUndo::new);
        var before = undo.read(draft);
        var offers = found(draft, before.stream().map(Before::offer).toList());
        requireVersions(offers, before.stream().collect(toMap(Before::offer, Before::version)));
        before.forEach(row -> offers.get(row.offer()).fill(draft, row.values()));
        drafts.remove(undo);
        return before.size();
    }

    /** How many rows {@link #undo} would take back, 0 for none. */
    public int undoable(Caller caller, long tenderId) {
        return drafts.undo(drafts.own(caller, tenderId)).map(DraftUndo::rows).orElse(0);
    }

    private int remember(OpenDraft draft, Map<Long, DraftOffer> offers, Map<Long, OfferValues> before) {
        var changed = offers.values().stream()
                .filter(offer -> !offer.values().equals(before.get(offer.row().id())))
                .map(offer -> new Before(
                        offer.row().id(),
                        offer.row().version(),
                        before.get(offer.row().id())))
                .toList();
        if (!changed.isEmpty()) {
            drafts.remember(draft, changed);
        }
        return changed.size();
    }

    private OpenDraft open(Caller caller, long tenderId) {
        var draft = drafts.locked(caller, tenderId);
        draft.tender().requireOpenForBids(clock.instant());
        return draft;
    }

    private Map<Long, DraftOffer> found(OpenDraft draft, List<Long> ids) {
        var offers = drafts.offers(draft, ids);
        if (!offers.keySet().containsAll(ids)) {
            throw new NotFound();
        }
        return offers;
    }

    private static Map<Long, OfferValues> values(Map<Long, DraftOffer> offers) {
        return offers.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().values()));
    }

    private static void requireVersions(Map<Long, DraftOffer> offers, Map<Long, Integer> read) {
        var changed = offers.values().stream()
                .filter(offer -> offer.row().version() != read.get(offer.row().id()))
                .map(offer -> offer.item().school().name())
                .toList();
        if (!changed.isEmpty()) {
            throw new RowsChangedElsewhere(changed);
        }
    }

    private static void requireInRange(Map<Long, DraftOffer> offers, List<RowFill> fills) {
        var problems = fills.stream()
                .map(fill -> fill.patch().on(offers.get(fill.offer()).values()))
                .distinct()
                .flatMap(values -> values.rangeProblems(0).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new OfferInvalid(problems);
        }
    }
}
