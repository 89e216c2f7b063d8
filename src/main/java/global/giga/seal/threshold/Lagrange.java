package global.giga.seal.threshold;

import global.giga.seal.Scalar;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Interpolation at zero: how much each of some positions counts. */
public final class Lagrange {
    /** The most holders of a key. */
    public static final int MOST = 9;

    private Lagrange() {}

    /** λ_i = Π_{j≠i} j / (j − i) for each of the positions. */
    public static Map<Integer, Scalar> weights(Set<Integer> positions) {
        var weights = new TreeMap<Integer, Scalar>();
        positions.forEach(i -> weights.put(position(i), weight(i, positions)));
        return weights;
    }

    private static Scalar weight(int i, Set<Integer> positions) {
        var above = Scalar.ONE;
        var below = Scalar.ONE;
        for (int j : positions) {
            if (j != i) {
                above = above.times(Scalar.of(j));
                below = below.times(Scalar.of(j - i));
            }
        }
        return above.times(below.inverse());
    }

    /** @throws IllegalArgumentException outside 1..9 */
    public static int position(int position) {
        if (position < 1 || position > MOST) {
            throw new IllegalArgumentException("position outside 1.." + MOST);
        }
        return position;
    }
}
