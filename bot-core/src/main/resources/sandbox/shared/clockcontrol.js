import {moveClock} from './acts.js';
import {byId, el, icon} from './dom.js';
import {openPanel} from './menu.js';
import {store} from './store.js';
import {ahead} from './time.js';
import {calendar, refreshMoments} from './tokens.js';

const HOUR = 3600;
const STEPS = [
    ['+2 h', 2 * HOUR],
    ['+1 day', 24 * HOUR],
    ['+1 week', 7 * 24 * HOUR],
];
const REDRAW_MILLIS = 15000;

const WHAT_IT_MOVES =
    'Moves the time Popcircle decides by: windows that close, reminders, reviews. ' +
    'Messages keep the hour at which they were written.';

/** Sandbox time, and the way to move it: waiting two days for an answer takes one press. */
export function startClock() {
    const shown = el('span', {class: 'clock-time'});
    const badge = el('span', {class: 'badge calm'});
    const control = el(
        'button',
        {
            type: 'button',
            id: 'clock',
            class: 'control',
            title: WHAT_IT_MOVES,
            'aria-haspopup': 'dialog',
            'aria-expanded': 'false',
            on: {click: () => openPanel(control, panel(), {label: 'Sandbox time', id: 'clock-panel'})},
        },
        icon('clock'),
        el('span', {class: 'visually-hidden'}, 'Sandbox time: '),
        shown,
        badge,
    );
    const draw = () => {
        shown.textContent = calendar().clock(store.clock.now());
        badge.textContent = ahead(store.clock.offsetSeconds);
        badge.hidden = !badge.textContent;
        control.dataset.offset = store.clock.offsetSeconds;
        refreshMoments();
    };
    byId('top-controls').prepend(control);
    store.on('clock', draw);
    setInterval(draw, REDRAW_MILLIS);
    draw();
}

function panel() {
    return [
        el('p', {class: 'panel-note'}, WHAT_IT_MOVES),
        el(
            'div',
            {class: 'panel-buttons'},
            STEPS.map(([label, seconds]) =>
                el(
                    'button',
                    {
                        type: 'button',
                        class: 'button',
                        'data-advance': seconds,
                        on: {click: () => moveClock({advanceSeconds: seconds})},
                    },
                    label,
                ),
            ),
        ),
        el(
            'button',
            {type: 'button', class: 'button', id: 'clock-reset', on: {click: () => moveClock({reset: true})}},
            'Back to now',
        ),
    ];
}
