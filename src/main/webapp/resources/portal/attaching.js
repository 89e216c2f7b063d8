/* Documents of the bid where the browser can encrypt: chosen for an answer or for the whole bid, uploaded in pieces. */
import {able} from '../crypto/sealer.js';
import {sizeText, upload} from './documents.js';
import {Refused, send, word, wordsFor} from './sending.js';
import {abandon, forget, unfinished} from './uploads.js';

const page = document.getElementById('attaching');
const target = page?.dataset;
const zones = Array.from(document.querySelectorAll('[data-about]'));

function startZone(zone) {
    const input = zone.querySelector('input[type=file][data-pick]');
    if (!input) return;
    zone.querySelector('[data-browser]').hidden = false;
    zone.querySelectorAll('[data-remove]').forEach(button => startRemove(button));
    input.addEventListener('change', async () => {
        const files = Array.from(input.files);
        input.disabled = true;
        let whole = true;
        for (const file of files) whole = await add(zone, file) && whole;
        input.value = '';
        input.disabled = false;
        if (whole && files.length && zone.id === 'documents') location.reload();
    });
}

async function add(zone, file) {
    const line = shown(zone, file.name, file.size);
    const bar = line.querySelector('progress');
    const state = line.querySelector('.document-state');
    bar.setAttribute('aria-label', file.name);
    try {
        const {entry, done} = await upload(target, file, {
            about: zone.dataset.about || null,
            progress: share => (bar.value = share),
            waiting: lost => (state.textContent = lost ? word('supplier.words.linelost') : ''),
        });
        await send('POST', target.api + '/documents', {body: JSON.stringify(entry), type: 'application/json'});
        await done();
        settled(zone, line, entry);
        return true;
    } catch (error) {
        line.remove();
        problem(zone, file.name + ': ' + wordsFor(error));
        return false;
    }
}

function shown(zone, name, size) {
    const line = document.getElementById('document-line').content.cloneNode(true).firstElementChild;
    line.querySelector('.document-name').textContent = name;
    line.querySelector('.document-size').textContent = sizeText(size);
    zone.querySelector('.document-queue').append(line);
    return line;
}

function settled(zone, line, entry) {
    line.dataset.document = entry.id;
    line.querySelector('.document-name').textContent = entry.name;
    line.querySelector('progress').remove();
    const remove = line.querySelector('[data-remove]');
    remove.dataset.remove = entry.id;
    remove.hidden = false;
    startRemove(remove);
}

function startRemove(button) {
    button.hidden = false;
    button.addEventListener('click', async () => {
        try {
            await send('DELETE', target.api + '/documents/' + button.dataset.remove);
        } catch (error) {
            if (!(error instanceof Refused) || error.code !== 'document-unknown') {
                return problem(button.closest('[data-about]'), wordsFor(error));
            }
        }
        button.closest('.document').remove();
    });
}

function problem(zone, text) {
    const line = document.createElement('p');
    line.className = 'field-error';
    line.textContent = text;
    zone.querySelector('.document-problems').append(line);
}

/* What was broken off before the page was loaded again: the file has to be chosen again, the rest is remembered. */
async function showUnfinished() {
    for (const begun of await unfinished(target)) {
        if (document.querySelector('[data-document="' + begun.id + '"]')) {
            await forget(begun.id);
            continue;
        }
        const zone = zones.find(z => (z.dataset.about || null) === begun.about);
        if (zone?.querySelector('.document-queue')) again(zone, begun);
    }
}

function again(zone, begun) {
    const line = shown(zone, begun.name, begun.size);
    line.querySelector('progress').remove();
    line.querySelector('.document-state').textContent = word('supplier.words.chooseagain');
    const remove = line.querySelector('[data-remove]');
    remove.hidden = false;
    remove.addEventListener('click', async () => {
        await abandon(target, begun.id);
        line.remove();
    });
    zone.querySelector('input[data-pick]').addEventListener('change', () => line.remove(), {once: true});
}

if (page && able() && globalThis.indexedDB) {
    const server = document.getElementById('server-documents');
    if (server) server.hidden = true;
    zones.forEach(startZone);
    showUnfinished();
}
