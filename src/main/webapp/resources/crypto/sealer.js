/** Closes the envelopes of a bid in the browser. Twin of bid.SealingKit; the format is in src/docs/envelope.md. */
import {sha256, utf8} from './bytes.js';
import {close} from './jwe.js';
import {pointOfJwk} from './points.js';

const BLOCKS = {TECHNICAL: 32768, FINANCIAL: 4096};

/** Whether this browser can do it. */
export const able = () => Boolean(globalThis.isSecureContext && globalThis.crypto?.subtle);

/**
 * The container as text, whose very bytes are sent and kept.
 *
 * @param kit tender, supplier, revision, lots, keys (JWK by kind), technical (JSON), financial (JSON by lot), documents
 * @param progress told the share that is done, 0..1
 */
export async function seal(kit, progress = () => {}) {
    const steps = kit.lots.length + 1;
    const technical = await envelope(kit, 'TECHNICAL', kit.lots, kit.technical);
    const financial = {};
    for (const [i, lot] of kit.lots.entries()) {
        progress((i + 1) / steps);
        await breath();
        financial[lot] = await envelope(kit, 'FINANCIAL', [lot], kit.financial[lot]);
    }
    progress(1);
    return JSON.stringify({format: 'giga-sealed-bid-2', technical, financial, documents: kit.documents});
}

/** SHA-256 of a text, hexadecimal, as on the receipt. */
export async function digest(text) {
    return hex(await sha256(utf8(text)));
}

export const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

function envelope(kit, kind, lots, content) {
    const extras = {format: 2, tender: kit.tender, supplier: kit.supplier, revision: kit.revision, kind, lots};
    return close(pointOfJwk(kit.keys[kind]), extras, padded(content, BLOCKS[kind]));
}

/** Blanks up to a whole number of blocks: the length tells nothing of what is inside. */
export function padded(content, block) {
    const bytes = utf8(content);
    const filled = new Uint8Array(Math.max(1, Math.ceil(bytes.length / block)) * block).fill(32);
    filled.set(bytes);
    return filled;
}

/** Lets the browser draw the progress. */
const breath = () => new Promise(resolve => setTimeout(resolve));
