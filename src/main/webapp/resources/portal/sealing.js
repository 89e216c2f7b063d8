/* The bid page where the browser can encrypt: it seals the bid. */
import {able, digest, seal} from '../crypto/sealer.js';
import {send, word, wordsFor} from './sending.js';

const panel = document.getElementById('browser-seal');

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

if (able() && panel) startSealing();
