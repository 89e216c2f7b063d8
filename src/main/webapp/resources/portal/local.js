/* A bid that is drafted, checked and sealed on the supplier's own computer: nothing readable is sent. */
import {able, digest, seal} from '../crypto/sealer.js';
import {sizeText, upload} from './documents.js';
import {COLUMNS, check, contents, copy, empty, failed, isYes, number, problems, read, write} from './offers.js';
import {send, word, wordsFor} from './sending.js';
import {forget, load, save} from './store.js';

const root = document.getElementById('local');
const {api, supplier, tender} = root.dataset;
const key = supplier + ':' + tender;
const $ = id => document.getElementById(id);
const language = document.documentElement.lang;
const NUMBERS = ['download_mbps', 'upload_mbps', 'latency_ms', 'availability_percent', 'data_cap', 'nrc', 'mrc', 'delivery_weeks', 'hub_radius_m', 'total'];

let schedule;
let draft;

/* ---- small tools ---- */
function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
        if (value !== null && value !== false) made.setAttribute(attribute, value === true ? '' : value);
    }
    made.append(...children);
    return made;
}

const label = column => word('supplier.bid.column.' + column);
const told = problem => word('problem.' + problem.code, ...problem.arguments) ?? problem.code;
const show = (id, shown) => ($(id).hidden = !shown);

function say(kind, text) {
    const box = $('local-message');
    box.className = 'notice notice-' + kind;
    box.querySelector('p').textContent = text;
    box.hidden = !text;
    if (text) box.scrollIntoView({block: 'nearest'});
}

const fresh = () => ({currency: schedule.currency, vatIncluded: false, answers: {}, rows: [], documents: [], packages: []});

let saving = Promise.resolve();
function keep() {
    saving = saving.then(() => save(key, draft)).then(
        () => ($('local-saved').textContent = word('supplier.local.saved', new Date().toLocaleTimeString(language))),
        () => say('error', word('supplier.local.notsaved')));
    summarise();
}

/* ---- the grid: one lot at a time ---- */
function drawLots() {
    $('local-lot').replaceChildren(...schedule.lots.map(code => {
        const school = schedule.schools.find(s => s.lot === code);
        return element('option', {value: code}, code + ' · ' + (school?.lotTitle ?? ''));
    }));
}

function rowsOf(school) {
    const rows = draft.rows.filter(row => row.school_id_govt === school.id);
    if (rows.length) return rows;
    const row = {school_id_govt: school.id};
    draft.rows.push(row);
    return [row];
}

function drawGrid() {
    const lot = $('local-lot').value;
    const schools = schedule.schools.filter(school => school.lot === lot);
    $('local-rows').replaceChildren(...schools.flatMap(school => rowsOf(school).map((row, i) => line(school, row, i))));
}

function line(school, row, index) {
    const state = element('span', {class: 'offer-live'});
    const name = element('th', {scope: 'row', class: 'offer-school'},
        element('span', {class: 'offer-name'}, school.name),
        element('span', {class: 'offer-facts'}, school.id + ' · ' + word('supplier.local.facts', school.pupils, school.required ?? '–')),
        ...(index > 0 ? [element('span', {class: 'offer-facts'}, word('supplier.bid.alternative', index + 1))] : []),
        state);
    const made = element('tr', {}, name, ...COLUMNS.slice(1).map(column => element('td', {class: 'cell cell-' + column, 'data-label': label(column)}, field(column, school, row, () => status(state, school, row)))));
    status(state, school, row);
    return made;
}

function field(column, school, row, changed) {
    const named = {'aria-label': label(column) + ', ' + school.name};
    const set = value => {
        row[column] = value;
        changed();
        keep();
    };
    if (column === 'technology' || column === 'backup_technology') {
        const select = $('technologies').content.querySelector('select').cloneNode(true);
        select.setAttribute('aria-label', named['aria-label']);
        select.value = (row[column] ?? '').toLowerCase();
        select.addEventListener('change', () => set(select.value));
        return element('span', {class: 'select'}, select);
    }
    if (column === 'includes_power') {
        const box = element('input', {type: 'checkbox', ...named, ...(isYes(row[column]) ? {checked: true} : {})});
        box.addEventListener('change', () => set(box.checked ? 'yes' : ''));
        return element('label', {class: 'cell-check'}, box);
    }
    const input = element('input', {class: 'input cell-input' + (NUMBERS.includes(column) ? ' input-number' : ''), type: 'text', maxlength: column === 'remarks' ? 500 : 40, autocomplete: 'off', value: row[column] ?? '', ...(column === 'data_cap' ? {list: 'caps'} : {}), ...(NUMBERS.includes(column) ? {inputmode: 'decimal'} : {}), ...named});
    input.addEventListener('change', () => {
        const value = input.value.trim();
        set(NUMBERS.includes(column) ? number(value) ?? value : value);
        const wrong = !empty(row) && problems(row).find(p => p.column === column && p.code !== 'empty-cell');
        input.toggleAttribute('aria-invalid', Boolean(wrong));
        if (wrong) input.setAttribute('aria-invalid', 'true');
    });
    return input;
}

