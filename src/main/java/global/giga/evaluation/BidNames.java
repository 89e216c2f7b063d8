package global.giga.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.Map;

/** What files call bids: the name of the supplier, with the number of the bid where another supplier has the same name. */
final class BidNames {
    private BidNames() {}

    /** @param suppliers names by the numbers of the bids */
    static Map<Long, String> of(Map<Long, String> suppliers) {
        var bids = suppliers.values().stream().collect(groupingBy(name -> name, counting()));
        var names = new LinkedHashMap<Long, String>();
        suppliers.forEach((bid, name) -> names.put(bid, bids.get(name) == 1 ? name : name + " (" + bid + ")"));
        return names;
    }
}
