/* Acts on many rows of the price schedule: selection, fill down, set, copy, paste, clear; by mouse and by keyboard. */
const doc = document;
const tools = doc.getElementById('bulk-tools');
const table = doc.querySelector('.schedule');
const form = doc.getElementById('bulk');
const all = (selector, root = doc) => Array.from(root.querySelectorAll(selector));
const rows = () => all('.offer', table);
const idOf = row => Number(row.dataset.offer);
const versionOf = row => Number(row.querySelector('.offer-live').dataset.version);
const shown = id => rows().find(row => idOf(row) === id);
const BLOCK = ['technology', 'download_mbps', 'upload_mbps', 'latency_ms', 'availability_percent', 'data_cap', 'nrc', 'mrc', 'delivery_weeks', 'hub_radius_m'];

/* ---- selection: by id, also of rows on other pages ---- */
const store = 'picked:' + tools?.dataset.tender;
const picked = new Map(JSON.parse(sessionStorage.getItem(store) ?? '[]'));
let last = null;

function say(text) {
    doc.getElementById('picked').textContent = text;
}
const filled = (text, ...values) => values.reduce((told, value, i) => told.replace('{' + i + '}', value), text);

function show() {
    rows().forEach(row => {
        const box = row.querySelector('[data-pick]');
        const chosen = picked.has(idOf(row));
        if (box) box.checked = chosen;
        row.classList.toggle('offer-picked', chosen);
    });
    const whole = table.querySelector('[data-pick-page]');
    if (whole) whole.checked = rows().length > 0 && rows().every(row => picked.has(idOf(row)));
    say(filled(tools.dataset.wordPicked, picked.size));
    all('[data-bulk]', tools).forEach(button => {
        const needs = {down: 2, technology: 1, copy: 1, clear: 1, none: 1, paste: 1}[button.dataset.bulk] ?? 0;
        button.disabled = picked.size < needs || (button.dataset.bulk === 'paste' && !copied());
    });
    sessionStorage.setItem(store, JSON.stringify([...picked]));
}

function pick(row, wanted) {
    if (wanted) picked.set(idOf(row), versionOf(row));
    else picked.delete(idOf(row));
}

function pickRange(row, wanted) {
    const those = rows();
    const [from, to] = [those.indexOf(last), those.indexOf(row)].sort((a, b) => a - b);
    those.slice(Math.max(0, from), to + 1).forEach(each => pick(each, wanted));
}

/** Where rows are and what version they have, in the order of the schedule. */
async function marks({lot = '', text = '', rows: kind = ''} = {}) {
    const query = new URLSearchParams({lot, text, rows: kind});
    const answer = await fetch(tools.dataset.marks + '?' + query, {headers: {Accept: 'application/geo+json'}});
    if (!answer.ok) throw new Error(answer.status);
    return (await answer.json()).features.map(feature => feature.properties);
}

/** The selection as [id, version] in the order of the schedule. */
async function ordered() {
    const here = rows().filter(row => picked.has(idOf(row)));
    if (here.length === picked.size) return here.map(row => [idOf(row), versionOf(row)]);
    return (await marks()).filter(mark => picked.has(mark.offer)).map(mark => [mark.offer, shown(mark.offer) ? versionOf(shown(mark.offer)) : picked.get(mark.offer)]);
}

/* ---- one call to the server for all rows ---- */
async function settled() {
    const field = doc.activeElement;
    if (field?.closest?.('.offer')) {
        field.blur();
        field.focus();
    }
    for (let i = 0; i < 200 && table.querySelector('.offer-saving'); i++) await new Promise(resolve => setTimeout(resolve, 50));
}

function request(source) {
    const field = doc.activeElement;
    const place = field?.closest?.('.offer') ? [field.closest('.offer').id, field.dataset.column] : null;
    const rendered = rows().map(row => row.id).concat('summary', 'missing', 'missing-count', 'totals', 'bulk:undoing');
    return new Promise((resolve, reject) => faces.ajax.request(source, null, {
        execute: 'bulk',
        render: rendered.join(' '),
        onevent: event => event.status === 'success' && resolve(after(place)),
        onerror: error => (error.status === 'malformedXML' || error.status === 'emptyResponse' ? location.reload() : reject(error)),
        'jakarta.faces.behavior.event': 'action',
        'primefaces.nonce': doc.querySelector('script[nonce]')?.nonce,
    }));
}

