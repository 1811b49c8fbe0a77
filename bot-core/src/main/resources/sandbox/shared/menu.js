import {el} from './dom.js';

const GAP = 6;
const REOPEN_MILLIS = 250;

let dismissed = {anchor: null, at: 0};

/**
 * A small panel beside its button. It closes by Escape, by a press outside, by a press on the button, and by `close()`;
 * it lives in the dialog of its button, because everything outside of an open dialog is inert.
 */
export function openPanel(anchor, content, {label, role = 'dialog', id}) {
    if (dismissed.anchor === anchor && performance.now() - dismissed.at < REOPEN_MILLIS) {
        return null;
    }
    const panel = el('div', {class: 'panel', popover: 'auto', role, 'aria-label': label, id}, content);
    let chosen = false;
    panel.addEventListener('toggle', event => {
        if (event.newState === 'closed') {
            anchor.setAttribute('aria-expanded', 'false');
            dismissed = chosen ? dismissed : {anchor, at: performance.now()};
            panel.remove();
        }
    });
    (anchor.closest('dialog') ?? document.body).append(panel);
    panel.showPopover();
    place(panel, anchor.getBoundingClientRect());
    anchor.setAttribute('aria-expanded', 'true');
    panel.querySelector('button, a, input')?.focus();
    return {
        panel,
        close() {
            chosen = true;
            panel.hidePopover();
            anchor.focus();
        },
    };
}

function place(panel, anchor) {
    const {width, height} = panel.getBoundingClientRect();
    const below = anchor.bottom + GAP + height <= window.innerHeight || anchor.top < height + GAP;
    const left = Math.min(anchor.left, window.innerWidth - width - GAP);
    panel.style.left = `${Math.max(GAP, left)}px`;
    const top = below ? Math.min(anchor.bottom + GAP, window.innerHeight - height - GAP) : anchor.top - GAP - height;
    panel.style.top = `${top}px`;
}

/** A menu of {label, hint, run}; arrows move, Home and End jump, a choice closes it. */
export function openMenu(anchor, items, label) {
    let opened = null;
    const choose = item => {
        opened?.close();
        item.run();
    };
    const buttons = items.map(item =>
        el(
            'button',
            {type: 'button', role: 'menuitem', class: 'menu-item', on: {click: () => choose(item)}},
            el('span', null, item.label),
            item.hint && el('span', {class: 'menu-hint'}, item.hint),
        ),
    );
    opened = openPanel(anchor, buttons, {label, role: 'menu'});
    opened?.panel.addEventListener('keydown', event => {
        const here = buttons.indexOf(document.activeElement);
        const to = {
            ArrowDown: (here + 1) % buttons.length,
            ArrowUp: (here - 1 + buttons.length) % buttons.length,
            Home: 0,
            End: buttons.length - 1,
        }[event.key];
        if (to !== undefined) {
            event.preventDefault();
            buttons[to].focus();
        }
    });
}
