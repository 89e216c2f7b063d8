package global.giga.seal.threshold;

import global.giga.seal.Damaged;
import global.giga.seal.Scalar;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A key of so many holders, with their shares: made as the holders' browsers make it. */
record Sample(SharedKey key, Map<Integer, Scalar> shares) {
    static final SecureRandom RANDOM = new SecureRandom();

    static Sample of(int threshold, Set<Integer> holders) throws Damaged {
        var dealings = new TreeMap<Integer, Dealing>();
        holders.forEach(i -> dealings.put(i, Dealing.fresh(threshold, holders, RANDOM)));
        return gathered(SharedKey.fresh(commitments(dealings)), dealings, holders);
    }

    /** The dealers deal their shares anew to the holders of the next epoch. */
    Sample reshared(int threshold, Set<Integer> dealers, Set<Integer> holders) throws Damaged {
        var dealings = new TreeMap<Integer, Dealing>();
        dealers.forEach(i -> dealings.put(i, Dealing.of(shares.get(i), threshold, holders, RANDOM)));
        return gathered(SharedKey.reshared(commitments(dealings)), dealings, holders);
    }

    private static Sample gathered(SharedKey key, Map<Integer, Dealing> dealings, Set<Integer> holders) throws Damaged {
        var shares = new TreeMap<Integer, Scalar>();
        for (int m : holders) {
            shares.put(m, key.share(m, values(dealings, m)));
        }
        return new Sample(key, shares);
    }

    static Map<Integer, Commitments> commitments(Map<Integer, Dealing> dealings) {
        var commitments = new TreeMap<Integer, Commitments>();
        dealings.forEach((i, dealing) -> commitments.put(i, dealing.commitments()));
        return commitments;
    }

    static Map<Integer, Scalar> values(Map<Integer, Dealing> dealings, int holder) {
        var values = new TreeMap<Integer, Scalar>();
        dealings.forEach((i, dealing) -> values.put(i, dealing.values().get(holder)));
        return values;
    }
}
