package global.giga.bid;

import global.giga.kernel.Refusal;

/** Who judges bids does not read a document that shows a price (R2.3). */
public class DocumentQuarantined extends Refusal {
    private static final long serialVersionUID = 1L;

    public DocumentQuarantined(String name) {
        super(Kind.CONFLICT, name);
    }
}
