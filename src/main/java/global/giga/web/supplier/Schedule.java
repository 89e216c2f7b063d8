package global.giga.web.supplier;

import global.giga.bid.OfferFilter;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which rows of the price schedule the page shows; in the address, so that it can be reloaded and shared. */
public class Schedule implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Rows on a page. */
    static final int ROWS = 15;

    private String lot;
    private String text;
    private OfferFilter.Rows rows;
    private Integer page;
    private long count;

    OfferFilter filter() {
        return new OfferFilter(lot, text, rows);
    }

    /** Takes over how many rows there are; the page is then one that exists. */
    void counted(long rows) {
        count = rows;
        page = Math.max(1, Math.min(getPage(), getPages()));
    }

    int first() {
        return (getPage() - 1) * ROWS;
    }

    /** Shows the page on which the row at that place is. */
    void at(int index) {
        page = index / ROWS + 1;
    }

    public int getPage() {
        return page == null ? 1 : page;
    }

    public int getPages() {
        return (int) Math.max(1, (count + ROWS - 1) / ROWS);
    }

    public long getCount() {
        return count;
    }

    public long getFrom() {
        return first() + 1L;
    }

    public long getTo() {
        return Math.min(count, (long) first() + ROWS);
    }

    /** For the address: absent on the first page. */
    public Integer getPageParameter() {
        return page == null || page <= 1 ? null : page;
    }

    public void setPageParameter(Integer page) {
        this.page = page;
    }

    public String getLot() {
        return lot;
    }

    public void setLot(String lot) {
        this.lot = lot == null || lot.isBlank() ? null : lot;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    /** For the address, in lower case; null for all rows. */
    public String getRows() {
        return rows == null ? null : rows.name().toLowerCase(Locale.ROOT);
    }

    /** Anything else than a name of {@link OfferFilter.Rows} means all. */
    public void setRows(String name) {
        rows = OfferFilter.Rows.named(name);
    }

    public List<String> getKinds() {
        return Arrays.stream(OfferFilter.Rows.values())
                .map(r -> r.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public boolean isFiltered() {
        return lot != null || text != null || rows != null;
    }
}
