/**
 * Keys that several people hold together: dealing, checking, shares, partial decryptions with proofs, combination. Twin
 * of the package seal.threshold; the formulas are in src/docs/envelope.md. Points and scalars are those of points.js;
 * what is by position is a Map from 1..9.
 */
import {Damaged, concat, sha256, uint32, utf8} from './bytes.js';
import {
    BASE, ZERO, add, inverse, multiply, pointBytes, pointText, randomScalar, readPoint, readScalar, reduced, scalarOf,
    scalarText, sum, times, xOf,
} from './points.js';

export const MOST_HOLDERS = 9;
export const MOST_PARTIALS = 64;
const DOMAIN = utf8('giga-dleq-1');

function position(number) {
    if (!Number.isInteger(number) || number < 1 || number > MOST_HOLDERS) {
        throw new Damaged('no position');
    }
    return number;
}

const ascending = map => [...map.keys()].sort((a, b) => a - b);

/** Lagrange's weights at zero of the positions: a Map. */
export function weights(positions) {
    const all = [...positions].map(position);
    return new Map(all.map(i => {
        let above = 1n;
        let below = 1n;
        for (const j of all.filter(other => other !== i)) {
            above = multiply(above, scalarOf(j));
            below = multiply(below, scalarOf(j - i));
        }
        return [i, multiply(above, inverse(below))];
    }));
}

/**
 * One holder's part in making a key: {commitments: points, values: Map of scalars by position}.
 *
 * @param secret a share that is dealt anew; null for a new random secret
 */
export function deal(threshold, positions, secret = null, coefficients = null) {
    const all = [...positions].map(position);
    if (!Number.isInteger(threshold) || threshold < 1 || threshold > all.length) {
        throw new Damaged('threshold outside 1..number of positions');
    }
    const polynomial = coefficients
        ?? [secret ?? randomScalar(), ...Array.from({length: threshold - 1}, randomScalar)];
    return {
        commitments: polynomial.map(a => times(BASE, a)),
        values: new Map(all.map(m => [m, valueAt(polynomial, m)])),
    };
}

function valueAt(polynomial, at) {
    return polynomial.reduceRight((value, coefficient) => add(multiply(value, scalarOf(at)), coefficient), ZERO);
}

/** f(at)·G from the commitments. */
export function committed(commitments, at) {
    const powers = [];
    let power = 1n;
    for (let j = 0; j < commitments.length; j++) {
        powers.push(power);
        power = multiply(power, scalarOf(position(at)));
    }
    return sum(powers, commitments);
}

/** Whether the value is what the dealer's polynomial gives at the position. */
export function fits(commitments, at, value) {
    return value !== ZERO && times(BASE, value).equals(committed(commitments, at));
}

/** The public side of a key: {dealings: Map of commitments by dealer, weights: Map by dealer}. */
export function freshKey(dealings) {
    return {dealings, weights: new Map([...dealings.keys()].map(i => [i, 1n]))};
}

export function resharedKey(dealings) {
    return {dealings, weights: weights(dealings.keys())};
}

const weighted = (key, points) => {
    const dealers = ascending(key.dealings);
    return sum(dealers.map(i => key.weights.get(i)), dealers.map(points));
};

/** Q: what envelopes are closed with. */
export const publicKey = key => weighted(key, i => key.dealings.get(i)[0]);

/** V_m: what the partials of the holder at the position are checked with. */
export const verificationKey = (key, at) => weighted(key, i => committed(key.dealings.get(i), at));

/** Dealers whose value (Map by dealer) for the position is wrong or missing. */
export function wrong(key, at, values) {
    return ascending(key.dealings).filter(i => !values.has(i) || !fits(key.dealings.get(i), at, values.get(i)));
}

/** The share of the position, only from values that fit. */
export function share(key, at, values) {
    if (wrong(key, at, values).length > 0) {
        throw new Damaged('a dealt value is wrong');
    }
    return ascending(key.dealings).reduce((s, i) => add(s, multiply(key.weights.get(i), values.get(i))), ZERO);
}

/** What one holder contributes to opening a batch: {points, proof: {r1, r2, z}}. */
export async function partials(secret, ephemerals, nonce = randomScalar()) {
    if (ephemerals.length < 1 || ephemerals.length > MOST_PARTIALS) {
        throw new Damaged('1..64 partials');
    }
    const key = times(BASE, secret);
    const points = ephemerals.map(e => times(e, secret));
    const batch = await batchOf(key, ephemerals, points);
    const base = sum(batch.coefficients, ephemerals);
    const r1 = times(BASE, nonce);
    const r2 = times(base, nonce);
    const e = await challenge(batch.t, base, times(base, secret), r1, r2);
    return {points, proof: {r1, r2, z: add(nonce, multiply(e, secret))}};
}

/** Whether the share behind the verification key made them, one for each ephemeral key in order. */
export async function proven({points, proof}, key, ephemerals) {
    if (points.length !== ephemerals.length || proof.z === ZERO) {
        return false;
    }
    const batch = await batchOf(key, ephemerals, points);
    const base = sum(batch.coefficients, ephemerals);
    const result = sum(batch.coefficients, points);
    const e = await challenge(batch.t, base, result, proof.r1, proof.r2);
    return times(BASE, proof.z).equals(sum([1n, e], [proof.r1, key]))
        && times(base, proof.z).equals(sum([1n, e], [proof.r2, result]));
}

/** What opens one envelope, from a Map of its partials by position: 32 bytes. */
export function combine(points) {
    const lambda = weights(points.keys());
    const all = ascending(points);
    return xOf(sum(all.map(m => lambda.get(m)), all.map(m => points.get(m))));
}

/** As JSON for the portal. */
export const partialsJson = ({points, proof: {r1, r2, z}}) => ({
    points: points.map(pointText),
    proof: {r1: pointText(r1), r2: pointText(r2), z: scalarText(z)},
});

export const readPartials = ({points, proof: {r1, r2, z}}) => ({
    points: points.map(readPoint),
    proof: {r1: readPoint(r1), r2: readPoint(r2), z: readScalar(z)},
});

async function batchOf(key, ephemerals, points) {
    const t = await sha256(concat(DOMAIN, ...[key, ...ephemerals, ...points].map(pointBytes)));
    const coefficients = await Promise.all(
        points.map(async (_, j) => reduced((await sha256(concat(t, uint32(j + 1)))).subarray(0, 16))));
    return {t, coefficients};
}

async function challenge(t, ...points) {
    return reduced(await sha256(concat(t, ...points.map(pointBytes))));
}
