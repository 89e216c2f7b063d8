/** The known answers in the browser: every check returns what failed; nothing failed is an empty list. */
import {base64url, unbase64url, utf8} from '/crypto/bytes.js';
import * as points from '/crypto/points.js';
import * as jwe from '/crypto/jwe.js';
import * as threshold from '/crypto/threshold.js';
import * as holder from '/crypto/holder.js';
import * as stream from '/crypto/stream.js';

const failures = [];

function same(what, actual, expected) {
    const [a, e] = [actual, expected].map(value => JSON.stringify(value));
    if (a !== e) {
        failures.push(`${what}: ${a} instead of ${e}`);
    }
}

async function refused(what, act) {
    try {
        await act();
    } catch (e) {
        if (e.name !== 'Damaged' && e.name !== 'WrongPassphrase') {
            failures.push(`${what}: ${e}`);
        }
        return;
    }
    failures.push(`${what}: not refused`);
}

const byPosition = (object, read) => new Map(Object.entries(object).map(([at, value]) => [Number(at), read(value)]));

async function envelopes(vectors) {
    for (const vector of vectors.envelopes) {
        const content = unbase64url(vector.content);
        const closed = await jwe.close(points.readPoint(vector.recipient), vector.extras, content,
            {secret: points.readScalar(vector.ephemeralSecret), iv: unbase64url(vector.iv)});
        same('jwe', closed, vector.jwe);
        const parsed = jwe.parse(vector.jwe);
        same('extras', parsed.extras, vector.extras);
        same('key id', parsed.keyId, vector.keyId);
        same('content', base64url(await parsed.open(unbase64url(vector.shared))), vector.content);
    }
    const c = vectors.rfc7518c;
    const shared = points.xOf(points.times(
        points.pointOfJwk({kty: 'EC', crv: 'P-256', ...c.bob}), points.readScalar(c.alice)));
    same('RFC 7518 C agreement', base64url(shared), c.shared);
    same('RFC 7518 C key',
        base64url(await jwe.derive(shared, c.algorithm, utf8(c.apu), utf8(c.apv), c.bits)), c.key);
    await hostile(vectors.envelopes[1]);
}

async function hostile({jwe: closed, shared}) {
    const secret = unbase64url(shared);
    for (let at = 0; at < closed.length; at++) {
        const other = closed[at] === 'A' ? 'B' : 'A';
        await refused(`changed at ${at}`, () => jwe.parse(closed.slice(0, at) + other + closed.slice(at + 1)).open(secret));
        await refused(`cut at ${at}`, () => jwe.parse(closed.slice(0, at)).open(secret));
    }
    const x = base64url(new Uint8Array(32).fill(1));
    await refused('point off the curve', () => points.pointOfJwk({kty: 'EC', crv: 'P-256', x, y: x}));
    await refused('infinity', () => points.pointOf(new Uint8Array(65)));
    await refused('number as JWE', () => jwe.parse(7));
    await refused('scalar too great', () => points.readScalar('_'.repeat(42) + '8'));
}

async function keys(vectors) {
    const polynomials = object => byPosition(object, list => list.map(points.readScalar));
    const dealt = (object, positions) => new Map([...polynomials(object)].map(
        ([dealer, coefficients]) => [dealer, threshold.deal(2, positions, null, coefficients)]));
    const all = dealt(vectors.coefficients, [1, 2, 3]);
    const key = threshold.freshKey(new Map([...all].map(([i, {commitments}]) => [i, commitments])));
    const values = (of, m) => new Map([...of].map(([i, dealing]) => [i, dealing.values.get(m)]));
    same('public key', points.pointText(threshold.publicKey(key)), vectors.publicKey);
    const ephemerals = vectors.ephemerals.map(points.readPoint);
    const partials = new Map();
    for (const m of [1, 2, 3]) {
        const share = threshold.share(key, m, values(all, m));
        same('share', points.scalarText(share), vectors.shares[m]);
        const verification = threshold.verificationKey(key, m);
        same('verification key', points.pointText(verification), vectors.verificationKeys[m]);
        const made = await threshold.partials(share, ephemerals, points.readScalar(vectors.nonces[m]));
        same('partials', sorted(threshold.partialsJson(made)), sorted(vectors.partials[m]));
        same('proven', await threshold.proven(made, verification, ephemerals), true);
        same('of another', await threshold.proven(made, threshold.verificationKey(key, m % 3 + 1), ephemerals), false);
        partials.set(m, made);
    }
    vectors.combinedOf1And3.forEach((secret, j) => same('combined', base64url(
        threshold.combine(new Map([1, 3].map(m => [m, partials.get(m).points[j]])))), secret));
    const wrong = values(all, 2).set(3, points.scalarOf(5));
    wrong.delete(1);
    same('wrong dealers', threshold.wrong(key, 2, wrong), [1, 3]);
    await refused('share of wrong values', () => threshold.share(key, 2, wrong));
    const again = dealt(vectors.resharedCoefficients, [1, 2, 3, 4]);
    const reshared = threshold.resharedKey(new Map([...again].map(([i, {commitments}]) => [i, commitments])));
    same('public key after re-sharing', points.pointText(threshold.publicKey(reshared)), vectors.publicKey);
    for (const m of [1, 2, 3, 4]) {
        same('share after re-sharing', points.scalarText(threshold.share(reshared, m, values(again, m))),
            vectors.resharedShares[m]);
    }
    await refused('threshold above the holders', () => threshold.deal(4, [1, 2, 3]));
    await refused('position zero', () => threshold.deal(1, [0]));
    return {first: key.dealings, second: reshared.dealings};
}