async function after(place) {
    doc.dispatchEvent(new CustomEvent('rows-shown'));
    if (place && place[1]) doc.getElementById(place[0])?.querySelector('[data-column=' + place[1] + ']')?.focus();
    const states = Object.fromEntries(rows().map(row => [row.dataset.offer, row.querySelector('.offer-live').dataset.state]));
    if ([...picked.keys()].some(id => !shown(id))) {
        for (const mark of await marks()) {
            states[mark.offer] = mark.state;
            if (picked.has(mark.offer)) picked.set(mark.offer, mark.version);
        }
    }
    doc.dispatchEvent(new CustomEvent('offer-states', {detail: states}));
    show();
}

async function act(change) {
    await settled();
    const asked = await change();
    if (!asked) return;
    doc.getElementById('bulk:change').value = JSON.stringify(asked);
    await request(doc.getElementById('bulk:apply'));
}

const guarded = work => work().catch(error => {
    console.error(error);
    say(tools.dataset.wordFailed);
});

/* ---- what can be done ---- */
const columnsOf = column => (column === 'data_cap' || column === 'unlimited' ? ['data_cap', 'unlimited'] : column ? [column] : []);
const copied = () => JSON.parse(sessionStorage.getItem('copied:' + tools.dataset.tender) ?? 'null');

const down = column => act(async () => {
    const [[from], ...to] = await ordered();
    return to.length ? {from, columns: columnsOf(column), rows: to} : null;
});

const downOne = (row, column) => act(async () => {
    const next = rows()[rows().indexOf(row) + 1];
    return next ? {from: idOf(row), columns: columnsOf(column), rows: [[idOf(next), versionOf(next)]]} : null;
});

const set = cells => act(async () => ({rows: await ordered(), cells: [cells]}));

const clear = () => set(Object.fromEntries(['technology', 'download_mbps', 'upload_mbps', 'latency_ms', 'availability_percent', 'data_cap', 'nrc', 'mrc', 'delivery_weeks', 'hub_radius_m', 'backup_technology', 'remarks', 'total', 'includes_power'].map(column => [column, ''])));

function copy(row) {
    const value = column => {
        const field = row.querySelector('[data-column=' + column + ']');
        if (column === 'data_cap' && row.querySelector('[data-column=unlimited]').checked) return 'unlimited';
        return field.tagName === 'SELECT' ? (field.value ? field.selectedOptions[0].textContent : '') : field.value;
    };
    const text = BLOCK.map(value).join('\t');
    sessionStorage.setItem('copied:' + tools.dataset.tender, JSON.stringify({offer: idOf(row), text}));
    show();
    say(filled(tools.dataset.wordCopied, row.querySelector('.offer-name').textContent));
    return text;
}

const pasteRow = onto => act(async () => {
    const to = onto ? [[idOf(onto), versionOf(onto)]] : await ordered();
    return {from: copied().offer, columns: [], rows: to};
});

/** A block of cells from a spreadsheet, from the field on; it goes on over the pages of what is filtered. */
const pasteBlock = (field, lines) => act(async () => {
    const columns = BLOCK.slice(BLOCK.indexOf(field.dataset.column === 'unlimited' ? 'data_cap' : field.dataset.column));
    const row = field.closest('.offer');
    let to = rows().slice(rows().indexOf(row)).map(each => [idOf(each), versionOf(each)]);
    if (lines.length > to.length) {
        const order = await marks(tools.dataset);
        to = order.slice(order.findIndex(mark => mark.offer === idOf(row))).map(mark => [mark.offer, shown(mark.offer) ? versionOf(shown(mark.offer)) : mark.version]);
    }
    if (lines.length > to.length || lines.some(cells => cells.length > columns.length)) {
        say(tools.dataset.wordRest);
        return null;
    }
    return {rows: to.slice(0, lines.length), cells: lines.map(cells => Object.fromEntries(cells.map((text, i) => [columns[i], text.trim()])))};
});

/* ---- keys ---- */
const inCell = () => (doc.activeElement?.dataset?.column && doc.activeElement.closest('.schedule') ? doc.activeElement : null);
let before = null;

