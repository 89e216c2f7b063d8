/**
 * The page of an opening: shows its state as the portal tells it, takes the passphrase or asks for the passkey, and lets the worker do the
 * holder's part. Texts come from the page (data-*), so that they are in the visitor's language.
 */
import {passkeyOf} from './holder.js';
import {NoSecret, secretOf} from './passkey.js';

const page = document.getElementById('opening');
const api = page.dataset.api;
const at = id => document.getElementById(id);
const words = page.dataset;
let status = null;
let working = false;
/** Whether a passkey unlocks the holder's key; undefined before it is known. */
let device;

/** data-phase-ready is phaseReady, data-refused-no-share-here refusedNoShareHere. */
const word = (name, code) =>
    words[name + code.toLowerCase().replace(/(^|-)([a-z])/g, (all, dash, letter) => letter.toUpperCase())];
const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replaceAll(`{${i}}`, value), text);
const show = (id, shown) => at(id) && (at(id).hidden = !shown);
const write = (id, text) => at(id) && at(id).textContent !== text && (at(id).textContent = text);

function element(name, styleClass, text) {
    const made = document.createElement(name);
    made.className = styleClass;
    if (text !== undefined) {
        made.textContent = text;
    }
    return made;
}

/* ---- the state ---- */

function render(now) {
    const before = status;
    status = now;
    renderPeople();
    renderProgress();
    renderBids();
    const holder = status.mine !== null;
    const me = status.people.find(p => p.position === status.mine);
    const gathering = status.phase === 'READY' || status.phase === 'GATHERING';
    const recovery = words.recovers === 'true' && gathering && status.people.some(p => p.recovery && !p.finished);
    show('share', holder && gathering || recovery);
    show('shareForm', holder && gathering && !me.finished && !working);
    show('shareDone', holder && gathering && me.finished && !working);
    show('recovery', recovery && status.phase === 'GATHERING' && !working);
    show('recoveryBegin', recovery && status.phase === 'READY');
    show('minutes', status.phase === 'OPENED');
    show('signForm', status.phase === 'OPENED' && holder && me.here && !me.signed && !working);
    write('phase', word('phase', status.phase));
    announce(before);
    if (holder && device === undefined) {
        device = false;
        material().catch(() => device = undefined);
    }
}

function renderPeople() {
    const done = status.people.filter(p => p.finished).length;
    write('quorum', fill(words.quorum, done, status.threshold));
    write('staff', fill(words.staff, status.staffHere, status.staffNeeded));
    show('staff', status.staffNeeded > 0);
    at('people').replaceChildren(...status.people.map(person));
}

const nameOf = p => p.recovery ? words.recovery : p.position === status.mine ? fill(words.you, p.name) : p.name;

function person(p) {
    const state = p.signed ? 'signed' : p.finished ? 'finished' : p.here ? 'here' : 'away';
    const row = element('li', `holder holder-${state}`);
    row.append(
        element('span', 'holder-mark', p.position),
        element('span', 'holder-name', nameOf(p)),
        element('span', 'holder-state', words[state] + (p.judges ? ` · ${words.judges}` : '')));
    return row;
}

function renderProgress() {
    show('envelopes', status.phase !== 'CLOSED' && status.phase !== 'READY');
    const bar = at('read');
    bar.max = Math.max(1, status.envelopes);
    bar.value = status.read;
    write('readText', fill(words.read, status.read, status.envelopes));
}

function renderBids() {
    show('bidsBox', status.bids.length > 0);
    at('bids').replaceChildren(...status.bids.map(bid));
}

function bid(line) {
    const row = document.createElement('tr');
    const name = element('th', '', line.supplier);
    name.scope = 'row';
    const state = element('td', '');
    const told = line.read < line.envelopes ? ['waiting', 'grey'] : line.problems.length ? ['unreadable', 'red'] : ['opened', 'green'];
    state.append(element('span', `pill pill-${told[1]}`, words[told[0]]));
    line.problems.forEach(problem => state.append(element('p', 'small', word('problem', problem) ?? problem)));
    row.append(name, state);
    return row;
}

/** What changed, said once, politely. */
function announce(before) {
    const said = [];
    if (before?.phase !== status.phase) {
        said.push(word('phase', status.phase));
    }
    const done = s => s?.people.filter(p => p.finished).length ?? 0;
    if (before && done(before) !== done(status)) {
        said.push(fill(words.quorum, done(status), status.threshold));
    }
    if (said.length > 0) {
        write('live', said.join(' '));
    }
    if (before && before.phase !== status.phase && status.phase === 'OPENED' && !working) {
        location.reload();
    }
}

