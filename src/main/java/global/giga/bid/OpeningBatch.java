package global.giga.bid;

import global.giga.seal.Point;
import global.giga.seal.threshold.Partials;
import global.giga.seal.threshold.Proof;
import java.util.HashSet;
import java.util.List;

/**
 * What a holder's browser sends for up to 64 envelopes.
 *
 * @param position whose share was used; null for the sender's own
 * @param envelopes numbers of the envelopes
 * @param points what the share makes of the point of each, in the same order
 * @param proof that the share of the position was used for all of them
 * @param epoch in which the share was dealt; null for the last one
 */
public record OpeningBatch(Integer position, List<Long> envelopes, List<Point> points, Proof proof, Integer epoch) {
    /** @throws BatchInvalid when it is empty, too large, uneven or names an envelope twice */
    public OpeningBatch {
        var uneven = envelopes == null || points == null || proof == null || envelopes.size() != points.size();
        if (uneven
                || envelopes.isEmpty()
                || envelopes.size() > Partials.MOST
                || new HashSet<>(envelopes).size() < envelopes.size()) {
            throw new BatchInvalid(Partials.MOST);
        }
        envelopes = List.copyOf(envelopes);
        points = List.copyOf(points);
    }

    /** Made with the share as it is dealt now. */
    public OpeningBatch(Integer position, List<Long> envelopes, List<Point> points, Proof proof) {
        this(position, envelopes, points, proof, null);
    }

    Partials partials() {
        return new Partials(points, proof);
    }
}
