/* What a document may be, told by its content, and what it may be called. Twin of document.FileKind and FileName. */
const KINDS = [
    {name: 'PDF', type: 'application/pdf', endings: ['pdf']},
    {name: 'DOCX', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx']},
    {name: 'XLSX', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx']},
    {name: 'PNG', type: 'image/png', endings: ['png']},
    {name: 'JPEG', type: 'image/jpeg', endings: ['jpg', 'jpeg']},
    {name: 'TIFF', type: 'image/tiff', endings: ['tif', 'tiff']},
];
const HEAD = 2048;
const TAIL = 32768;
const MOST_NAME = 120;
const MOST_DIRECTORY = 4 << 20;

/** A document is not taken; the code names the refusal. */
export class NotTaken extends Error {
    constructor(code, ...given) {
        super(code);
        this.code = code;
        this.arguments = given;
    }
}

/** The name without folders, control characters and invisible marks, at most 120 characters with the extension. */
export function cleanName(given) {
    const name = given.normalize('NFC')
        .replace(/^.*[/\\]/s, '')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
        .replace(/[<>:"|?*]/g, '_')
        .replace(/^[\s.]+|[\s.]+$/g, '');
    if (!name) return 'document';
    if (name.length <= MOST_NAME) return name;
    const end = ending(name);
    return name.slice(0, MOST_NAME - end.length).replace(/[\ud800-\udbff]$/, '').trim() + end;
}

function ending(name) {
    const dot = name.lastIndexOf('.');
    return dot > 0 && name.length - dot <= 11 ? name.slice(dot) : '';
}

/** The media type of a file (Blob) whose content is what its name promises. @throws NotTaken otherwise */
export async function typeOf(name, file) {
    const kind = KINDS.find(k => k.endings.includes(ending(name).slice(1).toLowerCase()));
    if (!kind) throw new NotTaken('file-type-refused');
    if (await found(file) !== kind.name) throw new NotTaken('file-type-mismatch', kind.name);
    return kind.type;
}

async function found(file) {
    const head = await read(file, 0, HEAD);
    if (starts(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw new NotTaken('file-protected');
    if (starts(head, codes('%PDF-'))) return pdf(head, file);
    if (starts(head, [0x50, 0x4b, 3, 4])) return office(await listing(file));
    if (starts(head, [0x89, ...codes('PNG'), 13, 10, 26, 10])) return 'PNG';
    if (starts(head, [0xff, 0xd8, 0xff])) return 'JPEG';
    return starts(head, [0x49, 0x49, 42, 0]) || starts(head, [0x4d, 0x4d, 0, 42]) ? 'TIFF' : null;
}

const codes = text => Array.from(text, c => c.charCodeAt(0));
const starts = (head, expected) => expected.every((value, i) => head[i] === value);
const read = async (file, from, most) => new Uint8Array(await file.slice(from, from + most).arrayBuffer());
const latin = bytes => new TextDecoder('latin1').decode(bytes);

async function pdf(head, file) {
    const tail = latin(await read(file, Math.max(0, file.size - TAIL), TAIL));
    const at = /startxref\s*(\d{1,10})(?![\s\S]*startxref)/.exec(tail);
    const table = at && Number(at[1]) < file.size ? latin(await read(file, Number(at[1]), HEAD)) : '';
    if ([latin(head), tail, table].some(text => text.includes('/Encrypt'))) throw new NotTaken('file-protected');
    return 'PDF';
}

function office(zip) {
    if (!zip?.names.has('[Content_Types].xml')) return null;
    if (zip.encrypted) throw new NotTaken('file-protected');
    if ([...zip.names].some(name => name.toLowerCase().endsWith('vbaproject.bin'))) throw new NotTaken('file-with-macros');
    if (zip.names.has('word/document.xml')) return 'DOCX';
    return zip.names.has('xl/workbook.xml') ? 'XLSX' : null;
}

/* The names in the central directory; null where there is none, or a damaged one. */
async function listing(file) {
    const tail = await read(file, Math.max(0, file.size - 65557), 65557);
    const view = new DataView(tail.buffer);
    let end = tail.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < 0) return null;
    const size = view.getUint32(end + 12, true);
    const from = view.getUint32(end + 16, true);
    if (size > MOST_DIRECTORY || from + size > file.size) return null;
    return listed(await read(file, from, size), view.getUint16(end + 10, true));
}

function listed(bytes, entries) {
    const view = new DataView(bytes.buffer);
    const zip = {names: new Set(), encrypted: false};
    for (let i = 0, at = 0; i < entries; i++) {
        if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
        const name = view.getUint16(at + 28, true);
        const next = at + 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
        if (next > bytes.length) return null;
        if (view.getUint16(at + 8, true) & 1) zip.encrypted = true;
        zip.names.add(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)));
        at = next;
    }
    return zip;
}