/* ---- news: pushed, or asked for where nothing is pushed ---- */

let asking = 0;

async function ask() {
    const answer = await fetch(api, {credentials: 'same-origin'});
    if (answer.ok) {
        render(await answer.json());
    }
}

function listen() {
    if (!globalThis.EventSource) {
        asking = setInterval(ask, 3000);
        return;
    }
    const source = new EventSource(`${api}/events`);
    source.onmessage = ({data}) => {
        clearInterval(asking);
        asking = 0;
        render(JSON.parse(data));
        if (status.phase === 'OPENED') {
            source.close();
        }
    };
    source.onerror = () => (asking ||= setInterval(ask, 3000));
}

/* ---- the holder's part ---- */

/** Passphrase or passkey, whatever the share in use asks for. */
function showWay() {
    for (const field of ['passphrase', 'signPassphrase']) {
        show(`${field}Typed`, !device);
        show(`${field}Device`, device);
    }
}

function fault(field, text) {
    if (device && at(`${field}Device`)) {
        write(`${field}Device-error`, text);
        return;
    }
    const input = at(field);
    write(`${field}-error`, text);
    input?.setAttribute('aria-invalid', text ? 'true' : 'false');
    if (text) {
        input?.focus();
    }
}

async function work(type, field, order) {
    working = true;
    fault(field, '');
    render(status);
    show('working', true);
    write('workingText', words.unlocking);
    const worker = new Worker(new URL('opening-worker.js', import.meta.url), {type: 'module'});
    const end = () => {
        worker.terminate();
        working = false;
        show('working', false);
        render(status);
    };
    worker.onerror = () => {
        end();
        fault(field, words.failure);
    };
    worker.onmessage = ({data}) => {
        if (data.type === 'unlocking') {
            progress(data.part, 1, words.unlocking);
        } else if (data.type === 'working') {
            progress(data.done, data.of, fill(words.working, data.done, data.of));
        } else if (data.type === 'done') {
            end();
            at(field).value = '';
            render(data.status);
            if (type === 'sign') {
                location.reload();
            }
        } else {
            end();
            fault(field, data.type === 'wrong' ? (order.recovery ? words.recoverywrong : device ? words.wrongdevice : words.wrong) : data.type === 'clock' ? words.clock
                : word('refused', data.problem) ?? words.failure);
        }
    };
    worker.postMessage({type, api: new URL(api, location.href).href, kind: status.kind, deadline: status.deadline, ...order});
}

function progress(value, of, text) {
    const bar = at('workingBar');
    bar.max = Math.max(of, 0.0001);
    bar.value = value;
    write('workingText', text);
}

async function material(query = '') {
    const answer = await fetch(`${api}/share${query}`, {credentials: 'same-origin'});
    if (!answer.ok) {
        throw new Error('no share');
    }
    const given = await answer.json();
    if (given.protection) {
        device = passkeyOf(given.protection) !== null;
        showWay();
    }
    return given;
}

/** What unlocks the key: typed, or made by the passkey; null where its device or owner would not, which is said. */
async function secretFor(given, field) {
    const passkey = passkeyOf(given.protection);
    if (passkey === null) {
        return at(field).value || null;
    }
    write('workingText', words.confirming);
    try {
        return await secretOf(passkey);
    } catch (e) {
        if (!(e instanceof NoSecret || e instanceof DOMException)) {
            throw e;
        }
        fault(field, e instanceof NoSecret ? words.nosecret : words.unconfirmed);
        return null;
    }
}

async function submitted(event, type, field) {
    event.preventDefault();
    fault(field, '');
    try {
        const given = await material();
        if (!device && !at(field).value) {
            fault(field, words.empty);
            return;
        }
        const secret = await secretFor(given, field);
        if (secret !== null) {
            await work(type, field, {secret, material: given});
        }
    } catch {
        fault(field, words.failure);
    }
}

at('shareForm')?.addEventListener('submit', e => submitted(e, 'open', 'passphrase'));
at('signForm')?.addEventListener('submit', e => submitted(e, 'sign', 'signPassphrase'));
at('recoveryForm')?.addEventListener('submit', async e => {
    e.preventDefault();
    const file = at('recoveryFile').files[0];
    const missing = status.people.find(p => p.recovery);
    try {
        const recovery = JSON.parse(await file.text());
        await work('open', 'recoveryFile', {recovery, material: await material(`?position=${missing.position}`)});
    } catch {
        fault('recoveryFile', words.recoverywrong);
    }
});

await ask();
if (status?.phase !== 'OPENED') {
    listen();
}
