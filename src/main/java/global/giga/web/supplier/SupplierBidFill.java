package global.giga.web.supplier;

import global.giga.bid.Filling;
import global.giga.bid.OfferFile;
import global.giga.bid.OfferInvalid;
import global.giga.bid.OfferPatch;
import global.giga.bid.OfferValues;
import global.giga.bid.RowFill;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Acts on many rows of /supplier/bid: fill down, set, copy, paste, clear, and taking the last of them back. */
@Model
public class SupplierBidFill {
    @Inject
    Filling filling;

    @Inject
    SupplierBidPage page;

    @Inject
    SupplierBidPrices prices;

    @Inject
    Caller caller;

    @Inject
    Texts texts;

    @Inject
    Notices notices;

    private String change;
    private String wrong;

    /** Changes all rows or none, and shows the rows of the page as they are stored then. */
    public void apply() {
        prices.reload();
        var fills = fills(BulkChange.of(change));
        if (wrong != null) {
            notices.refused("supplier.bid.fill.wrong", wrong);
            return;
        }
        var changed = filling.fillRows(caller, page.getTenderId(), fills);
        prices.reload();
        notices.done("supplier.bid.fill.done", changed);
    }

    public void undo() {
        prices.reload();
        var rows = filling.undo(caller, page.getTenderId());
        prices.reload();
        notices.done("supplier.bid.fill.undone", rows);
    }

    /** How many rows the last bulk act changed that can be taken back. */
    public int getUndoable() {
        return page.isOpen() ? filling.undoable(caller, page.getTenderId()) : 0;
    }

    /** Columns that can be filled down one by one, in the order of the page. */
    public List<String> getColumns() {
        return OfferFile.COLUMNS.subList(1, OfferFile.COLUMNS.size() - 2);
    }

    private List<RowFill> fills(BulkChange asked) {
        var patches = asked.from() == null ? typed(asked) : List.of(taken(asked));
        return wrong != null
                ? List.of()
                : IntStream.range(0, asked.rows().size())
                        .mapToObj(i ->
                                new RowFill(asked.offer(i), asked.version(i), patches.get(patches.size() == 1 ? 0 : i)))
                        .toList();
    }

    private OfferPatch taken(BulkChange asked) {
        var from = filling.lines(caller, page.getTenderId(), List.of(asked.from())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        var all = OfferPatch.of(from.values());
        return asked.columns().isEmpty() ? all : all.only(Set.copyOf(asked.columns()));
    }

    private List<OfferPatch> typed(BulkChange asked) {
        var patches = new ArrayList<OfferPatch>();
        for (int i = 0; i < asked.cells().size(); i++) {
            var errors = new LinkedHashMap<String, String>();
            var values = new Cells(texts, errors).values(asked.cells().get(i));
            if (!OfferPatch.COLUMNS.containsAll(values.keySet())) {
                throw new OfferInvalid(List.of());
            }
            var patch = new OfferPatch(values);
            patch.on(OfferValues.EMPTY).rangeProblems(i + 1L).forEach(p -> errors.putIfAbsent(p.column(), say(p)));
            var line = i + 1;
            errors.entrySet().stream().findFirst().filter(e -> wrong == null).ifPresent(e -> {
                var column = texts.of("supplier.bid.column." + e.getKey());
                wrong = texts.of("supplier.bid.fill.where", line, column, e.getValue());
            });
            patches.add(patch);
        }
        return patches;
    }

    private String say(Problem problem) {
        return texts.of("problem." + problem.code(), problem.arguments().toArray());
    }

    public String getChange() {
        return null;
    }

    public void setChange(String change) {
        this.change = change;
    }
}
