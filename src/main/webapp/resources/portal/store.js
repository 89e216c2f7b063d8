/* Drafts that stay on this computer: in the browser's own database, one for each supplier and tender. */
const NAME = 'giga-drafts';
const STORE = 'drafts';

function database() {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open(NAME, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(STORE);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

async function act(mode, work) {
    const db = await database();
    return new Promise((resolve, reject) => {
        const transaction = db.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = () => reject(transaction.error);
    }).finally(() => db.close());
}

export const load = key => act('readonly', store => store.get(key));
export const save = (key, draft) => act('readwrite', store => store.put(draft, key));
export const forget = key => act('readwrite', store => store.delete(key));