async function passkeys(vector, secrets, iv) {
    const [credential, salt, secret] = [vector.credential, vector.salt, vector.secret].map(unbase64url);
    same('protection by passkey', await holder.protectByPasskey(secrets, {credential, salt, secret}, iv), vector.protection);
    const named = holder.passkeyOf(vector.protection);
    same('passkey', [named.credential, named.salt].map(base64url), [vector.credential, vector.salt]);
    const unlocked = await holder.unlock(vector.protection, secret);
    same('unlocked by passkey', holder.publicHalves(unlocked), holder.publicHalves(secrets));
    await refused('another passkey', () => holder.unlock(vector.protection, salt));
    await refused('passphrase for passkey', () => holder.unlock(vector.protection, vector.secret));
}

async function holders(vectors, dealings) {
    const secrets = byPosition(vectors.secrets, ({agreement, signature}) =>
        ({agreement: points.readScalar(agreement), signature: points.readScalar(signature)}));
    let progress = 0;
    const unlocked = await holder.unlock(vectors.protection, vectors.passphrase, done => progress = done);
    same('progress', progress, 1);
    same('unlocked', holder.publicHalves(unlocked), holder.publicHalves(secrets.get(1)));
    same('protection', await holder.protect(secrets.get(1), vectors.passphrase, () => {},
        {salt: unbase64url(vectors.salt), iv: unbase64url(vectors.iv), cost: vectors.cost}), vectors.protection);
    await passkeys(vectors.passkey, secrets.get(1), unbase64url(vectors.iv));
    await refused('wrong passphrase', () => holder.unlock(vectors.protection, 'open the envelopes'));
    await refused('no protection', () => holder.unlock('....', 'x'));
    const place = vectors.letterPlace;
    same('letter', points.scalarText(await holder.openLetter(place, vectors.letter, secrets.get(1))), vectors.letterValue);
    await refused('letter of another', () => holder.openLetter(place, vectors.letter, secrets.get(2)));
    await refused('letter elsewhere', () => holder.openLetter({...place, tender: 'KZ-2026-02'}, vectors.letter, secrets.get(1)));
    const people = [...secrets].map(([position, {agreement, signature}]) => ({
        position,
        agreement: points.times(points.BASE, agreement),
        signature: points.times(points.BASE, signature),
    }));
    const hex = await holder.fingerprint(vectors.tender, 0, 2, people,
        {TECHNICAL: dealings.first, FINANCIAL: dealings.second});
    same('fingerprint', hex, vectors.fingerprint);
    same('spoken', holder.spoken(hex), vectors.spoken);
    const signature = await crypto.subtle.sign({name: 'ECDSA', hash: 'SHA-256'},
        await holder.signingKey(secrets.get(1)), utf8('minutes'));
    same('signature', signature.byteLength, 64);
}

const hex = async blob => [...new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))]
    .map(byte => byte.toString(16).padStart(2, '0')).join('');

async function documents(vectors) {
    for (const vector of vectors.documents) {
        const key = unbase64url(vector.key);
        const content = new Blob([Uint8Array.from({length: vector.size}, (_, i) => (i * i + 3 * i) % 251)]);
        same('content', await hex(content), vector.contentSha256);
        const sealed = await stream.encrypt(content, key, vector.place, () => {},
            {salt: unbase64url(vector.salt), prefix: unbase64url(vector.prefix)});
        same('sealed size', [sealed.size, stream.sealedSize(vector.size)], [vector.sealedSize, vector.sealedSize]);
        same('sealed', await hex(sealed), vector.sealedSha256);
        if (vector.sealed) {
            same('sealed bytes', base64url(new Uint8Array(await sealed.arrayBuffer())), vector.sealed);
        }
        same('opened', await hex(await stream.decrypt(sealed, key, vector.place)), vector.contentSha256);
        await refused('another place', () => stream.decrypt(sealed, key, vector.place + '0'));
        await refused('cut', () => stream.decrypt(sealed.slice(0, sealed.size - 1), key, vector.place));
    }
}

function sorted(value) {
    if (Array.isArray(value) || typeof value !== 'object') {
        return value;
    }
    return Object.fromEntries(Object.keys(value).sort().map(name => [name, sorted(value[name])]));
}

export async function check(vectors) {
    await envelopes(vectors.jwe);
    const dealings = await keys(vectors.threshold);
    await holders(vectors.holder, dealings);
    await documents(vectors.document);
    return failures;
}
