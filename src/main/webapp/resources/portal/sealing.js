/* The bid page where the browser can encrypt: documents are encrypted while they are uploaded, the bid when it is sealed. */
import {able, digest, seal} from '../crypto/sealer.js';
import {sizeText, upload} from './documents.js';
import {send, word, wordsFor} from './sending.js';

const panel = document.getElementById('browser-seal');
const picker = document.getElementById('documents');

/* ---- sealing: replaces the button that seals on the server ---- */
function startSealing() {
    const button = panel.querySelector('button');
    panel.hidden = false;
    document.getElementById('server-seal').hidden = true;
    button.addEventListener('click', () => sealing(button));
}

async function sealing(button) {
    const bar = panel.querySelector('progress');
    const status = panel.querySelector('[role=status]');
    button.disabled = true;
    bar.hidden = false;
    panel.querySelector('.field-error').textContent = '';
    try {
        status.textContent = word('supplier.words.encrypting');
        const kit = await send('GET', panel.dataset.api + '/sealing');
        const container = await seal(kit, share => (bar.value = share * 0.7));
        status.textContent = word('supplier.words.sending');
        const receipt = await send('POST', panel.dataset.api + '/sealed?draft=' + kit.draft, {
            body: container,
            type: 'application/json',
            progress: share => (bar.value = 0.7 + share * 0.3),
        });
        if (receipt.sha256 !== await digest(container)) throw new Error('another digest');
        location.assign(panel.dataset.receipt + encodeURIComponent(receipt.number) + '&sealed=browser');
    } catch (error) {
        panel.querySelector('.field-error').textContent = wordsFor(error);
        status.textContent = '';
        bar.hidden = true;
        button.disabled = false;
    }
}

/* ---- documents ---- */
function startDocuments() {
    const input = picker.querySelector('input[type=file]');
    const server = document.getElementById('server-documents');
    if (server) server.hidden = true;
    picker.querySelector('[data-browser]').hidden = false;
    input.addEventListener('change', async () => {
        const files = Array.from(input.files);
        input.disabled = true;
        let whole = true;
        for (const file of files) whole = await add(file) && whole;
        input.value = '';
        input.disabled = false;
        if (whole && files.length) location.reload();
    });
}

async function add(file) {
    const line = document.getElementById('document-line').content.cloneNode(true).firstElementChild;
    line.querySelector('.document-name').textContent = file.name;
    line.querySelector('.document-size').textContent = sizeText(file.size);
    picker.querySelector('.document-queue').append(line);
    const bar = line.querySelector('progress');
    bar.setAttribute('aria-label', file.name);
    try {
        const {entry} = await upload(picker.dataset, file, share => (bar.value = share));
        await send('POST', picker.dataset.api + '/documents', {body: JSON.stringify(entry), type: 'application/json'});
        return true;
    } catch (error) {
        line.remove();
        problem(file.name + ': ' + wordsFor(error));
        return false;
    }
}

function problem(text) {
    const line = document.createElement('p');
    line.className = 'field-error';
    line.textContent = text;
    picker.querySelector('.document-problems').append(line);
}

if (able()) {
    if (panel) startSealing();
    if (picker) startDocuments();
}
