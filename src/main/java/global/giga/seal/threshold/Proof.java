package global.giga.seal.threshold;

import global.giga.seal.Point;
import global.giga.seal.Scalar;

/** That one share made all partials of a batch (Chaum and Pedersen, batched, Fiat and Shamir). */
public record Proof(Point r1, Point r2, Scalar z) {}
