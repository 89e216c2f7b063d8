package global.giga.document;

import java.util.List;

/**
 * A sheet with one table.
 *
 * @param name at most 31 characters, none of {@code : \ / ? * [ ]}
 * @param marker by which it is found again, whatever it is called then
 * @param frozen how many columns stay in sight
 * @param rows cells in the order of the columns, null for empty ones
 * @param spare empty rows below them
 * @param total what stands beside the sums
 */
public record WorkbookSheet(
        String name,
        String marker,
        List<WorkbookColumn> columns,
        int frozen,
        List<List<Object>> rows,
        int spare,
        String total) {
    int index(String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + key + " on sheet " + marker);
    }

    int height() {
        return rows.size() + spare;
    }
}
