import {byId, el} from './dom.js';

/** The regions of the window, which the style sheets lay out and everything else fills. */
export function drawFrame() {
    document.body.replaceChildren(
        el(
            'header',
            {id: 'top'},
            el('a', {class: 'skip', href: '#main'}, 'Skip to the conversation'),
            el('button', {
                id: 'rail-toggle',
                class: 'quiet icon-only',
                type: 'button',
                'aria-controls': 'rail',
                'aria-expanded': 'false',
                'aria-label': 'Conversations',
            }),
            el(
                'p',
                {class: 'brand'},
                el('img', {src: 'shared/mark.svg', alt: '', width: 26, height: 26}),
                el('strong', null, 'Popcircle'),
                el('span', null, 'sandbox'),
            ),
            el('div', {id: 'top-controls'}),
        ),
        el('p', {id: 'connection', role: 'status', hidden: true}),
        el('nav', {id: 'rail', 'aria-label': 'Conversations'}),
        el('aside', {id: 'coach', 'aria-label': 'First steps', hidden: true}),
        el('main', {id: 'main', tabindex: '-1'}, el('p', {class: 'loading'}, 'Opening the sandbox…')),
        el('aside', {id: 'thread', 'aria-label': 'Thread', hidden: true}),
        el('div', {id: 'toasts'}),
        el('div', {id: 'announcer', class: 'visually-hidden', role: 'status', 'aria-live': 'polite'}),
    );
}

/** Says whether the stream is open; without it nothing on the page is news. */
export function connection(open) {
    const line = byId('connection');
    line.hidden = open;
    line.textContent = open ? '' : 'Reconnecting to the sandbox…';
    document.body.dataset.connected = String(open);
}
