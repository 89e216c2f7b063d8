/* Requests of the supplier's pages to the portal. */

/** The portal said no; the code names the reason. */
export class Refused extends Error {
    constructor(status, problem) {
        super(problem.type ?? String(status));
        this.code = (problem.type ?? '').split('/').pop();
        this.arguments = problem.arguments ?? [];
        this.status = status;
    }
}

/**
 * @param progress told the share that is sent, 0..1
 * @param patience milliseconds without any news after which the line counts as lost; null for as long as it takes
 */
export function send(method, url, {body = null, type = null, headers = {}, progress = () => {}, patience = null} = {}) {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open(method, url);
        request.setRequestHeader('X-Requested-With', 'portal');
        Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
        if (type) request.setRequestHeader('Content-Type', type);
        let silence;
        const heard = () => {
            clearTimeout(silence);
            if (patience) silence = setTimeout(() => request.abort(), patience);
        };
        request.upload.onprogress = e => {
            heard();
            if (e.lengthComputable) progress(e.loaded / e.total);
        };
        request.onloadend = () => clearTimeout(silence);
        request.onload = () => {
            const answer = parsed(request.responseText);
            if (request.status >= 200 && request.status < 300) resolve(answer);
            else reject(new Refused(request.status, answer ?? {}));
        };
        request.onerror = request.onabort = () => reject(new Refused(0, {}));
        heard();
        request.send(body);
    });
}

function parsed(text) {
    try {
        return text ? JSON.parse(text) : null;
    } catch {
        return null;
    }
}

/** The words of the page for whatever went wrong (template#words). */
export function wordsFor(error) {
    const known = error.code ? word('refusal.' + error.code) : null;
    const text = known ?? word('supplier.words.' + (error instanceof Refused && error.status === 0 ? 'offline' : 'failed'));
    return (error.arguments ?? []).reduce((all, argument, i) => all.replaceAll('{' + i + '}', argument), text);
}

/** A text of the page, its arguments filled in; null where the page has none. */
export function word(key, ...values) {
    const found = document.getElementById('words').content.querySelector('[data-key="' + key + '"]');
    return found && values.reduce((text, value, i) => text.replaceAll('{' + i + '}', value), found.textContent);
}
