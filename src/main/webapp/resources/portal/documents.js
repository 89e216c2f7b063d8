/* Documents of a bid: looked at and encrypted here, then uploaded in pieces; the key stays in the draft. */
import {base64url, random, unbase64url} from '../crypto/bytes.js';
import {hex} from '../crypto/sealer.js';
import {encrypt, place} from '../crypto/stream.js';
import {cleanName, typeOf} from './kinds.js';
import {Refused, send} from './sending.js';
import {abandon, forget, remember, transfer, unfinished} from './uploads.js';

export const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Encrypts a file, uploads the ciphertext and gives its entry for the draft: what it is called and what opens it. A file
 * whose upload was broken off goes on where it was.
 *
 * @param target {api, tender (reference), supplier, most (MiB)}
 * @param about the requirement or criterion that it is for, null for the bid as a whole
 * @param progress told the share that is done, 0..1
 * @param waiting told whether the line is lost
 * @returns {entry: {id, name, type, size, sha256, key, about}, sealed: {id, sha256, size}}
 */
export async function upload(target, file, {about = null, progress = () => {}, waiting = () => {}} = {}) {
    if (file.size > MOST_BYTES) {
        throw new Refused(422, {type: '/problems/document-too-large', arguments: [String(MOST_BYTES >> 20)]});
    }
    const name = cleanName(file.name);
    const type = await typeOf(name, file);
    const sha256 = await digest(file);
    const known = (await unfinished(target)).find(u => u.sha256 === sha256 && u.size === file.size && u.about === about);
    const begun = known ?? {id: crypto.randomUUID(), key: base64url(random(32)), salt: base64url(random(32)), prefix: base64url(random(7)), name, size: file.size, sha256, about};
    if (!known) await remember(target, begun);
    const ciphertext = await encrypt(file, unbase64url(begun.key), place(target.tender, target.supplier, begun.id), share => progress(share / 4), {salt: unbase64url(begun.salt), prefix: unbase64url(begun.prefix)});
    const sealed = {id: begun.id, sha256: await digest(ciphertext), size: ciphertext.size};
    try {
        await transfer(target, begun.id, ciphertext, {progress: share => progress(0.25 + share * 0.75), waiting});
        const stored = await send('GET', target.api + '/documents/' + begun.id);
        if (stored.sha256 !== sealed.sha256 || stored.size !== sealed.size) {
            throw new Refused(422, {type: '/problems/document-damaged'});
        }
    } catch (error) {
        if (![0, 401, 403].includes(error.status)) await abandon(target, begun.id);
        throw error;
    }
    const entry = {id: begun.id, name, type, size: file.size, sha256, key: begun.key, about};
    return {entry, sealed, done: () => forget(begun.id)};
}

async function digest(blob) {
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())));
}

/** The size as the visitor's language writes it. */
export function sizeText(bytes) {
    const units = ['byte', 'kilobyte', 'megabyte'];
    const step = Math.min(2, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000)));
    return new Intl.NumberFormat(document.documentElement.lang, {style: 'unit', unit: units[step], maximumFractionDigits: step === 2 ? 1 : 0}).format(bytes / 1000 ** step);
}
