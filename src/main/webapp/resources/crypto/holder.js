/**
 * The keys of a person who holds shares: made here, protected here, unlocked here; the portal stores what the passphrase
 * or the passkey protects. Twin of seal.HolderSecret, seal.Protection and seal.ShareLetter.
 */
import {scryptAsync} from './noble.js';
import {Damaged, base64url, concat, random, sha256, text, uint32, unbase64url, utf8} from './bytes.js';
import {headerOf, parse, parts, seal, unseal, close} from './jwe.js';
import {BASE, jwkOf, pointBytes, pointText, randomScalar, readScalar, scalarText, times} from './points.js';

const COST = 131072;
const HEADER = ['alg', 'enc', 'kdf', 'n', 'p', 'r', 'salt'];
const PASSKEY_HEADER = ['alg', 'credential', 'enc', 'kdf', 'salt'];
const PASSKEY = 'webauthn-prf';

/** The passphrase does not unlock it, or what is stored is damaged: they cannot be told apart. */
export class WrongPassphrase extends Damaged {
    constructor() {
        super('wrong passphrase');
        this.name = 'WrongPassphrase';
    }
}

/** {agreement, signature}: two private scalars. */
export const createHolder = () => ({agreement: randomScalar(), signature: randomScalar()});

/** The public halves as texts. */
export const publicHalves = ({agreement, signature}) => ({
    agreement: pointText(times(BASE, agreement)),
    signature: pointText(times(BASE, signature)),
});

/** @param progress called with 0..1 */
export async function protect(holder, passphrase, progress = () => {}, vector = null) {
    const salt = vector?.salt ?? random(16);
    const header = {
        alg: 'dir', enc: 'A256GCM', kdf: 'scrypt', n: vector?.cost ?? COST, p: 1, r: 8, salt: base64url(salt),
    };
    return sealed(holder, header, await keyOf(passphrase, salt, header.n, progress), vector?.iv);
}

/**
 * The same under a passkey.
 *
 * @param passkey {credential (id as bytes), salt (32 bytes), secret (32 bytes: what its PRF makes of the salt)}
 */
export async function protectByPasskey(holder, {credential, salt, secret}, iv = undefined) {
    const header = {
        alg: 'dir', credential: base64url(credential), enc: 'A256GCM', kdf: PASSKEY, salt: base64url(salt),
    };
    return sealed(holder, header, await passkeyKey(secret, salt), iv);
}

const sealed = (holder, header, key, iv) => seal(key, base64url(utf8(JSON.stringify(header))),
    utf8(JSON.stringify({ecdh: privateJwk(holder.agreement), ecdsa: privateJwk(holder.signature)})), iv);

/** Which passkey unlocks it: {credential, salt} as bytes; null where a passphrase does. */
export function passkeyOf(protection) {
    const header = headerOf(parts(protection));
    return header.kdf === PASSKEY
        ? {credential: unbase64url(header.credential), salt: unbase64url(header.salt)} : null;
}

/**
 * @param secret the passphrase, or what the PRF of the passkey makes of the salt (bytes)
 * @throws WrongPassphrase
 */
export async function unlock(protection, secret, progress = () => {}) {
    const locked = parts(protection);
    const key = await keyBehind(headerOf(locked), secret, progress);
    let stored;
    try {
        stored = JSON.parse(text(await unseal(key, locked)));
    } catch {
        throw new WrongPassphrase();
    }
    return {agreement: readScalar(stored.ecdh.d), signature: readScalar(stored.ecdsa.d)};
}

function keyBehind(header, secret, progress) {
    const {alg, enc, kdf, n, r, p, salt} = header;
    const members = Object.keys(header).sort().join();
    if (alg === 'dir' && enc === 'A256GCM') {
        if (members === HEADER.join() && kdf === 'scrypt' && r === 8 && p === 1 && bearable(n) && typeof secret === 'string') {
            return keyOf(secret, unbase64url(salt), n, progress);
        }
        if (members === PASSKEY_HEADER.join() && kdf === PASSKEY && secret instanceof Uint8Array) {
            return passkeyKey(secret, unbase64url(salt));
        }
    }
    throw new Damaged('another kind of protection');
}

/** HKDF (RFC 5869) with SHA-256 of what the passkey made. */
async function passkeyKey(secret, salt) {
    if (salt.length !== 32 || secret.length !== 32) {
        throw new Damaged('another kind of passkey');
    }
    const made = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    const way = {name: 'HKDF', hash: 'SHA-256', salt, info: utf8('giga-holder-key-1')};
    return new Uint8Array(await crypto.subtle.deriveBits(way, made, 256));
}

/** The ECDSA key for WebCrypto, to sign with. */
export function signingKey({signature}) {
    const jwk = {...privateJwk(signature), ext: false, key_ops: ['sign']};
    return crypto.subtle.importKey('jwk', jwk, {name: 'ECDSA', namedCurve: 'P-256'}, false, ['sign']);
}

/** A dealt value for one holder. @param place {tender, kind, epoch, dealer, holder} */
export const closeLetter = (place, holderKey, value) => close(holderKey, letterHeader(place), utf8(scalarText(value)));

/** @throws Damaged when it does not open, or belongs elsewhere */
export async function openLetter(place, letter, {agreement}) {
    const jwe = parse(letter);
    const wanted = letterHeader(place);
    const same = Object.keys(jwe.extras).length === Object.keys(wanted).length
        && Object.entries(wanted).every(([name, value]) => jwe.extras[name] === value);
    if (!same) {
        throw new Damaged('a letter of another place');
    }
    return readScalar(text(await jwe.openWith(agreement)));
}

/**
 * What all holders compare by voice, as hexadecimal digits.
 *
 * @param holders [{position, agreement, signature}] with points
 * @param dealings {TECHNICAL: Map of commitments by dealer, FINANCIAL: …}
 */
export async function fingerprint(tender, epoch, threshold, holders, dealings) {
    const name = utf8(tender);
    const sorted = [...holders].sort((a, b) => a.position - b.position);
    const all = concat(
        utf8('giga-ceremony-1'), uint32(name.length), name, uint32(epoch), uint32(threshold), uint32(sorted.length),
        ...sorted.flatMap(h => [uint32(h.position), pointBytes(h.agreement), pointBytes(h.signature)]),
        ...[dealings.TECHNICAL, dealings.FINANCIAL].flatMap(ofKind => [
            uint32(ofKind.size),
            ...[...ofKind.keys()].sort((a, b) => a - b)
                .flatMap(dealer => [uint32(dealer), ...ofKind.get(dealer).map(pointBytes)]),
        ]));
    return [...await sha256(all)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Eight groups of five digits. */
export const spoken = hex => hex.match(/.{8}/g)
    .map(four => String(Number.parseInt(four, 16) % 100000).padStart(5, '0')).join(' ');

const letterHeader = ({tender, kind, epoch, dealer, holder}) =>
    ({content: 'share', dealer, epoch, format: 2, holder, kind, tender});

function privateJwk(secret) {
    const {crv, kty, x, y} = jwkOf(times(BASE, secret));
    return {crv, d: scalarText(secret), kty, x, y};
}

const bearable = n => Number.isInteger(n) && n >= 16384 && n <= 1048576 && (n & (n - 1)) === 0;

function keyOf(passphrase, salt, cost, progress) {
    return scryptAsync(utf8(passphrase.normalize('NFKC').replace(/^ +| +$/g, '')), salt,
        {N: cost, r: 8, p: 1, dkLen: 32, maxmem: 1 << 30 | 1 << 20, onProgress: progress});
}
