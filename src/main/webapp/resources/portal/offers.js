/* Offers of a bid without the server: the offers file, the checks, the content of the envelopes. Twin of bid.OfferFile, OfferValues, DraftCheck and Sealing; figures stay texts, so that none is rounded. */
export const COLUMNS = ['school_id_govt', 'technology', 'download_mbps', 'upload_mbps', 'latency_ms', 'availability_percent', 'data_cap', 'nrc', 'mrc', 'delivery_weeks', 'hub_radius_m', 'includes_power', 'backup_technology', 'remarks', 'total'];
const NEEDED = ['technology', 'download_mbps', 'upload_mbps', 'latency_ms', 'availability_percent', 'nrc', 'mrc', 'delivery_weeks', 'data_cap'];
const RANGES = {
    download_mbps: ['0.001', '100000', 3],
    upload_mbps: ['0.001', '100000', 3],
    latency_ms: ['1', '10000', 0],
    availability_percent: ['0', '100', 4],
    data_cap: ['1', '1000000', 0],
    nrc: ['0', '999999999999', 4],
    mrc: ['0', '999999999999', 4],
    total: ['0', '999999999999', 4],
    delivery_weeks: ['0', '520', 0],
    hub_radius_m: ['0', '100000', 0],
};
const TECHNOLOGIES = {fibre: 'FIBRE', 'p2p wireless': 'P2P_WIRELESS', 'p2mp wireless': 'P2MP_WIRELESS', cellular: 'CELLULAR', 'leo satellite': 'LEO_SATELLITE', 'geo satellite': 'GEO_SATELLITE', xdsl: 'XDSL', other: 'OTHER'};
const YES = ['yes', 'true', '1', 'да', 'иә'];
const LONGEST_REMARKS = 500;
const DECIMALS = 12;

