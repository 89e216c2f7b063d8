/* What stays on this computer, in the browser's own databases. */

/** Acts on the store of that name, in a database of its own. */
export function keeping(name, options) {
    const database = () => new Promise((resolve, reject) => {
        const request = indexedDB.open('giga-' + name, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(name, options);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    return async (mode, work) => {
        const db = await database();
        return new Promise((resolve, reject) => {
            const transaction = db.transaction(name, mode);
            const request = work(transaction.objectStore(name));
            transaction.oncomplete = () => resolve(request.result);
            transaction.onerror = () => reject(transaction.error);
        }).finally(() => db.close());
    };
}

/* Drafts: one for each supplier and tender. */
const act = keeping('drafts');

export const load = key => act('readonly', store => store.get(key));
export const save = (key, draft) => act('readwrite', store => store.put(draft, key));
export const forget = key => act('readwrite', store => store.delete(key));
