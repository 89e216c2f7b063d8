/* Rows of the price schedule that the portal did not get are stored when the line is back. */
const again = () => document.querySelectorAll('.offer-unsaved').forEach(row => {
    if (row.querySelector('.conflict, [aria-invalid=true]')) return;
    row.querySelector('[data-column]')?.dispatchEvent(new Event('change', {bubbles: true}));
});

addEventListener('online', again);
setInterval(again, 30_000);