function status(place, school, row) {
    const wrong = empty(row) ? [] : problems(row);
    const not = empty(row) || wrong.length ? [] : failed(row, school, schedule.requirements);
    const state = empty(row) ? 'EMPTY' : wrong.length ? 'INCOMPLETE' : not.length ? 'FAILS' : 'COMPLETE';
    const tone = {EMPTY: 'grey', INCOMPLETE: 'amber', FAILS: 'red', COMPLETE: 'green'}[state];
    place.replaceChildren(
        element('span', {class: 'pill pill-' + tone}, word('supplier.bid.state.' + state)),
        ...wrong.map(p => element('span', {class: 'offer-why'}, label(p.column) + ': ' + told(p))),
        ...not.map(r => element('span', {class: 'offer-why offer-fails'}, r.text)));
}

/* ---- answers, currency ---- */
function drawAnswers() {
    $('local-currency').replaceChildren(...schedule.currencies.map(code => element('option', {value: code}, code)));
    $('local-currency').value = draft.currency;
    $('local-vat').checked = draft.vatIncluded;
    $('local-answers').replaceChildren(...asked().map(criterion => {
        const id = 'answer-' + criterion.id;
        const area = element('textarea', {id, class: 'input', rows: 5, maxlength: schedule.longestAnswer});
        area.value = draft.answers[criterion.id] ?? '';
        area.addEventListener('change', () => {
            draft.answers[criterion.id] = area.value;
            keep();
        });
        return element('div', {class: 'field'}, element('label', {class: 'field-label', for: id}, criterion.title), element('p', {class: 'field-hint'}, criterion.guide), area, attach(criterion));
    }));
}

function attach(question) {
    const input = element('input', {type: 'file', multiple: true, class: 'sr-only', accept: $('local-document').accept, 'aria-label': word('supplier.bid.attach') + ', ' + question.title});
    input.addEventListener('change', guarded(() => addDocuments(Array.from(input.files), question.id)));
    const names = draft.documents.filter(d => d.entry.about === question.id).map(d => element('li', {class: 'document'}, element('span', {class: 'document-name'}, d.entry.name), element('span', {class: 'document-size'}, sizeText(d.entry.size))));
    return element('div', {class: 'enclosed'}, element('ul', {class: 'documents'}, ...names), element('label', {class: 'button button-quiet button-small file-button'}, element('span', {}, word('supplier.bid.attach')), input));
}

/* ---- documents ---- */
const asked = () => [...schedule.requirements.map(r => ({id: 'requirement.' + r.id, title: r.text, guide: ''})), ...schedule.criteria];

function about(key) {
    const question = asked().find(a => a.id === key);
    return question ? [element('span', {class: 'document-about'}, question.title)] : [];
}

function drawDocuments() {
    $('local-documents').replaceChildren(...draft.documents.map(document => {
        const remove = element('button', {type: 'button', class: 'button button-quiet button-small'}, word('supplier.words.remove'));
        remove.addEventListener('click', async () => {
            try {
                await send('DELETE', api + '/documents/' + document.entry.id);
            } catch (error) {
                if (error.code !== 'document-unknown') return say('error', wordsFor(error));
            }
            draft.documents = draft.documents.filter(d => d !== document);
            drawDocuments();
            keep();
        });
        return element('li', {class: 'document'}, element('span', {class: 'document-name'}, document.entry.name, ...about(document.entry.about)), element('span', {class: 'document-size'}, sizeText(document.entry.size)), remove);
    }));
}

