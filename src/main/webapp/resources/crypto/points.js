/**
 * Numbers modulo the order of P-256 (bigint, text: 32 bytes big-endian) and its points (text: 65 bytes of SEC 1,
 * uncompressed), both in base64url. Twin of seal.Scalar and seal.Point.
 */
import {p256} from './noble.js';
import {Damaged, base64url, random, sha256, unbase64url, utf8} from './bytes.js';

const Fn = p256.Point.Fn;

export const BASE = p256.Point.BASE;
export const ZERO = 0n;

export const add = (a, b) => Fn.add(a, b);
export const multiply = (a, b) => Fn.mul(a, b);
export const subtract = (a, b) => Fn.sub(a, b);
export const inverse = a => Fn.inv(a);
export const scalarOf = number => Fn.create(BigInt(number));

/** Any bytes as a whole number, modulo the order. */
export function reduced(bytes) {
    let number = 0n;
    for (const byte of bytes) {
        number = number << 8n | BigInt(byte);
    }
    return Fn.create(number);
}

/** Uniform in 1..q-1: 16 bytes more than needed leave no bias that matters. */
export function randomScalar() {
    const scalar = reduced(random(48));
    return scalar === ZERO ? randomScalar() : scalar;
}

export function scalarBytes(scalar) {
    const bytes = new Uint8Array(32);
    for (let at = 31, rest = scalar; at >= 0; at--, rest >>= 8n) {
        bytes[at] = Number(rest & 0xffn);
    }
    return bytes;
}

export const scalarText = scalar => base64url(scalarBytes(scalar));

export function readScalar(chars) {
    const bytes = unbase64url(chars);
    const scalar = reduced(bytes);
    if (bytes.length !== 32 || scalarText(scalar) !== chars) {
        throw new Damaged('no scalar');
    }
    return scalar;
}

export const pointBytes = point => point.toBytes(false);
export const pointText = point => base64url(pointBytes(point));

export function pointOf(bytes) {
    if (bytes.length !== 65 || bytes[0] !== 4) {
        throw new Damaged('no uncompressed point');
    }
    try {
        const point = p256.Point.fromBytes(bytes);
        point.assertValidity();
        return point;
    } catch {
        throw new Damaged('not on the curve');
    }
}

export const readPoint = chars => pointOf(unbase64url(chars));

/** A point of the two coordinates of a JWK. */
export function pointOfJwk(jwk) {
    if (jwk?.kty !== 'EC' || jwk.crv !== 'P-256') {
        throw new Damaged('no key of the curve');
    }
    const x = unbase64url(jwk.x);
    const y = unbase64url(jwk.y);
    if (x.length !== 32 || y.length !== 32) {
        throw new Damaged('no coordinate');
    }
    const bytes = new Uint8Array(65);
    bytes[0] = 4;
    bytes.set(x, 1);
    bytes.set(y, 33);
    return pointOf(bytes);
}

export function jwkOf(point) {
    const bytes = pointBytes(point);
    return {crv: 'P-256', kty: 'EC', x: base64url(bytes.subarray(1, 33)), y: base64url(bytes.subarray(33))};
}

/** SHA-256 thumbprint (RFC 7638). */
export async function thumbprint(point) {
    const {x, y} = jwkOf(point);
    return base64url(await sha256(utf8(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`)));
}

/** The x-coordinate, 32 bytes: what Diffie-Hellman agrees on. */
export const xOf = point => pointBytes(point).slice(1, 33);

export function times(point, scalar) {
    if (scalar === ZERO) {
        throw new Damaged('zero times a point is infinity');
    }
    return point.multiply(scalar);
}

/** The sum of the points, each times its weight. */
export function sum(weights, points) {
    let whole = p256.Point.ZERO;
    points.forEach((point, i) => {
        if (weights[i] !== ZERO) {
            whole = whole.add(point.multiply(weights[i]));
        }
    });
    if (whole.is0()) {
        throw new Damaged('the sum is infinity');
    }
    return whole;
}
