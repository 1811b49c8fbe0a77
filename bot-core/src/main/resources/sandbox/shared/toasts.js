import {byId, el, icon} from './dom.js';

const STAYS_MILLIS = 9000;

/**
 * Tells this person something in passing: kind is 'notice' or 'error'. It stays while the pointer or the focus is on
 * it.
 */
export function toast(text, kind = 'notice') {
    const box = el(
        'div',
        {class: 'toast', 'data-toast': kind, role: kind === 'error' ? 'alert' : 'status'},
        el('span', null, text),
        el(
            'button',
            {type: 'button', class: 'quiet icon-only', 'aria-label': 'Dismiss', on: {click: () => box.remove()}},
            icon('close'),
        ),
    );
    host().append(box);
    const leave = () => (box.matches(':hover, :focus-within') ? setTimeout(leave, STAYS_MILLIS) : box.remove());
    setTimeout(leave, STAYS_MILLIS);
}

// An open dialog covers everything outside of it, so a toast goes inside.
function host() {
    const dialog = document.querySelector('dialog[open]');
    if (!dialog) {
        return byId('toasts');
    }
    const inside = dialog.querySelector('.dialog-toasts') ?? el('div', {class: 'dialog-toasts'});
    dialog.append(inside);
    return inside;
}

/** Says something to screen readers only. */
export function announce(text) {
    byId('announcer').textContent = text;
}
