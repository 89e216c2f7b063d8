/**
 * The page on which a holder goes through a ceremony. It asks the portal how things stand, shows the one step that is
 * the holder's, deals by itself, and looks again every few seconds while others are to act. Its texts come from the page.
 */
import {WrongPassphrase, createHolder, passkeyOf, protect, protectByPasskey, publicHalves, spoken, unlock} from './holder.js';
import {NoSecret, able, makePasskey, secretOf} from './passkey.js';
import {ForeignKey, WrongDealing, dealing, rehearsal, seenFingerprint} from './ceremony.js';

const page = document.getElementById('keys');
const at = id => document.getElementById(id);
const words = page.dataset;
const {api, tender} = words;
const PAUSE = 2500;
/** Where nothing is expected soon, each so many pauses. */
const CALM = 6;
const LEAST = 16;

let mine = null;
let view = null;
/** A form is at work: what is asked for meanwhile is old news when it comes. */
let busy = false;
let looking = false;
let acts = 0;
let passing = false;

const write = (id, text) => at(id).textContent !== text && (at(id).textContent = text);
const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replaceAll(`{${i}}`, value), text);

class Refused extends Error {
    constructor(code) {
        super(code);
        this.code = code;
    }
}

async function call(path, method = 'GET', body = null) {
    const answer = await fetch(`${api}/${path}`, {
        method,
        credentials: 'same-origin',
        headers: {'X-Requested-With': 'portal', ...body && {'Content-Type': 'application/json'}},
        body: body && JSON.stringify(body),
    });
    if (!answer.ok) {
        const problem = await answer.json().catch(() => ({}));
        throw new Refused(problem.type?.split('/').pop() ?? 'failure');
    }
    return answer.json();
}

/* ---- what is shown ---- */

function step() {
    const {own, phase} = view;
    if (mine === null || own === null) {
        const concerned = words.appointed === 'true' || view.holders.some(h => h.you);
        return concerned ? mine === null ? 'make' : 'wait' : 'watch';
    }
    if (phase === 'DEALING' && own.dealer !== null) {
        return view.reshared ? 'deal' : 'wait';
    }
    if (phase === 'REHEARSING' && !own.rehearsed) {
        return 'rehearse';
    }
    if (phase === 'READY') {
        return view.holders.some(h => h.you && h.state === 'RENEWED') ? 'renewed' : 'done';
    }
    return 'wait';
}

const PLACE = {make: 1, wait: 2, watch: 2, deal: 2, renewed: 2, rehearse: 3, done: 4};

async function render() {
    const now = step();
    const before = page.dataset.step;
    page.dataset.step = now;
    for (const section of page.querySelectorAll('[data-for]')) {
        section.hidden = !section.dataset.for.split(' ').includes(now);
    }
    page.querySelectorAll('.step').forEach((mark, i) => {
        const place = now === 'wait' && view.own?.rehearsed ? 3 : PLACE[now];
        mark.className = `step step-${i + 1 < place || now === 'done' ? 'done' : i + 1 === place ? 'now' : 'next'}`;
        mark.setAttribute('aria-current', i + 1 === place ? 'step' : 'false');
    });
    at('holders').replaceChildren(...view.holders.map(row));
    write('quorum', fill(words.quorum, view.threshold, view.holders.filter(h => h.state !== 'RECOVERY').length));
    write('waiting', waitingFor());
    renderRefused();
    renderUnlocking();
    await renderFingerprint();
    if (before !== undefined && before !== now) {
        const title = page.querySelector('[data-for]:not([hidden]) h2');
        write('live', title?.textContent ?? '');
        if (!document.activeElement?.matches('input')) {
            title?.focus();
        }
    }
}

/** Who dealt what did not fit, for everybody until the key is ready. */
function renderRefused() {
    const last = new Map(view.refused.map(refused => [refused.dealer, refused]));
    const told = view.phase === 'READY' ? [] : [...last.values()].map(refusedText);
    if (told.join() !== [...at('refusedText').children].map(line => line.textContent).join()) {
        at('refusedText').replaceChildren(...told.map(text => element('p', '', text)));
    }
    at('refused').hidden = told.length === 0;
}

function refusedText({dealer, byYou, holder, again}) {
    const times = view.refused.filter(r => r.dealer === dealer).length;
    const next = again ? words.refusedagain : !byYou ? words.refusedwaiting : view.reshared ? words.refusedyoursanew : '';
    const said = [byYou ? words.refusedyours : words.refusedother, next, times > 1 ? words.refusedoften : ''];
    return fill(said.filter(Boolean).join(' '), dealer, holder, times);
}

const protectionOf = {
    rehearsing: () => view.own?.material?.protection,
    dealing: () => view.own?.base?.protection,
};

