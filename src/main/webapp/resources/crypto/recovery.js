/** Makes a recovery key in the administrator's browser: the private half is saved as a file, the public one filled in. */
import {BASE, jwkOf, randomScalar, scalarText, thumbprint, times} from './points.js';

async function make() {
    const secret = randomScalar();
    const point = times(BASE, secret);
    const pair = {...jwkOf(point), d: scalarText(secret), kid: await thumbprint(point), use: 'enc'};
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(pair, null, 1)], {type: 'application/jwk+json'}));
    link.download = `recovery-key-${pair.kid.slice(0, 8)}.jwk`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    document.querySelector('textarea[id$=":jwk"]').value = JSON.stringify(jwkOf(point));
    const made = document.getElementById('recoveryMade');
    made.hidden = false;
    made.textContent = made.dataset.text.replace('{0}', link.download);
}

const button = document.getElementById('makeRecovery');
button.addEventListener('click', make);
button.disabled = false;
