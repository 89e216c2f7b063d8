/**
 * A compact JWE (RFC 7516) closed for a point of P-256: ECDH-ES directly, A256GCM, nothing else and no compression. Twin
 * of seal.Jwe; the format is in src/docs/envelope.md.
 */
import {Damaged, base64url, concat, random, sha256, text, uint32, unbase64url, utf8} from './bytes.js';
import {BASE, jwkOf, pointOfJwk, randomScalar, thumbprint, times, xOf} from './points.js';

const LONGEST = 64 << 20;
const LONGEST_HEADER = 256 << 10;
const HEADER = ['alg', 'enc', 'kid', 'epk', 'giga'];
const NOBODY = new Uint8Array(0);

/**
 * Closes the content (bytes) for whoever can multiply with the private scalar of the recipient (point).
 *
 * @param extras what the header says under "giga": readable by everybody, authenticated with the content
 * @param vector {secret, iv} in tests of vectors only
 */
export async function close(recipient, extras, content, vector = null) {
    const secret = vector?.secret ?? randomScalar();
    const header = {
        alg: 'ECDH-ES',
        enc: 'A256GCM',
        epk: jwkOf(times(BASE, secret)),
        giga: extras,
        kid: await thumbprint(recipient),
    };
    const key = await keyOf(xOf(times(recipient, secret)));
    return seal(key, base64url(utf8(JSON.stringify(header))), content, vector?.iv);
}

/** What is told outside: {ephemeral (point), keyId, extras, open(shared), openWith(secret)}. Opens nothing. */
export function parse(compact) {
    const sealed = parts(compact);
    const header = headerOf(sealed);
    if (Object.keys(header).some(name => !HEADER.includes(name)) || header.alg !== 'ECDH-ES'
            || header.enc !== 'A256GCM' || typeof header.kid !== 'string') {
        throw new Damaged('another kind of header');
    }
    const ephemeral = pointOfJwk(header.epk);
    const open = async shared => unseal(await keyOf(shared), sealed);
    return {
        ephemeral,
        keyId: header.kid,
        extras: isObject(header.giga) ? header.giga : {},
        /** @param shared 32 bytes: the x-coordinate of the private scalar times the ephemeral key */
        open,
        /** @param secret the private scalar */
        openWith: secret => open(xOf(times(ephemeral, secret))),
    };
}

/** AES-256-GCM as compact JWE under a key (bytes) and a header already in base64url. */
export async function seal(key, header, content, iv = random(12)) {
    const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
    const sealed = new Uint8Array(
        await crypto.subtle.encrypt({name: 'AES-GCM', iv, additionalData: utf8(header)}, aes, content));
    const end = sealed.length - 16;
    return [header, '', base64url(iv), base64url(sealed.subarray(0, end)), base64url(sealed.subarray(end))].join('.');
}

export async function unseal(key, {header, iv, content, tag}) {
    const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    try {
        return new Uint8Array(await crypto.subtle.decrypt(
            {name: 'AES-GCM', iv, additionalData: utf8(header)}, aes, concat(content, tag)));
    } catch {
        throw new Damaged('does not open');
    }
}

/** The parts of a compact JWE without encrypted key. */
export function parts(compact) {
    if (typeof compact !== 'string' || compact.length > LONGEST) {
        throw new Damaged('too long');
    }
    const five = compact.split('.');
    if (five.length !== 5 || five[1] !== '') {
        throw new Damaged('not five parts without key');
    }
    const [header, , iv, content, tag] = [five[0], null, ...five.slice(2).map(unbase64url)];
    if (iv.length !== 12 || tag.length !== 16) {
        throw new Damaged('other lengths than of AES-GCM');
    }
    return {header, iv, content, tag};
}

export function headerOf({header}) {
    if (header.length > LONGEST_HEADER) {
        throw new Damaged('header too long');
    }
    let read;
    try {
        read = JSON.parse(text(unbase64url(header)));
    } catch {
        throw new Damaged('no header');
    }
    if (!isObject(read)) {
        throw new Damaged('no header');
    }
    return read;
}

const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Concat KDF for keys of at most 256 bits (RFC 7518, 4.6.2). */
export async function derive(shared, algorithm, apu, apv, bits) {
    const named = [utf8(algorithm), apu, apv].flatMap(part => [uint32(part.length), part]);
    return (await sha256(concat(uint32(1), shared, ...named, uint32(bits)))).subarray(0, bits / 8);
}

const keyOf = shared => derive(shared, 'A256GCM', NOBODY, NOBODY, 256);