/** Whether the passphrase is asked for or the passkey. */
function renderUnlocking() {
    for (const [id, protection] of Object.entries(protectionOf)) {
        const device = protection() ? passkeyOf(protection()) !== null : false;
        at(id).querySelector('.unlock-device').hidden = !device;
        at(id).querySelector('.unlock-typed').hidden = device;
    }
    at('dealBefore').hidden = !view.own?.base || view.own.base.protection === mine?.protection;
}

function waitingFor() {
    if (view.phase === null) {
        return words.officer;
    }
    if (view.phase === 'READY') {
        return words.anew;
    }
    const missing = {GATHERING: ['WITHOUT_KEY'], DEALING: ['DEALING'], REHEARSING: ['REHEARSING'], READY: []}[view.phase];
    const names = view.holders.filter(h => !h.you && missing.includes(h.state)).map(h => h.name);
    const more = view.dealersNeeded - view.holders.filter(h => h.state === 'DEALT').length;
    if (view.phase === 'DEALING' && more < names.length) {
        return fill(words.enough, names.join(', '), more);
    }
    return names.length === 0 ? words.moment : fill(words.others, names.join(', '));
}

async function renderFingerprint() {
    if (!view.own?.material) {
        return;
    }
    const seen = await seenFingerprint(view);
    page.querySelectorAll('.keys-print').forEach(box => {
        if (box.dataset.of !== seen) {
            box.dataset.of = seen;
            box.replaceChildren(...spoken(seen).split(' ').map(group => element('span', '', group)));
        }
    });
    at('swapped').hidden = seen === view.fingerprint;
}

function element(name, styleClass, text) {
    const made = document.createElement(name);
    made.className = styleClass;
    made.textContent = text;
    return made;
}

function row(holder) {
    const item = element('li', `holder holder-${holder.state.toLowerCase()}`, '');
    const name = element('span', 'holder-name', holder.name ?? words.recovery);
    if (holder.you) {
        name.append(' ', element('span', 'you', words.you));
    }
    item.append(element('span', 'holder-mark', holder.position), name,
        element('span', 'holder-state', words[`state${holder.state.toLowerCase().replaceAll('_', '')}`]));
    return item;
}

/* ---- what happens by itself ---- */

async function look() {
    if (busy || looking || document.hidden) {
        return;
    }
    looking = true;
    const before = acts;
    try {
        const seen = await call(tender);
        if (before !== acts) {
            return;
        }
        view = seen;
        if (mine !== null && view.phase === 'DEALING' && view.own !== null && view.own.dealer !== null && !view.reshared) {
            view = await call(`${tender}/dealings`, 'POST', await dealing(view));
        }
        if (passing) {
            at('trouble').hidden = true;
        }
    } catch (e) {
        if (!(e instanceof Refused) || e.code !== 'ceremony-moved-on') {
            trouble(e);
            passing = true;
        }
    } finally {
        looking = false;
    }
    if (view !== null) {
        await render();
    }
}

function trouble(e) {
    const code = (e.code ?? '').replace(/-([a-z])/g, (all, letter) => letter.toUpperCase());
    write('troubleText', words[`refused${code.charAt(0).toUpperCase()}${code.slice(1)}`] ?? words.failure);
    at('trouble').hidden = false;
    passing = false;
}

/* ---- the forms ---- */

function fault(input, text) {
    const box = at(`${input.id}-error`);
    box.textContent = text;
    input.toggleAttribute('aria-invalid', text !== '');
    if (text !== '') {
        input.setAttribute('aria-invalid', 'true');
        input.focus();
    }
    return text !== '';
}

/** 0..4: length and variety; a sentence of one's own beats a word with signs. */
function strength(passphrase) {
    const variety = new Set(passphrase.toLowerCase()).size;
    const tokens = passphrase.split(/\s+/).filter(word => word.length > 2);
    if (passphrase.length < LEAST || variety < 6) {
        return Math.min(1, Math.floor(passphrase.length / 8));
    }
    return Math.min(4, 1 + (passphrase.length >= 20) + (tokens.length >= 4) + (variety >= 11));
}

async function working(form, text, act) {
    const fields = form.querySelector('fieldset');
    const box = form.querySelector('.keys-progress');
    const bar = box.querySelector('progress');
    busy = true;
    acts++;
    fields.disabled = true;
    box.hidden = false;
    box.querySelector('p').textContent = text;
    at('live').textContent = text;
    bar.value = 0;
    try {
        return await act(part => bar.value = part);
    } finally {
        busy = false;
        acts++;
        fields.disabled = false;
        box.hidden = true;
    }
}

