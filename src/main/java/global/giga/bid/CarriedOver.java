package global.giga.bid;

import global.giga.document.Problem;
import java.util.List;

/**
 * What was taken over from a workbook of an older revision.
 *
 * @param offers how many
 * @param left why the rest was not
 */
public record CarriedOver(int offers, List<Problem> left) {
    public CarriedOver {
        left = List.copyOf(left);
    }
}
