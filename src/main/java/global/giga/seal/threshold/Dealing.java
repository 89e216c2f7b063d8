package global.giga.seal.threshold;

import global.giga.seal.Point;
import global.giga.seal.Scalar;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One holder's part in making a key: a random polynomial, told in public only by its commitments and to each position
 * only by its value there.
 *
 * @param values by position; secret, each for the holder at that position alone
 */
public record Dealing(Commitments commitments, Map<Integer, Scalar> values) {
    public Dealing {
        values = Map.copyOf(values);
    }

    /** Deals a new secret that nobody knows but the dealer. */
    public static Dealing fresh(int threshold, Set<Integer> positions, SecureRandom random) {
        return of(Scalar.random(random), threshold, positions, random);
    }

    /** Deals a share anew, for the positions of the next epoch. */
    public static Dealing of(Scalar secret, int threshold, Set<Integer> positions, SecureRandom random) {
        if (threshold < 1 || threshold > positions.size()) {
            throw new IllegalArgumentException("threshold outside 1..number of positions");
        }
        var coefficients = new ArrayList<Scalar>(List.of(secret));
        for (int j = 1; j < threshold; j++) {
            coefficients.add(Scalar.random(random));
        }
        return of(coefficients, positions);
    }

    static Dealing of(List<Scalar> coefficients, Set<Integer> positions) {
        var values = new TreeMap<Integer, Scalar>();
        positions.forEach(m -> values.put(Lagrange.position(m), value(coefficients, m)));
        return new Dealing(
                new Commitments(coefficients.stream().map(Point.BASE::times).toList()), values);
    }

    private static Scalar value(List<Scalar> coefficients, int position) {
        var value = Scalar.ZERO;
        for (int j = coefficients.size() - 1; j >= 0; j--) {
            value = value.times(Scalar.of(position)).plus(coefficients.get(j));
        }
        return value;
    }

    /** Nothing of the values. */
    @Override
    public String toString() {
        return "dealing " + commitments;
    }
}
