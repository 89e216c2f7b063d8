/* Documents of a bid: encrypted here while they are uploaded; the key stays in the draft. */
import {base64url, random} from '../crypto/bytes.js';
import {hex} from '../crypto/sealer.js';
import {encrypt, place} from '../crypto/stream.js';
import {Refused, send} from './sending.js';

export const MOST_BYTES = 50 * 1024 * 1024;
const TYPE = /^[A-Za-z0-9!#$&^_.+-]{1,50}\/[A-Za-z0-9!#$&^_.+-]{1,49}$/;

/**
 * Encrypts a file, uploads the ciphertext and gives its entry for the draft: what it is called and what opens it.
 *
 * @param target {api, tender (reference), supplier, most (MiB)}
 * @returns {entry: {id, name, type, size, sha256, key}, sealed: {id, sha256, size}}
 */
export async function upload(target, file, progress = () => {}) {
    if (file.size > MOST_BYTES) {
        throw new Refused(422, {type: '/problems/document-too-large', arguments: [String(MOST_BYTES >> 20)]});
    }
    const id = crypto.randomUUID();
    const key = random(32);
    const sha256 = await digest(file);
    const ciphertext = await encrypt(file, key, place(target.tender, target.supplier, id), share => progress(share / 2));
    const sealed = {id, sha256: await digest(ciphertext), size: ciphertext.size};
    const stored = await send('PUT', target.api + '/documents/' + id, {
        body: ciphertext,
        type: 'application/octet-stream',
        progress: share => progress(0.5 + share / 2),
    });
    if (stored.sha256 !== sealed.sha256 || stored.size !== sealed.size) {
        throw new Refused(422, {type: '/problems/document-damaged'});
    }
    const entry = {id, name: nameOf(file), type: TYPE.test(file.type) ? file.type : 'application/octet-stream', size: file.size, sha256, key: base64url(key)};
    return {entry, sealed};
}

async function digest(blob) {
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())));
}

const nameOf = file => file.name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').slice(-200) || 'document';

/** The size as the visitor's language writes it. */
export function sizeText(bytes) {
    const units = ['byte', 'kilobyte', 'megabyte'];
    const step = Math.min(2, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000)));
    return new Intl.NumberFormat(document.documentElement.lang, {style: 'unit', unit: units[step], maximumFractionDigits: step === 2 ? 1 : 0}).format(bytes / 1000 ** step);
}
