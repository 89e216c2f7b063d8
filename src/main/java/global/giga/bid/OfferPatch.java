package global.giga.bid;

import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to change in rows of the price schedule: values by column of the page, null to empty the cell; other cells stay
 * as they are.
 */
public record OfferPatch(Map<String, Object> cells) {
    /** Every cell empty. */
    public static final OfferPatch CLEAR = of(OfferValues.EMPTY);

    /** The columns that a patch may name. */
    public static final Set<String> COLUMNS = Set.copyOf(CLEAR.cells().keySet());

    /** @throws IllegalArgumentException for an unknown column or a value of another type */
    public OfferPatch {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        if (COLUMNS != null && !COLUMNS.containsAll(cells.keySet())) {
            throw new IllegalArgumentException("no such column: " + cells.keySet());
        }
        values(all(OfferValues.EMPTY, cells));
    }

    /** All that a row says. */
    public static OfferPatch of(OfferValues values) {
        return new OfferPatch(cells(values));
    }

    /** The same of these columns alone. */
    public OfferPatch only(Set<String> columns) {
        return new OfferPatch(cells.keySet().stream()
                .filter(columns::contains)
                .collect(LinkedHashMap::new, (map, column) -> map.put(column, cells.get(column)), Map::putAll));
    }

    /** The row afterwards. */
    public OfferValues on(OfferValues row) {
        return values(all(row, cells));
    }

    private static Map<String, Object> all(OfferValues row, Map<String, Object> cells) {
        var all = cells(row);
        all.putAll(cells);
        return all;
    }

    private static Map<String, Object> cells(OfferValues v) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("technology", v.technology());
        cells.put("download_mbps", v.download());
        cells.put("upload_mbps", v.upload());
        cells.put("latency_ms", v.latency());
        cells.put("availability_percent", v.availability());
        cells.put("unlimited", v.unlimited());
        cells.put("data_cap", v.dataCap());
        cells.put("nrc", v.nrc());
        cells.put("mrc", v.mrc());
        cells.put("delivery_weeks", v.deliveryWeeks());
        cells.put("hub_radius_m", v.hubRadius());
        cells.put("includes_power", v.powerIncluded());
        cells.put("backup_technology", v.backup());
        cells.put("remarks", v.remarks());
        cells.put("total", v.statedTotal());
        return cells;
    }

    private static OfferValues values(Map<String, Object> cells) {
        return new OfferValues(
                cell(cells, "technology", Technology.class),
                cell(cells, "download_mbps", BigDecimal.class),
                cell(cells, "upload_mbps", BigDecimal.class),
                cell(cells, "latency_ms", Integer.class),
                cell(cells, "availability_percent", BigDecimal.class),
                cell(cells, "unlimited", Boolean.class),
                cell(cells, "data_cap", Integer.class),
                cell(cells, "nrc", BigDecimal.class),
                cell(cells, "mrc", BigDecimal.class),
                cell(cells, "delivery_weeks", Integer.class),
                cell(cells, "hub_radius_m", Integer.class),
                cell(cells, "includes_power", Boolean.class),
                cell(cells, "backup_technology", Technology.class),
                cell(cells, "remarks", String.class),
                cell(cells, "total", BigDecimal.class));
    }

    private static <T> T cell(Map<String, Object> cells, String column, Class<T> type) {
        var value = cells.get(column);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(
                    column + " takes no " + value.getClass().getSimpleName());
        }
        return type.cast(value);
    }

    /** Not its content. */
    @Override
    public String toString() {
        return cells.keySet().stream().sorted().collect(Collectors.joining(" "));
    }
}