async function addDocuments(files, about = null) {
    for (const file of files) {
        const bar = element('progress', {max: 1, value: 0, 'aria-label': file.name});
        const line = element('li', {class: 'document'}, element('span', {class: 'document-name'}, file.name), bar);
        $('local-documents').append(line);
        try {
            const {entry, sealed, done} = await upload({api, tender: schedule.tender, supplier}, file, {about, progress: share => (bar.value = share), waiting: lost => say('warning', lost ? word('supplier.words.linelost') : '')});
            draft.documents.push({entry, sealed});
            keep();
            await saving.then(done);
        } catch (error) {
            say('error', file.name + ': ' + wordsFor(error));
        }
        line.remove();
        keep();
    }
    drawDocuments();
    drawAnswers();
}

/* ---- packages ---- */
function drawPackages() {
    show('local-packages-card', Boolean(schedule.packages));
    if (!schedule.packages) return;
    $('local-packages').replaceChildren(...draft.packages.map(offered => {
        const named = (column, change) => {
            const input = element('input', {class: 'input' + (column === 'discount' ? ' input-number' : ''), maxlength: 80, value: offered[column] ?? '', ...(column === 'discount' ? {inputmode: 'decimal'} : {})});
            input.addEventListener('change', () => change(input.value.trim()));
            return element('label', {class: 'offer-filter'}, element('span', {}, word('supplier.bid.package.' + column)), input);
        };
        const lots = schedule.lots.map(code => {
            const box = element('input', {type: 'checkbox', ...(offered.lots.includes(code) ? {checked: true} : {})});
            box.addEventListener('change', () => {
                offered.lots = schedule.lots.filter(lot => (lot === code ? box.checked : offered.lots.includes(lot)));
                keep();
            });
            return element('label', {class: 'cell-check'}, box, element('span', {}, code));
        });
        const remove = element('button', {type: 'button', class: 'button button-quiet button-small'}, word('supplier.words.remove'));
        remove.addEventListener('click', () => {
            draft.packages = draft.packages.filter(other => other !== offered);
            drawPackages();
            keep();
        });
        return element('li', {class: 'local-package'},
            named('name', value => { offered.name = value; keep(); }),
            named('discount', value => { offered.discount = number(value) ?? value; keep(); }),
            element('fieldset', {class: 'package-lots'}, element('legend', {class: 'field-label'}, word('supplier.bid.package.lots')), ...lots), remove);
    }));
}

/* ---- check ---- */
function summarise() {
    const result = check(draft, schedule);
    const items = result.incomplete.map(({school, problems: wrong}) => element('li', {}, school.name + ' (' + school.id + '): ' + wrong.map(p => label(p.column) + ': ' + told(p)).join(' ')))
        .concat(result.failing.map(({school, failed: not}) => element('li', {}, school.name + ' (' + school.id + '): ' + not.map(r => r.text).join(', '))));
    items.push(...result.packages.map(offered => element('li', {}, (offered.name || word('supplier.bid.package.name')) + ': ' + word('supplier.local.packages.incomplete'))));
    $('local-findings').replaceChildren(...items.slice(0, 50));
    $('local-counts').textContent = word('supplier.local.counts', result.lots.reduce((sum, lot) => sum + lot.offered, 0), schedule.schools.length, result.incomplete.length, result.failing.length, result.unanswered.length);
    $('local-lots').replaceChildren(...result.lots.map(lot => element('tr', {},
        element('th', {scope: 'row'}, lot.code + ' · ' + lot.title),
        element('td', {class: 'num', 'data-label': word('supplier.bid.lot.offered')}, lot.offered + ' / ' + lot.schools),
        element('td', {class: 'num', 'data-label': word('supplier.bid.lot.compliant')}, String(lot.compliant)),
        element('td', {class: 'num', 'data-label': word('supplier.bid.lot.needed')}, String(lot.needed)))));
    $('local-seal').disabled = !result.ready;
    return result;
}

/* ---- sealing ---- */
async function submit() {
    const bar = $('local-progress');
    $('local-seal').disabled = true;
    bar.hidden = false;
    say('info', word('supplier.words.encrypting'));
    try {
        const now = await send('GET', api + '/schedule?language=' + language);
        const kit = {...now, ...contents(draft, now), documents: draft.documents.map(document => document.sealed)};
        const container = await seal(kit, share => (bar.value = share * 0.7));
        say('info', word('supplier.words.sending'));
        const receipt = await send('POST', api + '/sealed', {body: container, type: 'application/json', progress: share => (bar.value = 0.7 + share * 0.3)});
        if (receipt.sha256 !== await digest(container)) throw new Error('another digest');
        await saving;
        await forget(key);
        location.assign(root.dataset.receipt + encodeURIComponent(receipt.number));
    } catch (error) {
        say('error', wordsFor(error));
        bar.hidden = true;
        $('local-seal').disabled = false;
    }
}

