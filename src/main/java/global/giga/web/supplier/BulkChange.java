package global.giga.web.supplier;

import global.giga.bid.OfferInvalid;
import global.giga.document.Problem;
import global.giga.kernel.Json;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What the page asks to do with many rows.
 *
 * @param rows id and version of each
 * @param from id of the row whose values are taken, null where the values are in the cells
 * @param columns that are taken from it, empty for all
 * @param cells by column: one for all rows, or one for each
 */
record BulkChange(List<List<Long>> rows, Long from, List<String> columns, List<Map<String, String>> cells) {
    private static final int MOST = 20_000;

    BulkChange {
        columns = columns == null ? List.of() : List.copyOf(columns);
        cells = cells == null ? List.of() : List.copyOf(cells);
        if (rows == null || rows.size() > MOST || rows.stream().anyMatch(row -> row.size() != 2)) {
            throw new IllegalArgumentException("rows");
        }
        if (from == null && cells.size() != 1 && cells.size() != rows.size()) {
            throw new IllegalArgumentException("cells");
        }
    }

    /** @throws OfferInvalid when it is no such change */
    static BulkChange of(String json) {
        try {
            return Json.read(json, BulkChange.class);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new OfferInvalid(List.of(Problem.of(0, "", "not-a-number")));
        }
    }

    long offer(int row) {
        return rows.get(row).get(0);
    }

    int version(int row) {
        return Math.toIntExact(rows.get(row).get(1));
    }
}