function key(event) {
    const field = inCell();
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd' && doc.activeElement.closest('.schedule')) {
        event.preventDefault();
        if (picked.size > 1) guarded(() => down(field?.dataset.column));
        else if (field) guarded(() => downOne(field.closest('.offer'), field.dataset.column));
    }
    if (event.key === 'Escape' && doc.activeElement.closest('.schedule')) {
        if (field && before !== null && 'value' in field && field.type !== 'checkbox' && field.value !== before) {
            field.value = before;
            field.dispatchEvent(new Event('input', {bubbles: true}));
        } else if (picked.size) {
            picked.clear();
            show();
        }
    }
}

const marked = field => field && 'selectionStart' in field && field.selectionStart !== field.selectionEnd;

function copying(event) {
    const row = doc.activeElement?.closest?.('.offer');
    if (!row || marked(doc.activeElement) || doc.activeElement.tagName === 'TEXTAREA' || String(getSelection())) return;
    event.clipboardData.setData('text/plain', copy(row));
    event.preventDefault();
}

function pasting(event) {
    const row = doc.activeElement?.closest?.('.offer');
    if (!row || doc.activeElement.tagName === 'TEXTAREA') return;
    const text = event.clipboardData.getData('text/plain').replace(/(\r?\n)+$/, '');
    const field = inCell();
    if (copied()?.text === text) {
        event.preventDefault();
        guarded(() => pasteRow(picked.size ? null : row));
    } else if (field && BLOCK.concat('unlimited').includes(field.dataset.column) && /[\t\n]/.test(text)) {
        event.preventDefault();
        guarded(() => pasteBlock(field, text.split(/\r?\n/).map(line => line.split('\t'))));
    }
}

/* ---- the map beside the table ---- */
function map() {
    const toggle = doc.getElementById('map-toggle');
    const side = doc.getElementById('beside-map');
    const put = open => {
        side.hidden = !open;
        toggle.setAttribute('aria-expanded', String(open));
        doc.getElementById('beside').classList.toggle('beside-open', open);
    };
    const kept = localStorage.getItem('bid-map');
    put(kept ? kept === 'open' : matchMedia('(min-width: 90rem)').matches);
    toggle.addEventListener('click', () => {
        put(side.hidden);
        localStorage.setItem('bid-map', side.hidden ? 'shut' : 'open');
    });
    doc.addEventListener('offer-chosen', event => {
        const row = shown(event.detail);
        if (row) go(row);
        else location.assign(tools.dataset.page + '&row=' + event.detail);
    });
}

function go(row) {
    row.scrollIntoView({block: 'center'});
    row.querySelector('[data-column=technology]').focus({preventScroll: true});
    row.classList.add('offer-found');
}

function start() {
    if (form) {
        rows().filter(row => picked.has(idOf(row))).forEach(row => picked.set(idOf(row), versionOf(row)));
        table.addEventListener('click', event => {
            if (event.target.matches('[data-pick]')) {
                const row = event.target.closest('.offer');
                if (event.shiftKey && last) pickRange(row, event.target.checked);
                else pick(row, event.target.checked);
                last = row;
                show();
            }
            if (event.target.matches('[data-pick-page]')) {
                rows().forEach(row => pick(row, event.target.checked));
                show();
            }
        });
        tools.addEventListener('click', event => {
            const button = event.target.closest('[data-bulk], [id="bulk:undo"]');
            if (!button) return;
            event.preventDefault();
            const work = {
                all: async () => {
                    for (const mark of await marks(tools.dataset)) picked.set(mark.offer, mark.version);
                    show();
                },
                none: async () => {
                    picked.clear();
                    show();
                },
                down: () => down(doc.getElementById('bulk-column').value),
                technology: () => set({technology: doc.getElementById('bulk-technology').value}),
                copy: async () => {
                    const first = rows().find(row => picked.has(idOf(row)));
                    if (first) await navigator.clipboard?.writeText(copy(first)).catch(() => undefined);
                    else say(tools.dataset.wordNone);
                },
                paste: () => pasteRow(null),
                clear,
                undo: async () => {
                    await settled();
                    await request(button);
                },
            }[button.dataset.bulk ?? 'undo'];
            guarded(work);
        });
        table.addEventListener('focusin', event => (before = event.target.value ?? null));
        doc.addEventListener('keydown', key);
        doc.addEventListener('copy', copying);
        doc.addEventListener('paste', pasting);
        show();
    }
    map();
    const asked = Number(tools.dataset.row);
    if (asked && shown(asked)) go(shown(asked));
}

if (tools && table) start();
