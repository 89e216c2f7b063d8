package global.giga.web.supplier;

import global.giga.bid.OfferLine;
import global.giga.bid.OfferValues;
import global.giga.document.Problem;
import global.giga.web.DecimalConverter;
import global.giga.web.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of the price schedule while somebody types in it: what was typed stays, readable as a number or not. */
public class OfferRow {
    private OfferLine line;
    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private boolean unlimited;
    private boolean power;
    private boolean unsaved;

    OfferRow(OfferLine line, Texts texts) {
        show(line, texts);
    }

    /** Shows what is stored and forgets what was typed. */
    final void show(OfferLine stored, Texts texts) {
        stored(stored);
        var v = stored.values();
        cells.clear();
        put("technology", v.technology() == null ? null : v.technology().name());
        put("backup_technology", v.backup() == null ? null : v.backup().name());
        put("remarks", v.remarks());
        number("download_mbps", v.download(), texts);
        number("upload_mbps", v.upload(), texts);
        number("latency_ms", v.latency(), texts);
        number("availability_percent", v.availability(), texts);
        number("data_cap", v.dataCap(), texts);
        number("nrc", v.nrc(), texts);
        number("mrc", v.mrc(), texts);
        number("delivery_weeks", v.deliveryWeeks(), texts);
        number("hub_radius_m", v.hubRadius(), texts);
        number("total", v.statedTotal(), texts);
        unlimited = Boolean.TRUE.equals(v.unlimited());
        power = Boolean.TRUE.equals(v.powerIncluded());
    }

    /** What was typed is stored now. */
    void stored(OfferLine stored) {
        line = stored;
        unsaved = false;
        errors.clear();
    }

    /** The version that a choice between two changes is based on. */
    void basedOn(OfferLine newer) {
        line = newer;
    }

    /** The values as typed; what cannot be read is noted at its cell. */
    OfferValues read(Texts texts) {
        unsaved = true;
        errors.clear();
        var read = new Cells(texts, errors);
        var values = new OfferValues(
                read.technology("technology", cells.get("technology")),
                read.decimal("download_mbps", cells.get("download_mbps")),
                read.decimal("upload_mbps", cells.get("upload_mbps")),
                read.whole("latency_ms", cells.get("latency_ms")),
                read.decimal("availability_percent", cells.get("availability_percent")),
                unlimited,
                unlimited ? null : read.whole("data_cap", cells.get("data_cap")),
                read.decimal("nrc", cells.get("nrc")),
                read.decimal("mrc", cells.get("mrc")),
                read.whole("delivery_weeks", cells.get("delivery_weeks")),
                read.whole("hub_radius_m", cells.get("hub_radius_m")),
                power,
                read.technology("backup_technology", cells.get("backup_technology")),
                cells.get("remarks"),
                read.decimal("total", cells.get("total")));
        values.rangeProblems(0).forEach(problem -> note(problem, texts));
        return values;
    }

    private void note(Problem problem, Texts texts) {
        errors.putIfAbsent(
                problem.column(),
                texts.of("problem." + problem.code(), problem.arguments().toArray()));
    }

    private void put(String column, String text) {
        cells.put(column, text == null ? "" : text);
    }

    private void number(String column, Number value, Texts texts) {
        put(column, value == null ? null : DecimalConverter.format(value, texts.getLocale()));
    }

    public OfferLine getLine() {
        return line;
    }

    public long getId() {
        return line.offer();
    }

    /** What was typed, by column of the offers file. */
    public Map<String, String> getCells() {
        return cells;
    }

    /** What is wrong, by column. */
    public Map<String, String> getErrors() {
        return errors;
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }

    /** What was typed last is not stored. */
    public boolean isUnsaved() {
        return unsaved;
    }

    public boolean isUnlimited() {
        return unlimited;
    }

    public void setUnlimited(boolean unlimited) {
        this.unlimited = unlimited;
    }

    public boolean isPower() {
        return power;
    }

    public void setPower(boolean power) {
        this.power = power;
    }
}
