/*
 * Ciphertexts of documents in pieces (tus 1.0.0): a break of the line costs one piece at most, and is waited for. What has
 * not arrived whole is remembered in the browser's database with its key, so that it goes on after the page was loaded
 * again, when the same file is chosen again: the very same bytes, for another content under the same key would betray both.
 */
import {Refused, send} from './sending.js';
import {keeping} from './store.js';

const PIECE = 1 << 20;
const LONGEST = 30_000;
/* Longer than the slowest line takes for a piece that has left the computer. */
const SILENCE = 180_000;

/* ---- what is remembered ---- */
const act = keeping('uploads', {keyPath: 'id'});

/** Documents whose upload for the tender was broken off, of this supplier in this browser. */
export async function unfinished(target) {
    return (await act('readonly', store => store.getAll())).filter(u => u.place === placeOf(target));
}

export const remember = (target, upload) => act('readwrite', store => store.put({...upload, place: placeOf(target)}));
export const forget = id => act('readwrite', store => store.delete(id));
const placeOf = target => target.api + '|' + target.supplier;

/** Gives up a document that has not arrived whole, here and at the portal. */
export async function abandon(target, id) {
    await forget(id);
    await send('DELETE', target.api + '/uploads/' + id).catch(() => undefined);
}

/* ---- sending ---- */
/**
 * Sends what the portal does not have yet, and waits for the line as long as the page is open.
 *
 * @param watch {progress(share), waiting(whether the line is lost)}
 */
export async function transfer(target, id, ciphertext, {progress, waiting}) {
    const url = target.api + '/uploads/' + id;
    let offset = await patiently(() => arrived(target, id, ciphertext.size), waiting);
    while (offset < ciphertext.size) {
        progress(offset / ciphertext.size);
        offset = await patiently(() => piece(url, ciphertext, offset, progress), waiting,
            async () => arrived(target, id, ciphertext.size));
    }
    progress(1);
}

async function arrived(target, id, size) {
    try {
        return Number((await headers('HEAD', target.api + '/uploads/' + id)).get('Upload-Offset'));
    } catch (error) {
        if (!(error instanceof Refused) || ![404, 422].includes(error.status)) throw error;
    }
    await headers('POST', target.api + '/uploads', {'Upload-Length': size, 'Upload-Metadata': 'id ' + btoa(id)});
    return 0;
}

async function piece(url, ciphertext, offset, progress) {
    const body = ciphertext.slice(offset, offset + PIECE);
    await send('PATCH', url, {
        body,
        type: 'application/offset+octet-stream',
        headers: {'Tus-Resumable': '1.0.0', 'Upload-Offset': offset},
        progress: share => progress((offset + share * body.size) / ciphertext.size),
        patience: SILENCE,
    });
    return offset + body.size;
}

async function headers(method, url, more = {}) {
    const answer = await fetch(url, {method, signal: AbortSignal.timeout(SILENCE), headers: {'X-Requested-With': 'portal', 'Tus-Resumable': '1.0.0', ...more}}).catch(() => null);
    if (!answer) throw new Refused(0, {});
    if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => ({})));
    return answer.headers;
}

/* Tries again after a break of the line, later and later, at once when the browser says that it is back. */
async function patiently(work, waiting, again = work) {
    for (let wait = 1_000, next = work; ; wait = Math.min(LONGEST, 2 * wait), next = again) {
        try {
            const result = await next();
            waiting(false);
            return result;
        } catch (error) {
            const broken = error instanceof Refused && (error.status === 0 || error.status >= 500 || error.code === 'upload-misplaced');
            if (!broken) throw error;
            waiting(true);
            await line(wait);
        }
    }
}

const line = wait => new Promise(resolve => {
    const done = () => {
        clearTimeout(timer);
        removeEventListener('online', done);
        resolve();
    };
    const timer = setTimeout(done, wait);
    addEventListener('online', done);
});
