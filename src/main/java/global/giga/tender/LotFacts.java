package global.giga.tender;

import java.util.List;

/**
 * What the check has to know of a draft's lots.
 *
 * @param mostPupils of the largest school, 0 without any
 * @param unplaced schools without coordinates: the register gives them 0, 0
 * @param repeated how many more items than schools there are
 */
public record LotFacts(List<LotLine> lots, int mostPupils, long unplaced, long repeated) {
    public LotFacts {
        lots = List.copyOf(lots);
    }
}
