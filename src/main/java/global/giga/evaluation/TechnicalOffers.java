package global.giga.evaluation;

import global.giga.kernel.Connection;
import global.giga.tender.Item;
import global.giga.tender.Requirement;
import java.util.List;

/**
 * What a bid offers for schools, in their order, without any price.
 *
 * @param all how many offers there are of those wanted
 */
public record TechnicalOffers(String supplier, int all, List<Row> rows) {
    public TechnicalOffers {
        rows = List.copyOf(rows);
    }

    /** @param failed the requirements that it does not meet */
    public record Row(Item item, Connection connection, List<Requirement> failed) {
        public Row {
            failed = List.copyOf(failed);
        }
    }
}
