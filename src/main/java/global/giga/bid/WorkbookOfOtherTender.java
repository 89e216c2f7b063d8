package global.giga.bid;

import global.giga.kernel.Refusal;

/** The workbook was made for another tender. */
public class WorkbookOfOtherTender extends Refusal {
    private static final long serialVersionUID = 1L;

    public WorkbookOfOtherTender(String made, String wanted) {
        super(Kind.CONFLICT, made, wanted);
    }
}
