/**
 * A holder's part of an opening, away from the page so that it stays alive: unlocks the holder's keys, makes the share of
 * the letters, uses it on every envelope of the list and sends what comes out. Nothing secret leaves this worker.
 */
import {WrongPassphrase, openLetter, signingKey, unlock} from './holder.js';
import {Damaged, base64url, utf8} from './bytes.js';
import {readPoint, readScalar} from './points.js';
import {MOST_PARTIALS, freshKey, partials, partialsJson, resharedKey, share} from './threshold.js';

/** The portal says no; its problem is what it answered. */
class Refused extends Error {
    constructor(problem) {
        super(problem.title);
        this.problem = problem;
    }
}

let api;

async function call(path, options = {}) {
    const headers = {'X-Requested-With': 'portal', ...options.headers};
    const answer = await fetch(api + path, {...options, headers, credentials: 'same-origin'});
    if (!answer.ok) {
        throw new Refused(await answer.json().catch(() => ({title: String(answer.status)})));
    }
    return answer.text();
}

const tell = (type, more = {}) => postMessage({type, ...more});

/** The keys of the holder: under the passphrase or passkey, or those of the recovery key. */
async function keys({material, secret, recovery}) {
    if (recovery) {
        return {agreement: readScalar(recovery.d)};
    }
    return unlock(material.protection, secret, part => tell('unlocking', {part}));
}

/** The share of the position, only if every dealt value fits what its dealer committed to. */
async function shareOf(holder, {tender, epoch, position, reshared, keys}, kind) {
    const committed = new Map();
    const values = new Map();
    for (const [number, {commitments, letter}] of Object.entries(keys[kind])) {
        const dealer = Number(number);
        committed.set(dealer, commitments.map(readPoint));
        values.set(dealer, await openLetter({tender, kind, epoch, dealer, holder: position}, letter, holder));
    }
    return share(reshared ? resharedKey(committed) : freshKey(committed), position, values);
}

async function open(order) {
    const {material, deadline, recovery} = order;
    if (Date.now() < Date.parse(deadline)) {
        tell('clock');
        return;
    }
    const holder = await keys(order);
    const own = await shareOf(holder, material, order.kind);
    let status = JSON.parse(await (recovery ? call('') : call('/presence', {method: 'POST'})));
    const query = recovery ? `?position=${material.position}` : '';
    let done = recovery ? 0 : status.given;
    tell('working', {done, of: status.workable});
    for (let list = await next(query); list.length > 0 && status.phase === 'GATHERING'; list = await next(query)) {
        for (let at = 0; at < list.length && status.phase === 'GATHERING'; at += MOST_PARTIALS) {
            const batch = list.slice(at, at + MOST_PARTIALS);
            status = await send(own, batch, recovery ? material.position : null, material.epoch);
            done += batch.length;
            tell('working', {done, of: status.workable});
        }
    }
    tell('done', {status});
}

const next = async query => JSON.parse(await call('/envelopes' + query));

async function send(own, batch, position, epoch) {
    const made = await partials(own, batch.map(({e}) => readPoint(e)));
    const body = JSON.stringify({position, epoch, envelopes: batch.map(({id}) => id), ...partialsJson(made)});
    return JSON.parse(await call('/partials', {method: 'POST', body, headers: {'Content-Type': 'application/json'}}));
}

async function sign(order) {
    const holder = await keys(order);
    const minutes = await call('/minutes');
    const key = await signingKey(holder);
    const signature = await crypto.subtle.sign({name: 'ECDSA', hash: 'SHA-256'}, key, utf8(minutes));
    const body = base64url(new Uint8Array(signature));
    tell('done', {status: JSON.parse(await call('/signature', {method: 'POST', body, headers: {'Content-Type': 'text/plain'}}))});
}

onmessage = async ({data}) => {
    api = data.api;
    try {
        await (data.type === 'sign' ? sign(data) : open(data));
    } catch (e) {
        if (e instanceof WrongPassphrase || e instanceof Damaged && data.recovery) {
            tell('wrong');
        } else {
            tell('refused', {problem: e.problem?.type?.split('/').pop() ?? 'failure'});
        }
    }
};