/* ---- files, moves ---- */
function importFile(text) {
    const {rows, problems: wrong} = read(text, schedule);
    $('local-problems').replaceChildren(...wrong.slice(0, 50).map(p => element('li', {}, word('supplier.local.line', p.line) + ' ' + p.column + ': ' + told(p))));
    if (wrong.length || !rows.length) return say('error', word(wrong.length ? 'supplier.local.filerefused' : 'refusal.no-offers-in-file', wrong.length));
    draft.rows = rows;
    drawGrid();
    keep();
    say('done', word('supplier.local.imported', rows.length));
}

function download(name, type, text) {
    const link = element('a', {href: URL.createObjectURL(new Blob([text], {type})), download: name});
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function fromServer() {
    const there = await send('GET', api + '/draft');
    const {rows} = read(there.offers, schedule);
    draft = {currency: there.currency, vatIncluded: there.vatIncluded, answers: there.answers, rows, documents: [], packages: there.packages ?? []};
    draft.documents = await Promise.all(there.documents.map(async entry => ({entry, sealed: await send('GET', api + '/documents/' + entry.id)})));
    await save(key, draft);
    await send('DELETE', api + '/draft');
    draw();
    show('local-elsewhere', false);
    say('done', word('supplier.local.moved'));
}

async function toServer() {
    await send('PUT', api + '/draft', {body: copy(draft), type: 'application/json'});
    await saving;
    await forget(key);
    location.assign(root.dataset.bid);
}

function restoreFile(text) {
    const read = JSON.parse(text);
    if (read.format !== 'giga-local-draft-1' || !Array.isArray(read.draft?.rows) || !Array.isArray(read.draft?.documents)) throw new Error('no draft');
    draft = {...fresh(), ...read.draft};
    draw();
    keep();
}

const guarded = work => async (...given) => {
    say('info', '');
    try {
        await work(...given);
    } catch (error) {
        say('error', wordsFor(error));
    }
};

/* ---- start ---- */
function draw() {
    drawGrid();
    drawAnswers();
    drawDocuments();
    drawPackages();
    summarise();
}

function listen() {
    $('local-lot').addEventListener('change', drawGrid);
    $('local-currency').addEventListener('change', e => {
        draft.currency = e.target.value;
        keep();
    });
    $('local-vat').addEventListener('change', e => {
        draft.vatIncluded = e.target.checked;
        keep();
    });
    const files = (id, work) => $(id).addEventListener('change', guarded(async e => {
        const chosen = Array.from(e.target.files);
        await work(chosen);
        e.target.value = '';
    }));
    files('local-file', async ([file]) => importFile(await file.text()));
    files('local-document', chosen => addDocuments(chosen));
    files('local-restore', async ([file]) => restoreFile(await file.text()));
    $('local-package').addEventListener('click', () => {
        draft.packages.push({name: '', lots: [], discount: ''});
        drawPackages();
        keep();
    });
    $('local-csv').addEventListener('click', () => download('price-schedule.csv', 'text/csv', write(draft.rows)));
    $('local-export').addEventListener('click', () => download('draft-' + schedule.tender + '.json', 'application/json', JSON.stringify({format: 'giga-local-draft-1', tender: schedule.tender, draft})));
    $('local-seal').addEventListener('click', submit);
    $('local-back').addEventListener('click', guarded(toServer));
    $('local-move')?.addEventListener('click', guarded(fromServer));
    $('local-delete').addEventListener('click', guarded(async () => {
        await Promise.allSettled(draft.documents.map(document => send('DELETE', api + '/documents/' + document.entry.id)));
        await saving;
        await forget(key);
        draft = fresh();
        draw();
    }));
}

async function start() {
    if (!able() || !globalThis.indexedDB) return show('local-unable', true);
    schedule = await send('GET', api + '/schedule?language=' + language);
    draft = {...fresh(), ...await load(key)};
    drawLots();
    draw();
    listen();
    show('local-work', true);
    navigator.storage?.persist?.();
}

start().catch(error => say('error', wordsFor(error)));
