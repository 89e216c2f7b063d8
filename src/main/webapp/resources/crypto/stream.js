/**
 * Documents of a bid in Tink's format AES256-GCM-HKDF with segments of 1 MiB, read piece by piece from a file. Twin of
 * seal.DocumentCipher; the format is in src/docs/envelope.md.
 */
import {Damaged, concat, random, uint32, utf8} from './bytes.js';

const SEGMENT = 1 << 20;
const HEADER = 40;
const SALT = 32;
const PREFIX = 7;
const TAG = 16;
const ROOM = SEGMENT - TAG;

/** Where a document belongs; in another place it does not open. */
export const place = (tender, supplier, document) => [tender, supplier, document].join('|');

/** How many bytes the ciphertext of so many bytes has. */
export const sealedSize = size => HEADER + size + TAG * segments(size);

const segments = size => Math.max(1, Math.ceil((size + HEADER) / ROOM));

/**
 * The ciphertext of a file (Blob) as a Blob.
 *
 * @param key 32 random bytes, used for this one document
 * @param progress told the share that is done, 0..1
 * @param vector {salt, prefix} in tests of vectors only
 */
export async function encrypt(file, key, at, progress = () => {}, vector = null) {
    const salt = vector?.salt ?? random(SALT);
    const prefix = vector?.prefix ?? random(PREFIX);
    const aes = await derived(key, salt, at, 'encrypt');
    const count = segments(file.size);
    const sealed = [Uint8Array.of(HEADER), salt, prefix];
    for (let i = 0, from = 0; i < count; i++) {
        const to = Math.min(file.size, from + (i === 0 ? ROOM - HEADER : ROOM));
        const plain = await file.slice(from, to).arrayBuffer();
        sealed.push(await crypto.subtle.encrypt(parameters(prefix, i, i === count - 1), aes, plain));
        from = to;
        progress((i + 1) / count);
    }
    return new Blob(sealed, {type: 'application/octet-stream'});
}

/** The content of a ciphertext (Blob) as a Blob. @throws Damaged when a byte of it was changed */
export async function decrypt(sealed, key, at) {
    const header = new Uint8Array(await sealed.slice(0, HEADER).arrayBuffer());
    if (header.length !== HEADER || header[0] !== HEADER || sealed.size < HEADER + TAG) {
        throw new Damaged('no header of a document');
    }
    const aes = await derived(key, header.subarray(1, 1 + SALT), at, 'decrypt');
    const prefix = header.subarray(1 + SALT);
    const content = [];
    const count = Math.ceil(sealed.size / SEGMENT);
    for (let i = 0; i < count; i++) {
        const piece = await sealed.slice(i === 0 ? HEADER : i * SEGMENT, (i + 1) * SEGMENT).arrayBuffer();
        try {
            content.push(await crypto.subtle.decrypt(parameters(prefix, i, i === count - 1), aes, piece));
        } catch {
            throw new Damaged('a document does not open');
        }
    }
    return new Blob(content);
}

async function derived(key, salt, at, use) {
    const base = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey']);
    return crypto.subtle.deriveKey(
        {name: 'HKDF', hash: 'SHA-256', salt, info: utf8(at)}, base, {name: 'AES-GCM', length: 256}, false, [use]);
}

/** The nonce of a segment: prefix, number, and whether it is the last one. */
const parameters = (prefix, number, last) =>
    ({name: 'AES-GCM', iv: concat(prefix, uint32(number), Uint8Array.of(last ? 1 : 0)), tagLength: TAG * 8});
