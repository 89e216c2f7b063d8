package global.giga.web.committee;

import jakarta.inject.Inject;
import org.omnifaces.cdi.Param;

/** A list of which one page is read and shown; which one stands in the address. */
public abstract class Paged {
    private static final int MOST = 100_000;

    @Inject
    @Param(name = "page")
    Integer page;

    private final int rows;

    /** @param rows on a page */
    protected Paged(int rows) {
        this.rows = rows;
    }

    /** How many rows there are on all pages. */
    public abstract int getCount();

    /** The address of another page of the list. */
    public abstract String page(int number);

    /** From 1; the first where the address names none. */
    public int getPage() {
        return page == null || page < 1 || page > MOST ? 1 : page;
    }

    public int getPages() {
        return Math.max(1, (getCount() + rows - 1) / rows);
    }

    /** Place of the first row of the page, from 0. */
    int first() {
        return (getPage() - 1) * rows;
    }

    int most() {
        return rows;
    }

    public int getFrom() {
        return first() < getCount() ? first() + 1 : 0;
    }

    public int getTo() {
        return Math.min(getPage() * rows, getCount());
    }
}
