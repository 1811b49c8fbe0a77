import {byId, el, icon} from './dom.js';
import {messenger} from './messenger.js';
import {store} from './store.js';
import {unread} from './unread.js';

/** The list of conversations. On a narrow window it is a drawer. */
export function startRail() {
    const toggle = byId('rail-toggle');
    toggle.append(icon('menu'));
    toggle.addEventListener('click', () => drawer(document.body.dataset.drawer !== 'open'));
    byId('rail').addEventListener('keydown', event => event.key === 'Escape' && drawer(false));
    byId('main').addEventListener('pointerdown', () => drawer(false));
    store.on('state conversation gone place thread message removed read', draw);
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
    const focused =
        document.activeElement?.closest('#rail') &&
        (document.activeElement.id || document.activeElement.dataset.conversation);
    byId('rail').replaceChildren(...messenger.rail().filter(Boolean));
    if (focused) {
        (byId(focused) ?? byId('rail').querySelector(`[data-conversation="${CSS.escape(focused)}"]`))?.focus();
    }
    const total = [...store.conversations.values()].reduce((sum, each) => sum + unread(each).length, 0);
    const here = store.open ? store.titleOf(store.open) : store.bot.name;
    document.title = `${total ? `(${total}) ` : ''}${store.me.name} · ${here} · Popcircle sandbox`;
}

/** A heading and its entries; null without entries. */
export const railSection = (title, entries) =>
    entries.length === 0
        ? null
        : el(
              'section',
              null,
              el('h2', null, title),
              el(
                  'ul',
                  null,
                  entries.map(item => el('li', null, item)),
              ),
          );

/** A conversation in the list, with what is unread in it. */
export function railConversation(conversation, sign, {current, go, kind} = {}) {
    return railEntry(
        {
            'data-conversation': conversation.id,
            class: [kind, conversation.archived && 'archived'].filter(Boolean).join(' ') || null,
            'aria-current': (current ?? conversation.id === store.place.conversation) ? 'page' : null,
        },
        {
            sign,
            name: conversation.kind === 'dm' ? store.titleOf(conversation) : conversation.name,
            count: unread(conversation).length,
            go: go ?? (() => store.goTo({conversation: conversation.id})),
        },
    );
}

export function railEntry(attributes, {sign, name, count, go}) {
    const open = () => {
        go();
        drawer(false);
    };
    return el(
        'button',
        {type: 'button', 'data-unread': count, ...attributes, on: {click: open}},
        sign,
        el('span', {class: 'rail-name'}, name),
        count > 0 && el('span', {class: 'badge', 'aria-label': `${count} unread`}, count > 99 ? '99+' : count),
    );
}
