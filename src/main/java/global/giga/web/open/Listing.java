package global.giga.web.open;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * A list whose page and order stand in its address: it needs no scripts, can be passed on, and reads only the rows on the
 * screen. Counts once.
 *
 * @param <T> the row
 * @param <C> the columns that the list can be sorted by
 */
public final class Listing<T, C extends Enum<C>> {
    /** Rows on a page. */
    static final int ROWS = 25;

    private final Place<C> place;
    private final Rows<T, C> read;
    private final LongSupplier counted;

    private List<T> rows;
    private Long count;

    /** Reads rows {@code first} (from 0) to {@code first + most}, exclusive, in the order of the column. */
    @FunctionalInterface
    public interface Rows<T, C> {
        List<T> read(C sort, boolean ascending, int first, int most);
    }

    /**
     * What the address says.
     *
     * @param base the address without order and page
     * @param page from 1; one that does not exist means the nearest
     */
    record Place<C>(String base, C sort, boolean descending, int page) {
        static <C> Place<C> of(String base, C first, C sort, Boolean descending, Integer page) {
            return new Place<>(
                    base, sort == null ? first : sort, Boolean.TRUE.equals(descending), page == null ? 1 : page);
        }
    }

    Listing(Place<C> place, Rows<T, C> read, LongSupplier counted) {
        this.place = place;
        this.read = read;
        this.counted = counted;
    }

    public List<T> getRows() {
        if (rows == null) {
            rows = read.read(place.sort(), !place.descending(), first(), ROWS);
        }
        return rows;
    }

    public long getCount() {
        if (count == null) {
            count = counted.getAsLong();
        }
        return count;
    }

    public int getPages() {
        return (int) Math.max(1, (getCount() + ROWS - 1) / ROWS);
    }

    public int getPage() {
        return Math.max(1, Math.min(place.page(), getPages()));
    }

    private int first() {
        return (getPage() - 1) * ROWS;
    }

    public long getFrom() {
        return first() + 1L;
    }

    public long getTo() {
        return Math.min(getCount(), (long) first() + ROWS);
    }

    /** The address of another page of the same list. */
    public String page(int page) {
        return address(place.sort(), place.descending(), page);
    }

    /** The address of the list in the order of this column, the other way round where it is in that order already. */
    public String sorted(String column) {
        var sort = column(column);
        return address(sort, sort == place.sort() && !place.descending(), 1);
    }

    /** As {@code aria-sort} says it. */
    public String order(String column) {
        if (column(column) != place.sort()) {
            return "none";
        }
        return place.descending() ? "descending" : "ascending";
    }

    private String address(C sort, boolean descending, int page) {
        return Address.of(place.base())
                .with("sort", sort)
                .with("descending", descending ? true : null)
                .with("page", page > 1 ? page : null)
                .toString();
    }

    private C column(String name) {
        return Enum.valueOf(place.sort().getDeclaringClass(), name);
    }
}
