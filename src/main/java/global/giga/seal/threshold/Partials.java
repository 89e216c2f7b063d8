package global.giga.seal.threshold;

import global.giga.kernel.Sha256;
import global.giga.seal.Damaged;
import global.giga.seal.Point;
import global.giga.seal.Scalar;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one holder contributes to opening a batch of envelopes: P_j = s·E_j for the ephemeral key E_j of each, and one
 * proof for all. It opens these envelopes and, without enough others, nothing.
 */
public record Partials(List<Point> points, Proof proof) {
    /** The most envelopes of one batch. */
    public static final int MOST = 64;

    private static final byte[] DOMAIN = "giga-dleq-1".getBytes(StandardCharsets.US_ASCII);
    private static final int COEFFICIENT = 16;

    public Partials {
        points = bounded(points);
    }

    private static List<Point> bounded(List<Point> points) {
        if (points.isEmpty() || points.size() > MOST) {
            throw new IllegalArgumentException("1.." + MOST + " partials");
        }
        return List.copyOf(points);
    }

    /** Computes them with the share. @throws Damaged for ephemeral keys made so that they cancel each other out */
    public static Partials make(Scalar share, List<Point> ephemerals, SecureRandom random) throws Damaged {
        return make(share, ephemerals, Scalar.random(random));
    }

    static Partials make(Scalar share, List<Point> ephemerals, Scalar random) throws Damaged {
        var key = Point.BASE.times(share);
        var points = bounded(ephemerals).stream().map(e -> e.times(share)).toList();
        var batch = Batch.of(key, ephemerals, points);
        var r1 = Point.BASE.times(random);
        var base = batch.together(ephemerals);
        var r2 = base.times(random);
        var e = batch.challenge(base, base.times(share), r1, r2);
        return new Partials(points, new Proof(r1, r2, random.plus(e.times(share))));
    }

    /** Whether the share behind the verification key made all of them, one for each of the ephemeral keys in order. */
    public boolean prove(Point verificationKey, List<Point> ephemerals) throws Damaged {
        if (ephemerals.size() != points.size()) {
            return false;
        }
        var batch = Batch.of(verificationKey, ephemerals, points);
        var base = batch.together(ephemerals);
        var result = batch.together(points);
        var e = batch.challenge(base, result, proof.r1(), proof.r2());
        return equal(Point.BASE, proof.r1(), e, verificationKey) && equal(base, proof.r2(), e, result);
    }

    /** z·base = r + e·key. */
    private boolean equal(Point base, Point r, Scalar e, Point key) throws Damaged {
        return proof.z().value().signum() != 0
                && base.times(proof.z()).equals(Point.sum(List.of(Scalar.ONE, e), List.of(r, key)));
    }

    /**
     * What opens one envelope: the x-coordinate of Σ λ_m·P_m.
     *
     * @param partials of this envelope, by position; as many as the threshold
     */
    public static byte[] combine(Map<Integer, Point> partials) throws Damaged {
        var sorted = new TreeMap<>(partials);
        var weights = Lagrange.weights(sorted.keySet());
        return Point.sum(new ArrayList<>(weights.values()), new ArrayList<>(sorted.values()))
                .x();
    }

    /** t and the c_j that make one statement of many. */
    private record Batch(byte[] t, List<Scalar> coefficients) {
        static Batch of(Point key, List<Point> ephemerals, List<Point> points) {
            var digest = Sha256.digest();
            digest.update(DOMAIN);
            digest.update(key.bytes());
            ephemerals.forEach(e -> digest.update(e.bytes()));
            points.forEach(p -> digest.update(p.bytes()));
            var t = digest.digest();
            var coefficients = new ArrayList<Scalar>();
            for (int j = 1; j <= points.size(); j++) {
                coefficients.add(coefficient(t, j));
            }
            return new Batch(t, coefficients);
        }

        private static Scalar coefficient(byte[] t, int j) {
            var digest = Sha256.digest();
            digest.update(t);
            digest.update(ByteBuffer.allocate(4).putInt(j).array());
            return Scalar.reduced(new BigInteger(1, Arrays.copyOf(digest.digest(), COEFFICIENT)));
        }

        Point together(List<Point> points) throws Damaged {
            return Point.sum(coefficients, points);
        }

        Scalar challenge(Point base, Point result, Point r1, Point r2) {
            var digest = Sha256.digest();
            digest.update(t);
            for (var point : List.of(base, result, r1, r2)) {
                digest.update(point.bytes());
            }
            return Scalar.reduced(new BigInteger(1, digest.digest()));
        }
    }
}
