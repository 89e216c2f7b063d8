package global.giga.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * The value of a lazy {@code p:dataTable}: counts once and reads only the rows on the screen. A column is sortable when
 * it names its constant: {@code <p:column field="PUPILS" sortBy="#{row.pupils()}">}. Built anew in each request, because
 * its queries do not outlive one: a view-scoped bean keeps it in a transient field.
 *
 * @param <T> the row
 * @param <C> the columns that a list can be sorted by
 */
public class LazyList<T, C extends Enum<C>> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    private final transient Rows<T, C> rows;
    private final transient LongSupplier count;
    private final C first;
    private final boolean ascending;

    /** Reads rows {@code first} (from 0) to {@code first + most}, exclusive, in the order of the column. */
    @FunctionalInterface
    public interface Rows<T, C> {
        List<T> read(C sort, boolean ascending, int first, int most);
    }

    /** @param first the column that sorts, ascending, until the visitor chooses another */
    public LazyList(C first, Rows<T, C> rows, LongSupplier count) {
        this(first, true, rows, count);
    }

    public LazyList(C first, boolean ascending, Rows<T, C> rows, LongSupplier count) {
        this.rows = rows;
        this.count = count;
        this.first = first;
        this.ascending = ascending;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(count.getAsLong());
    }

    @Override
    public List<T> load(int from, int most, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        var chosen = sorts.values().stream().findFirst();
        return chosen.map(
                        sort -> rows.read(column(sort.getField()), sort.getOrder() != SortOrder.DESCENDING, from, most))
                .orElseGet(() -> rows.read(first, ascending, from, most));
    }

    /* A field that is no column cannot come from our pages. */
    private C column(String field) {
        return Enum.valueOf(first.getDeclaringClass(), field.toUpperCase(Locale.ROOT));
    }
}
