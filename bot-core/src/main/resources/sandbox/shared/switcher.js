import {byId, el, icon} from './dom.js';
import {avatar} from './faces.js';
import {openPanel} from './menu.js';
import {store} from './store.js';

/** Who this window is. Another person is another address, so that several windows can be several people at once. */
export function startSwitcher() {
    byId('top-controls').append(
        el(
            'button',
            {
                type: 'button',
                id: 'switcher',
                class: 'control',
                'aria-haspopup': 'dialog',
                'aria-expanded': 'false',
                on: {
                    click: event =>
                        openPanel(event.currentTarget, choices(), {label: 'Who are you?', id: 'switcher-panel'}),
                },
            },
            avatar(store.me, 'small'),
            el('span', null, el('span', {class: 'wide-only'}, 'You are '), el('strong', null, store.me.name)),
            icon('down'),
        ),
    );
}

/** The address of a conversation, of the open one if none is given, as another person. */
export function addressAs(personId, conversationId = store.place?.conversation) {
    const query = new URLSearchParams({as: personId});
    if (conversationId) {
        query.set('in', conversationId);
    }
    return `?${query}`;
}

function choices() {
    const people = [...store.people.values()].filter(person => person.kind === 'member' || person.kind === 'guest');
    return [
        el('p', {class: 'panel-note'}, 'Everybody here is yours to be. Open a second window to be two people at once.'),
        el(
            'ul',
            {class: 'people'},
            people.map(person =>
                el(
                    'li',
                    null,
                    el(
                        'a',
                        {
                            href: addressAs(person.id),
                            'data-as': person.id,
                            'aria-current': person === store.me ? 'true' : null,
                        },
                        avatar(person, 'small'),
                        el(
                            'span',
                            null,
                            el('strong', null, person.name),
                            el('span', {class: 'menu-hint'}, about(person)),
                        ),
                    ),
                    el(
                        'a',
                        {
                            href: addressAs(person.id),
                            target: '_blank',
                            'data-window-as': person.id,
                            class: 'quiet icon-only',
                            'aria-label': `Open another window as ${person.name}`,
                            title: `Open another window as ${person.name}`,
                        },
                        icon('window'),
                    ),
                ),
            ),
        ),
    ];
}

function about(person) {
    const place = person.tz.split('/').at(-1).replaceAll('_', ' ');
    return [person.realName === person.name ? null : person.realName, place, person.kind === 'guest' ? 'guest' : null]
        .filter(Boolean)
        .join(' · ');
}
