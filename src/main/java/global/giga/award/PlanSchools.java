package global.giga.award;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page of the schools of a plan.
 *
 * @param all how many there are without the limit of the page
 * @param bidders names of those who offer something, by id of the bid
 */
public record PlanSchools(List<PlanSchool> rows, int all, Map<Long, String> bidders) {
    /** What is to be seen. */
    public enum Shown {
        NOT_CHEAPEST,
        NOT_BEST,
        NOBODY
    }

    /**
     * Which schools.
     *
     * @param lot code; null for all
     * @param winner id of the bid; null for all
     * @param shown null for all
     * @param find a part of the name or of the id in the country; null for all
     */
    public record Filter(String lot, Long winner, Shown shown, String find) {
        boolean takes(PlanSchool school) {
            return (lot == null || lot.equals(school.place().lot()))
                    && (winner == null || winner.equals(school.bid()))
                    && (shown == null || shows(school))
                    && (find == null
                            || has(school.place().name())
                            || has(school.place().id()));
        }

        private boolean shows(PlanSchool school) {
            return switch (shown) {
                case NOT_CHEAPEST -> school.cheapest() != null;
                case NOT_BEST -> school.best() != null;
                case NOBODY -> school.bid() == null;
            };
        }

        private boolean has(String text) {
            return text.toLowerCase(Locale.ROOT).contains(find.toLowerCase(Locale.ROOT));
        }
    }

    PlanSchools page(Filter filter, int from, int most) {
        var found = rows.stream().filter(filter::takes).toList();
        var to = Math.min(found.size(), from + most);
        return new PlanSchools(from >= to ? List.of() : found.subList(from, to), found.size(), bidders);
    }
}
