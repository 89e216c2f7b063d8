package global.giga.web.supplier;

import global.giga.bid.Drafting;
import global.giga.bid.Filling;
import global.giga.bid.OfferLine;
import global.giga.bid.OfferValues;
import global.giga.kernel.Caller;
import global.giga.kernel.Technology;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The price schedule of /supplier/bid: a row is stored when one leaves it, and never over what others stored. */
@Named
@ViewScoped
public class SupplierBidPrices implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Drafting drafting;

    @Inject
    Filling filling;

    /** Asked for at each act: the session may have changed hands since the page was opened. */
    @Inject
    Instance<Caller> caller;

    @Inject
    TypedBid typed;

    @Inject
    Texts texts;

    @Inject
    Notices notices;

    private final Schedule schedule = new Schedule();
    private Long tenderId;
    private Long row;

    /** The rows that the page shows, without what they say: their order and the versions that were read. */
    private List<OfferLine> shown = List.of();

    void load(Long tender) {
        tenderId = tender;
        var lines = drafting.lines(caller.get(), tenderId, schedule.filter());
        if (row != null) {
            IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).offer() == row)
                    .findFirst()
                    .ifPresent(schedule::at);
        }
        schedule.counted(lines.size());
        var page = lines.subList(schedule.first(), (int) schedule.getTo());
        shown = page.stream().map(line -> line.with(OfferValues.EMPTY)).toList();
        typed.rows(page.stream().map(line -> new OfferRow(line, texts)).toList());
    }

    /** The rows as they are stored now, at their places and with the versions that were read. */
    private List<OfferRow> restored() {
        if (shown.isEmpty() || !started()) {
            return List.of();
        }
        var stored = stored().stream().collect(Collectors.toMap(OfferLine::offer, OfferLine::values));
        return shown.stream()
                .map(line -> new OfferRow(line.with(stored.getOrDefault(line.offer(), OfferValues.EMPTY)), texts))
                .toList();
    }

    private List<OfferLine> stored() {
        return filling.lines(
                caller.get(), tenderId, shown.stream().map(OfferLine::offer).toList());
    }

    /** Shows the rows of the page as they are stored now, and notes their versions. */
    void reload() {
        typed.forget();
        var stored = stored();
        shown = stored.stream().map(line -> line.with(OfferValues.EMPTY)).toList();
        typed.rows(stored.stream().map(line -> new OfferRow(line, texts)).toList());
    }

    /** What a requirement asks of that cell and what it does not hold, null where nothing is wrong. */
    public String need(OfferRow of, String column) {
        return of.isUnsaved()
                ? null
                : of.getLine().unmet().stream()
                        .filter(unmet -> unmet.column().equals(column))
                        .map(unmet -> texts.of("supplier.bid.needs." + column, unmet.needed()))
                        .findFirst()
                        .orElse(null);
    }

    private boolean started() {
        return typed.now(tenderId).draft() != null;
    }

    /** Notes the version of what is stored now, without what it says. */
    private void noted(OfferLine stored) {
        shown = shown.stream()
                .map(line -> line.offer() == stored.offer() ? stored.with(OfferValues.EMPTY) : line)
                .toList();
    }

    /** Stores what was typed in the row; refused when the row has changed meanwhile. */
    public void save(OfferRow row) {
        typed.forget();
        var values = row.read(texts);
        if (!row.isWrong()) {
            var stored = drafting.fill(
                    caller.get(), tenderId, row.getId(), row.getLine().version(), values);
            row.stored(stored);
            noted(stored);
        }
    }

    /** After a conflict: what was typed replaces what was stored meanwhile. */
    public void keepMine(OfferRow row) {
        row.basedOn(drafting.line(caller.get(), tenderId, row.getId()));
        save(row);
    }

    /** After a conflict: what was stored meanwhile replaces what was typed. */
    public void takeTheirs(OfferRow row) {
        var stored = drafting.line(caller.get(), tenderId, row.getId());
        row.show(stored, texts);
        noted(stored);
    }

    /** What was stored meanwhile by another tab or a colleague, null where nothing was. */
    public OfferLine newer(OfferRow row) {
        if (!row.isUnsaved() || row.isWrong() || !started()) {
            return null;
        }
        var stored = drafting.line(caller.get(), tenderId, row.getId());
        return stored.version() == row.getLine().version() ? null : stored;
    }

    public String addAlternative(OfferRow row) {
        drafting.addAlternative(caller.get(), tenderId, row.getId());
        notices.done("supplier.bid.alternative-added", row.getLine().name());
        return SupplierBidPage.SAME;
    }

    public String clear(OfferRow row) {
        drafting.clear(caller.get(), tenderId, row.getId());
        notices.done("supplier.bid.cleared", row.getLine().name());
        return SupplierBidPage.SAME;
    }

    public List<OfferRow> getRows() {
        if (typed.rows() == null) {
            typed.rows(restored());
        }
        return typed.rows();
    }

    public List<Technology> getTechnologies() {
        return Arrays.asList(Technology.values());
    }

    /** The row that is asked for in the address: its page is shown. */
    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public Schedule getSchedule() {
        return schedule;
    }
}