async function make(form) {
    const [first, again] = form.querySelectorAll('input[type=password]');
    const weak = strength(first.value) < 2;
    if (fault(first, weak ? words.weak : '') || fault(again, first.value === again.value ? '' : words.different)) {
        return;
    }
    await working(form, words.protecting, async progress => {
        const holder = createHolder();
        const protection = await protect(holder, first.value, progress);
        mine = await call('mine', 'PUT', {...publicHalves(holder), protection});
    });
    await made(form);
}

async function made(form) {
    form.reset();
    form.querySelector('meter').value = 0;
    at('forgotten').open = false;
    await look();
}

/** The same without a passphrase: the device protects. */
async function makeByDevice(form) {
    const box = form.querySelector('.keys-device');
    await working(form, words.confirming, () => byDevice(box, async () => {
        const holder = createHolder();
        const protection = await protectByPasskey(holder, await makePasskey(words.devicename));
        mine = await call('mine', 'PUT', {...publicHalves(holder), protection});
    })) && await made(form);
}

/** Does what a passkey is needed for; false where its device or owner would not, which is said. */
async function byDevice(box, act) {
    const error = box.querySelector('[role=alert]');
    error.textContent = '';
    try {
        await act();
        return true;
    } catch (e) {
        const text = e instanceof NoSecret ? words.nosecret : e instanceof WrongPassphrase ? words.wrongdevice
            : e instanceof DOMException ? words.unconfirmed : null;
        if (text === null) {
            throw e;
        }
        error.textContent = text;
        return false;
    }
}

/** Unlocks the place's keys with the passphrase of the form; null when it is wrong. */
async function unlocked(form, protection, progress) {
    const input = form.querySelector('input[type=password]');
    try {
        return await unlock(protection, input.value, progress);
    } catch (e) {
        if (!(e instanceof WrongPassphrase)) {
            throw e;
        }
        return null;
    }
}

/** Does the holder's part of a step with the keys, which the passkey or the passphrase unlocks. */
async function withKeys(form, protection, path, compute) {
    const passkey = passkeyOf(protection);
    if (passkey === null) {
        await withPassphrase(form, protection, path, compute);
        return;
    }
    at('trouble').hidden = true;
    let holder = null;
    await working(form, words.confirming, async () => {
        await byDevice(form.querySelector('.unlock-device'),
            async () => holder = await unlock(protection, await secretOf(passkey)));
        if (holder !== null) {
            await send(form, path, compute, holder);
        }
    });
    await render();
}

async function send(form, path, compute, holder) {
    try {
        view = await call(`${tender}/${path}`, 'POST', await compute(holder));
        form.reset();
    } catch (e) {
        await refuse(e);
    }
}

async function withPassphrase(form, protection, path, compute) {
    const input = form.querySelector('input[type=password]');
    if (fault(input, input.value === '' ? words.empty : '')) {
        return;
    }
    at('trouble').hidden = true;
    let wrong = false;
    await working(form, words.unlocking, async progress => {
        const holder = await unlocked(form, protection, progress);
        if (holder === null) {
            wrong = true;
            return;
        }
        await send(form, path, compute, holder);
    });
    if (wrong) {
        fault(input, words.wrong);
        input.select();
    } else {
        await render();
    }
}

async function refuse(e) {
    if (e instanceof WrongDealing) {
        for (const dealer of e.dealers) {
            view = await call(`${tender}/complaints`, 'POST', {epoch: view.epoch, dealer});
        }
    } else if (e instanceof ForeignKey) {
        at('swapped').hidden = false;
    } else {
        trouble(e);
    }
}

const act = handler => event => {
    event.preventDefault();
    Promise.resolve(event.target).then(handler).catch(trouble);
};

page.querySelectorAll('.keys-make').forEach(form => {
    form.addEventListener('submit', act(make));
    form.querySelector('.keys-device button').addEventListener('click', () => makeByDevice(form).catch(trouble));
    const [first] = form.querySelectorAll('input[type=password]');
    first.addEventListener('input', () => {
        const level = strength(first.value);
        form.querySelector('meter').value = level;
        form.querySelector('.keys-strength').textContent = first.value === '' ? '' : words[`strength${level}`];
        fault(first, '');
    });
});
at('rehearsing').addEventListener('submit',
    act(form => withKeys(form, view.own.material.protection, 'rehearsals', holder => rehearsal(view, holder))));
at('dealing').addEventListener('submit',
    act(form => withKeys(form, view.own.base.protection, 'dealings', holder => dealing(view, holder))));

async function begin() {
    mine = words.staff === 'true' ? await call('mine') : null;
    await look();
    let pauses = 0;
    setInterval(() => ['done', 'renewed', 'watch'].includes(page.dataset.step) && ++pauses % CALM !== 0 || look(), PAUSE);
    document.addEventListener('visibilitychange', look);
}

at('forgotten').open = location.hash === '#forgotten';
able().then(can => page.querySelectorAll('.keys-device').forEach(box => box.hidden = !can));
begin().catch(trouble);
