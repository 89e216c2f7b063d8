/**
 * Passkeys that protect a holder's keys: the authenticator makes of a salt, always the same, 32 bytes that nobody else can
 * make (WebAuthn, extension prf). They stay in the browser, so nothing of it is for the portal to verify.
 */
import {random} from './bytes.js';

/** The authenticator keeps passkeys, but makes no secrets of them. */
export class NoSecret extends Error {
    constructor() {
        super('no secret of this passkey');
        this.name = 'NoSecret';
    }
}

const SALT = 32;

/** Whether this browser can ask authenticators for such secrets. */
export async function able() {
    const told = await window.PublicKeyCredential?.getClientCapabilities?.().catch(() => null);
    return told?.['extension:prf'] === true;
}

/**
 * Makes a passkey for this purpose alone and tries it at once. It is not for signing in, and does not replace the passkey
 * that is: its user is a new one each time.
 *
 * @param name as authenticators list it
 * @returns {credential, salt, secret}, all bytes
 * @throws NoSecret, and what the browser throws: NotAllowedError when its owner does not agree
 */
export async function makePasskey(name) {
    const salt = random(SALT);
    const made = await navigator.credentials.create({
        publicKey: {
            rp: {name: document.location.hostname},
            user: {id: random(32), name, displayName: name},
            challenge: random(32),
            pubKeyCredParams: [{type: 'public-key', alg: -7}, {type: 'public-key', alg: -257}],
            authenticatorSelection: {residentKey: 'discouraged', userVerification: 'required'},
            extensions: {prf: {}},
        },
    });
    if (made.getClientExtensionResults().prf?.enabled !== true) {
        throw new NoSecret();
    }
    const credential = new Uint8Array(made.rawId);
    return {credential, salt, secret: await secretOf({credential, salt})};
}

/** What the passkey makes of the salt: 32 bytes. @throws NoSecret, NotAllowedError */
export async function secretOf({credential, salt}) {
    if (!window.PublicKeyCredential) {
        throw new NoSecret();
    }
    const shown = await navigator.credentials.get({
        publicKey: {
            challenge: random(32),
            allowCredentials: [{type: 'public-key', id: credential}],
            userVerification: 'required',
            extensions: {prf: {eval: {first: salt}}},
        },
    });
    const made = shown.getClientExtensionResults().prf?.results?.first;
    if (!made) {
        throw new NoSecret();
    }
    return new Uint8Array(made);
}
