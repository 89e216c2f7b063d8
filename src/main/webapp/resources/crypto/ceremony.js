/**
 * A holder's part in a ceremony, computed in the holder's browser from what the portal tells (CeremonyView). Nothing
 * secret leaves it but what is closed for its receiver. Twin of sample.HolderBrowser.
 */
import {Damaged} from './bytes.js';
import {closeLetter, fingerprint, openLetter, publicHalves} from './holder.js';
import {parse} from './jwe.js';
import {pointText, readPoint} from './points.js';
import {deal, freshKey, partials, partialsJson, publicKey, resharedKey, share, wrong} from './threshold.js';

export const KINDS = ['TECHNICAL', 'FINANCIAL'];

/** Values that do not fit their dealers' commitments; the dealers (positions) have to deal anew. */
export class WrongDealing extends Damaged {
    constructor(dealers) {
        super('wrong values');
        this.name = 'WrongDealing';
        this.dealers = dealers;
    }
}

/** The portal shows another key of this holder than the holder has: it is not to be trusted. */
export class ForeignKey extends Damaged {
    constructor() {
        super('not this key of the holder');
        this.name = 'ForeignKey';
    }
}

/**
 * What to send as dealing: new secrets, or this holder's shares dealt anew.
 *
 * @param holder unlocked keys; null where new secrets are dealt
 */
export async function dealing(view, holder = null) {
    const dealt = {};
    for (const kind of KINDS) {
        const secret = view.reshared ? await shareOf(view.own.base, kind, holder) : null;
        dealt[kind] = await dealt1(view, kind, secret);
    }
    return {epoch: view.epoch, dealt};
}

async function dealt1(view, kind, secret) {
    const keys = new Map(view.holders.map(h => [h.position, readPoint(h.agreement)]));
    const {commitments, values} = deal(view.threshold, keys.keys(), secret);
    const letters = {};
    for (const [position, value] of values) {
        const place = {tender: view.tender, kind, epoch: view.epoch, dealer: view.own.dealer, holder: position};
        letters[position] = await closeLetter(place, keys.get(position), value);
    }
    return {commitments: commitments.map(pointText), letters};
}

const committed = dealings => new Map(Object.entries(dealings).map(
    ([dealer, {commitments}]) => [Number(dealer), commitments.map(readPoint)]));

const keyOf = ({reshared, keys}, kind) => (reshared ? resharedKey : freshKey)(committed(keys[kind]));

/** The holder's share. @throws WrongDealing */
export async function shareOf(material, kind, holder) {
    const {tender, epoch, position, keys} = material;
    const key = keyOf(material, kind);
    const values = new Map();
    for (const [dealer, {letter}] of Object.entries(keys[kind])) {
        try {
            const place = {tender, kind, epoch, dealer: Number(dealer), holder: position};
            values.set(Number(dealer), await openLetter(place, letter, holder));
        } catch (e) {
            if (!(e instanceof Damaged)) {
                throw e;
            }
        }
    }
    const dealers = wrong(key, position, values);
    if (dealers.length > 0) {
        throw new WrongDealing(dealers);
    }
    return share(key, position, values);
}

/** The fingerprint as this browser sees the ceremony, once all has been dealt. */
export function seenFingerprint(view) {
    const {keys} = view.own.material;
    const holders = view.holders.map(h =>
        ({position: h.position, agreement: readPoint(h.agreement), signature: readPoint(h.signature)}));
    return fingerprint(view.tender, view.epoch, view.threshold, holders,
        {TECHNICAL: committed(keys.TECHNICAL), FINANCIAL: committed(keys.FINANCIAL)});
}

/** What to send as rehearsal. @throws WrongDealing, ForeignKey */
export async function rehearsal(view, holder) {
    const own = view.holders.find(h => h.position === view.own.position);
    const mine = publicHalves(holder);
    if (own.agreement !== mine.agreement || own.signature !== mine.signature) {
        throw new ForeignKey();
    }
    const made = {};
    for (const kind of KINDS) {
        requireSameKey(view, kind);
        const secret = await shareOf(view.own.material, kind, holder);
        made[kind] = partialsJson(await partials(secret, [parse(view.own.tests[kind]).ephemeral]));
    }
    return {epoch: view.epoch, partials: made};
}

/** Shares dealt anew must belong to the key that the bids are sealed with. */
function requireSameKey(view, kind) {
    const before = view.own.publicKeys[kind];
    if (view.reshared && pointText(publicKey(keyOf(view.own.material, kind))) !== before) {
        throw new ForeignKey();
    }
}
