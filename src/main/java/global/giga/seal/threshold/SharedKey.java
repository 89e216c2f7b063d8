package global.giga.seal.threshold;

import global.giga.seal.Damaged;
import global.giga.seal.Point;
import global.giga.seal.Scalar;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The public side of a key in shares: what all dealers of an epoch committed to.
 *
 * @param dealings commitments by the position of the dealer
 * @param weights how much each dealing counts: 1 in the first epoch, Lagrange's weights of the dealers in later ones
 */
public record SharedKey(Map<Integer, Commitments> dealings, Map<Integer, Scalar> weights) {
    public SharedKey {
        dealings = new TreeMap<>(dealings);
        weights = new TreeMap<>(weights);
        var thresholds = dealings.values().stream().map(Commitments::threshold).distinct();
        if (dealings.isEmpty() || thresholds.count() != 1 || !dealings.keySet().equals(weights.keySet())) {
            throw new IllegalArgumentException("dealings of one threshold, each with its weight");
        }
    }

    /** The key that all its holders dealt together. */
    public static SharedKey fresh(Map<Integer, Commitments> dealings) {
        var weights = new TreeMap<Integer, Scalar>();
        dealings.keySet().forEach(i -> weights.put(i, Scalar.ONE));
        return new SharedKey(dealings, weights);
    }

    /** The same key after the dealers, as many as the threshold of the epoch before, dealt their shares anew. */
    public static SharedKey reshared(Map<Integer, Commitments> dealings) {
        return new SharedKey(dealings, Lagrange.weights(dealings.keySet()));
    }

    public int threshold() {
        return dealings.values().iterator().next().threshold();
    }

    /** Q = Σ w_i·A_i0: what envelopes are closed with. */
    public Point publicKey() throws Damaged {
        return Point.sum(
                new ArrayList<>(weights.values()),
                dealings.values().stream().map(Commitments::secret).toList());
    }

    /** V_m = Σ w_i·f_i(m)·G: what the partials of the holder at the position are checked with. */
    public Point verificationKey(int position) throws Damaged {
        var points = new ArrayList<Point>();
        for (var dealing : dealings.values()) {
            points.add(dealing.at(position));
        }
        return Point.sum(new ArrayList<>(weights.values()), points);
    }

    /** Dealers whose value for the position does not fit their commitments, or is missing. */
    public Set<Integer> wrong(int position, Map<Integer, Scalar> values) throws Damaged {
        var wrong = new TreeSet<Integer>();
        for (var dealing : dealings.entrySet()) {
            var value = values.get(dealing.getKey());
            if (value == null || !dealing.getValue().fit(position, value)) {
                wrong.add(dealing.getKey());
            }
        }
        return wrong;
    }

    /**
     * The share s_m = Σ w_i·f_i(m) of the position.
     *
     * @param values by dealer
     * @throws Damaged when a value is wrong or missing
     */
    public Scalar share(int position, Map<Integer, Scalar> values) throws Damaged {
        if (!wrong(position, values).isEmpty()) {
            throw new Damaged("a dealt value is wrong");
        }
        var share = Scalar.ZERO;
        for (var weight : weights.entrySet()) {
            share = share.plus(weight.getValue().times(values.get(weight.getKey())));
        }
        return share;
    }
}
