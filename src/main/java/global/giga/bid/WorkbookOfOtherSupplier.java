package global.giga.bid;

import global.giga.kernel.Refusal;

/** The workbook was made for another supplier and holds its prices. */
public class WorkbookOfOtherSupplier extends Refusal {
    private static final long serialVersionUID = 1L;

    public WorkbookOfOtherSupplier() {
        super(Kind.CONFLICT);
    }
}
