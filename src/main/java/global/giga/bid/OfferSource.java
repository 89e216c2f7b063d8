package global.giga.bid;

import global.giga.document.Problem;
import java.util.List;
import java.util.Map;

/** Offers as somebody filled them in, in whatever file. */
@FunctionalInterface
interface OfferSource {
    /**
     * The sound offers by school, alternatives in their order.
     *
     * @param lots code of the lot by government id of each school of the tender
     * @param problems takes every problem
     */
    Map<String, List<OfferValues>> read(Map<String, String> lots, boolean alternatives, List<Problem> problems);
}