/** A decimal text as a whole number of 10^-12: exact comparison. */
const scaled = text => {
    const [, sign, whole, decimals = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
    return BigInt(sign + whole + decimals.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
};
const decimals = text => (text.split('.')[1] ?? '').replace(/0+$/, '').length;

/** As typed or as in a file, made plain: a point before the decimals, no spaces between thousands. Null for no number. */
export function number(text) {
    const plain = text.replace(/[\s\u00a0\u202f]/g, '');
    if (!/^[+-]?\d+([.,]\d+)?$/.test(plain) || plain.length > 40 || /^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain)) return null;
    return plain.replace(',', '.').replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
}

/** Nothing but the school. */
export const empty = row => COLUMNS.slice(1).every(column => !row[column] || (column === 'includes_power' && !isYes(row[column])));

export const isYes = text => YES.includes((text ?? '').toLowerCase());
const unlimited = row => (row.data_cap ?? '').toLowerCase() === 'unlimited';
const technology = text => TECHNOLOGIES[(text ?? '').trim().toLowerCase().replace('fiber', 'fibre')];

/** What is wrong with a row: {column, code, arguments}. */
export function problems(row) {
    const found = [];
    const note = (column, code, ...values) => found.push({column, code, arguments: values});
    for (const column of NEEDED) if (!row[column]) note(column, 'empty-cell');
    for (const column of ['technology', 'backup_technology']) {
        if (row[column] && !technology(row[column])) note(column, 'unknown-value', row[column]);
    }
    for (const [column, [low, high, most]] of Object.entries(RANGES)) {
        if (!row[column] || (column === 'data_cap' && unlimited(row))) continue;
        const value = number(row[column]);
        if (value === null) note(column, 'not-a-number', row[column]);
        else if (scaled(value) < scaled(low) || scaled(value) > scaled(high)) note(column, 'out-of-range', value, low, high);
        else if (most === 0 && decimals(value) > 0) note(column, 'not-a-whole-number', row[column]);
        else if (decimals(value) > most) note(column, 'too-many-decimals', value, most);
    }
    if ((row.remarks ?? '').length > LONGEST_REMARKS) note('remarks', 'too-long', LONGEST_REMARKS);
    if (/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(row.remarks ?? '')) note('remarks', 'damaged-text');
    return found;
}

/** The requirements that a complete row does not meet. */
export function failed(row, school, requirements) {
    const value = column => scaled(number(row[column]));
    const met = {
        MIN_DOWNLOAD: () => value('download_mbps') >= scaled(school.required),
        MIN_UPLOAD: limit => value('upload_mbps') >= limit,
        UNLIMITED_DATA: () => unlimited(row),
        MAX_LATENCY: limit => value('latency_ms') <= limit,
        MIN_AVAILABILITY: limit => value('availability_percent') >= limit,
        MAX_DELIVERY: limit => value('delivery_weeks') <= limit,
    };
    return requirements.filter(r => !met[r.rule](r.limit === null ? null : scaled(r.limit)));
}

/**
 * The draft as the evaluation will see it: {incomplete: [{row, school, problems}], failing: [{row, school, failed}],
 * lots: [{code, title, schools, offered, compliant, needed}], unanswered: [criterion], packages: [not sound]}.
 */
export function check(draft, schedule) {
    const schools = new Map(schedule.schools.map(school => [school.id, school]));
    const result = {incomplete: [], failing: [], lots: [], unanswered: []};
    const offered = new Set();
    const compliant = new Set();
    for (const row of draft.rows.filter(r => !empty(r))) {
        const school = schools.get(row.school_id_govt);
        const wrong = problems(row);
        if (wrong.length) {
            result.incomplete.push({row, school, problems: wrong});
            continue;
        }
        offered.add(school.id);
        const not = failed(row, school, schedule.requirements);
        if (not.length) result.failing.push({row, school, failed: not});
        else compliant.add(school.id);
    }
    for (const code of schedule.lots) {
        const those = schedule.schools.filter(school => school.lot === code);
        result.lots.push({
            code,
            title: those[0]?.lotTitle ?? code,
            schools: those.length,
            offered: those.filter(school => offered.has(school.id)).length,
            compliant: those.filter(school => compliant.has(school.id)).length,
            needed: Number((scaled(String(schedule.coverage)) * BigInt(those.length) + scaled('100') - 1n) / scaled('100')),
        });
    }
    result.unanswered = schedule.criteria.filter(criterion => !(draft.answers[criterion.id] ?? '').trim());
    const bid = result.lots.filter(lot => lot.offered > 0).map(lot => lot.code);
    const packages = draft.packages ?? [];
    result.packages = packages.filter(offered => !schedule.packages || !sound(offered, packages, bid));
    result.ready = result.incomplete.length === 0 && result.packages.length === 0 && offered.size > 0;
    return result;
}

/** Reads an offers file: {rows, problems: [{line, column, code, arguments}]}. */
export function read(text, schedule) {
    const table = csv(text.replace(/^\ufeff/, ''));
    const header = (table.shift() ?? {cells: []}).cells.map(cell => cell.trim().toLowerCase());
    const schools = new Set(schedule.schools.map(school => school.id));
    const rows = [];
    const problems = [];
    const seen = new Map();
    for (const {line, cells} of table) {
        if (cells.every(cell => !cell.trim())) continue;
        const row = Object.fromEntries(COLUMNS.map(column => [column, (cells[header.indexOf(column)] ?? '').trim()]));
        const note = (column, code, ...values) => problems.push({line, column, code, arguments: values});
        if (!row.school_id_govt) note('school_id_govt', 'empty-cell');
        else if (!schools.has(row.school_id_govt)) note('school_id_govt', 'unknown-school', row.school_id_govt);
        else if (!empty(row)) {
            const key = row.school_id_govt + '\n' + (schedule.alternatives ? row.technology.toLowerCase() : '');
            if (seen.has(key)) note('school_id_govt', 'duplicate-row', seen.get(key));
            else seen.set(key, line);
            for (const column of COLUMNS) if (number(row[column]) !== null) row[column] = number(row[column]);
            rows.push(row);
        }
    }
    return {rows, problems};
}

/** Rows of cells with the line each begins on; comma or semicolon, quotation marks as in RFC 4180. */
export function csv(text) {
    const first = text.split('\n', 1)[0];
    const separator = first.split(';').length > first.split(',').length ? ';' : ',';
    const rows = [];
    let cells = [], cell = '', quoted = false, line = 1, begins = 1;
    const end = () => {
        cells.push(cell);
        rows.push({line: begins, cells});
        cells = [];
        cell = '';
    };
    for (let i = 0; i < text.length; i++) {
        const c = text[i];
        if (c === '\n') line++;
        if (quoted) {
            if (c !== '"') cell += c;
            else if (text[i + 1] === '"') cell += text[++i];
            else quoted = false;
        } else if (c === '"' && cell === '') quoted = true;
        else if (c === separator) {
            cells.push(cell);
            cell = '';
        } else if (c === '\n') {
            end();
            begins = line;
        } else if (c !== '\r') cell += c;
    }
    if (cell || cells.length) end();
    return rows;
}

/** The offers as the file that the portal takes too. */
export function write(rows) {
    const quote = text => (/[",\n\r;]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
    return [COLUMNS, ...rows.filter(r => !empty(r)).map(row => COLUMNS.map(column => row[column] ?? ''))].map(cells => cells.map(quote).join(',')).join('\r\n') + '\r\n';
}

/* ---- what goes into the envelopes: JSON with the figures as they are written ---- */
const text = value => JSON.stringify(value);
const figure = value => (value ? number(value) : 'null');
const words = value => (value && value.trim() ? text(value.trim()) : 'null');
const list = parts => '[' + parts.join(',') + ']';
const object = fields => '{' + Object.entries(fields).map(([name, value]) => text(name) + ':' + value).join(',') + '}';
const tech = value => (technology(value) ? text(technology(value)) : 'null');

function complete(draft) {
    const counted = new Map();
    return draft.rows.filter(row => !empty(row) && problems(row).length === 0).map(row => {
        const ordinal = (counted.get(row.school_id_govt) ?? 0) + 1;
        counted.set(row.school_id_govt, ordinal);
        return {row, ordinal};
    });
}

/** {technical, financial} for crypto/sealer.js. */
export function contents(draft, schedule) {
    const lotOf = new Map(schedule.schools.map(school => [school.id, school.lot]));
    const offers = complete(draft).filter(({row}) => lotOf.has(row.school_id_govt));
    const bid = schedule.lots.filter(lot => offers.some(({row}) => lotOf.get(row.school_id_govt) === lot));
    const technical = object({
        lots: text(bid),
        answers: text(Object.fromEntries(Object.entries(draft.answers).map(([id, answer]) => [id, answer.replace(/\r\n?/g, '\n')]))),
        promises: list(offers.map(({row, ordinal}) => object({school: text(row.school_id_govt), ordinal, connection: connection(row), remarks: words(row.remarks)}))),
        documents: text(draft.documents.map(document => document.entry)),
        company: text(schedule.company ?? null),
    });
    const financial = {};
    for (const lot of schedule.lots) {
        const prices = offers.filter(({row}) => lotOf.get(row.school_id_govt) === lot).map(({row, ordinal}) => object({school: text(row.school_id_govt), ordinal, nrc: figure(row.nrc), mrc: figure(row.mrc), statedTotal: figure(row.total)}));
        const named = (draft.packages ?? []).filter(p => p.lots.includes(lot)).map(bundle);
        financial[lot] = object({currency: text(draft.currency), vatIncluded: String(draft.vatIncluded), prices: list(prices), packages: list(named)});
    }
    return {technical, financial};
}

const bundle = offered => object({name: text(offered.name), lots: text([...offered.lots].sort()), discount: figure(String(offered.discount))});

/** Whether a package can be sealed: its own name and lots, two or more that are bid, a discount above 0 and below 100. */
export function sound(offered, others, bid) {
    const discount = number(String(offered.discount ?? ''));
    const same = (a, b) => a.name === b.name || [...a.lots].sort().join() === [...b.lots].sort().join();
    return Boolean(offered.name?.trim()) && offered.name.length <= 80
        && offered.lots.length >= 2 && offered.lots.every(lot => bid.includes(lot))
        && discount !== null && scaled(discount) > 0n && scaled(discount) < scaled('100') && decimals(discount) <= 4
        && !others.some(other => other !== offered && same(offered, other));
}

const connection = row => object({
    technology: tech(row.technology),
    download: object({value: figure(row.download_mbps)}),
    upload: object({value: figure(row.upload_mbps)}),
    latencyMs: figure(row.latency_ms),
    availability: object({value: figure(row.availability_percent)}),
    dataCapGb: unlimited(row) ? 'null' : figure(row.data_cap),
    deliveryWeeks: figure(row.delivery_weeks),
    hubRadiusM: row.hub_radius_m ? figure(row.hub_radius_m) : '0',
    powerIncluded: String(isYes(row.includes_power)),
    backup: tech(row.backup_technology),
});

/** The draft as the portal stores it (bid.DraftCopy); only values that are numbers go. */
export function copy(draft) {
    const safe = value => (value && number(value) !== null ? number(value) : 'null');
    const values = row => object({
        technology: tech(row.technology),
        download: safe(row.download_mbps),
        upload: safe(row.upload_mbps),
        latency: safe(row.latency_ms),
        availability: safe(row.availability_percent),
        unlimited: String(unlimited(row)),
        dataCap: unlimited(row) ? 'null' : safe(row.data_cap),
        nrc: safe(row.nrc),
        mrc: safe(row.mrc),
        deliveryWeeks: safe(row.delivery_weeks),
        hubRadius: safe(row.hub_radius_m),
        powerIncluded: String(isYes(row.includes_power)),
        backup: tech(row.backup_technology),
        remarks: words(row.remarks),
        statedTotal: safe(row.total),
    });
    return object({
        currency: text(draft.currency),
        vatIncluded: String(draft.vatIncluded),
        answers: text(draft.answers),
        packages: list((draft.packages ?? []).map(bundle)),
        offers: list(draft.rows.filter(row => !empty(row)).map(row => object({school: text(row.school_id_govt), values: values(row)}))),
        documents: text(draft.documents.map(document => document.entry)),
    });
}
