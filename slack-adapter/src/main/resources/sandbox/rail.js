import {byId, el, icon} from './dom.js';
import {avatar} from './faces.js';
import {store} from './store.js';
import {unread} from './unread.js';

/** The list of conversations, and the app. On a narrow window it is a drawer. */
export function startRail() {
    const toggle = byId('rail-toggle');
    toggle.append(icon('menu'));
    toggle.addEventListener('click', () => drawer(document.body.dataset.drawer !== 'open'));
    byId('rail').addEventListener('keydown', event => event.key === 'Escape' && drawer(false));
    byId('main').addEventListener('pointerdown', () => drawer(false));
    store.on('state conversation place message removed read', draw);
    window.addEventListener('storage', draw);
}

function drawer(open) {
    document.body.dataset.drawer = open ? 'open' : 'closed';
    byId('rail-toggle').setAttribute('aria-expanded', String(open));
    if (open) {
        byId('rail').querySelector('button')?.focus();
    }
}

function draw() {
    if (!store.place) {
        return;
    }
    const all = [...store.conversations.values()].sort((a, b) => a.name.localeCompare(b.name));
    const app = store.appConversation;
    const channels = all.filter(conversation => conversation.kind !== 'dm');
    const direct = all.filter(conversation => conversation.kind === 'dm' && conversation !== app);
    const waiting = app ? unread(app).length : 0;
    const focused =
        document.activeElement?.closest('#rail') &&
        (document.activeElement.dataset.conversation ?? document.activeElement.id);
    const sections = [
        section(
            'Channels',
            channels.map(conversation => entry(conversation, icon(conversation.kind === 'private' ? 'lock' : 'hash'))),
        ),
        direct.length > 0 &&
            section(
                'Direct messages',
                direct.map(conversation => entry(conversation, icon('at'))),
            ),
        section('Apps', [
            button(
                {
                    id: 'rail-app',
                    'data-conversation': app?.id,
                    'data-unread': waiting,
                    'aria-current': store.place.app ? 'page' : null,
                },
                avatar(store.bot, 'small'),
                store.bot.name,
                waiting,
                () => store.goTo({app: waiting ? 'messages' : 'home'}),
            ),
        ]),
    ];
    byId('rail').replaceChildren(...sections.filter(Boolean));
    if (focused) {
        (byId(focused) ?? byId('rail').querySelector(`[data-conversation="${CSS.escape(focused)}"]`))?.focus();
    }
    const total = all.reduce((sum, conversation) => sum + unread(conversation).length, 0);
    const here = store.place.app || !store.open ? store.bot.name : store.titleOf(store.open);
    document.title = `${total ? `(${total}) ` : ''}${store.me.name} · ${here} · Popcircle sandbox`;
}

const section = (title, entries) =>
    el(
        'section',
        null,
        el('h2', null, title),
        el(
            'ul',
            null,
            entries.map(item => el('li', null, item)),
        ),
    );

function entry(conversation, sign) {
    const count = unread(conversation).length;
    return button(
        {
            'data-conversation': conversation.id,
            'data-unread': count,
            class: conversation.archived ? 'archived' : null,
            'aria-current': conversation.id === store.place.conversation ? 'page' : null,
        },
        sign,
        conversation.kind === 'dm' ? store.titleOf(conversation) : conversation.name,
        count,
        () => store.goTo({conversation: conversation.id}),
    );
}

function button(attributes, sign, name, count, go) {
    const open = () => {
        go();
        drawer(false);
    };
    return el(
        'button',
        {type: 'button', ...attributes, on: {click: open}},
        sign,
        el('span', {class: 'rail-name'}, name),
        count > 0 && el('span', {class: 'badge', 'aria-label': `${count} unread`}, count > 99 ? '99+' : count),
    );
}
