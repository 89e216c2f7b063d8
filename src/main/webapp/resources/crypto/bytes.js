/** Bytes and their texts. Base64url is read in its canonical form only: one text for the same bytes. */
const UTF8 = new TextEncoder();

/** Something that arrived from outside is not what it claims to be. */
export class Damaged extends Error {
    constructor(what) {
        super(what);
        this.name = 'Damaged';
    }
}

export const utf8 = text => UTF8.encode(text);

export function text(bytes) {
    try {
        return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    } catch {
        throw new Damaged('no UTF-8');
    }
}

export function base64url(bytes) {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
        binary += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000));
    }
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function unbase64url(chars) {
    if (typeof chars !== 'string' || !/^[A-Za-z0-9_-]*$/.test(chars) || chars.length % 4 === 1) {
        throw new Damaged('not base64url');
    }
    const binary = atob(chars.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < bytes.length; at++) {
        bytes[at] = binary.charCodeAt(at);
    }
    const last = bytes.subarray(bytes.length - bytes.length % 3);
    if (!chars.endsWith(base64url(last))) {
        throw new Damaged('not canonical base64url');
    }
    return bytes;
}

export function concat(...parts) {
    const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

/** Big-endian, four bytes. */
export function uint32(number) {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, number);
    return bytes;
}

export async function sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export const random = length => crypto.getRandomValues(new Uint8Array(length));
