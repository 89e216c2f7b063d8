package global.giga.seal.threshold;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import global.giga.seal.Damaged;
import global.giga.seal.Point;
import global.giga.seal.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * What a dealer publishes of its polynomial (Feldman): A_j = a_j·G, the constant term first. As many as the threshold.
 */
public record Commitments(@JsonValue List<Point> points) {
    @JsonCreator
    public Commitments {
        points = List.copyOf(points);
        if (points.isEmpty() || points.size() > Lagrange.MOST) {
            throw new IllegalArgumentException("1.." + Lagrange.MOST + " commitments");
        }
    }

    public int threshold() {
        return points.size();
    }

    /** f(0)·G: what the dealer adds to the public key. */
    public Point secret() {
        return points.get(0);
    }

    /** f(position)·G = Σ position^j·A_j. */
    public Point at(int position) throws Damaged {
        var powers = new ArrayList<Scalar>();
        var power = Scalar.ONE;
        for (int j = 0; j < points.size(); j++) {
            powers.add(power);
            power = power.times(Scalar.of(Lagrange.position(position)));
        }
        return Point.sum(powers, points);
    }

    /** Whether the value is what the dealer's polynomial gives at the position. */
    public boolean fit(int position, Scalar value) throws Damaged {
        return value.value().signum() != 0 && Point.BASE.times(value).equals(at(position));
    }
}
