import {el, icon} from './shared/dom.js';
import {avatar} from './shared/faces.js';
import {railConversation, railSection} from './shared/rail.js';
import {store} from './shared/store.js';
import {unread} from './shared/unread.js';

const NO_MESSAGES = {page: 'direct'};

/** A thread opens beside its channel; a workspace without any channel shows the direct messages. */
export function firstPlace(wanted, place) {
    return place?.kind === 'thread' ? {conversation: place.parent} : place ? null : NO_MESSAGES;
}

export const address = place => place.page ?? null;

export const page = place =>
    place.page
        ? el('p', {class: 'empty'}, `Nothing here yet. ${store.bot.name} writes here when something waits for you.`)
        : null;

export const head = place => (place.page ? [el('h1', null, icon('at'), 'Direct messages')] : null);

const inDirect = () => Boolean(store.place.page) || store.open?.kind === 'dm';

/** The servers at the edge, and beside them the channels of the guild, or the direct messages. */
export function rail() {
    return [servers(), el('div', {class: 'rail-lists'}, inDirect() ? directMessages() : guild())];
}

function servers() {
    const all = [...store.conversations.values()];
    const direct = all.filter(({kind}) => kind === 'dm');
    const channels = all.filter(({kind}) => kind !== 'dm');
    const toDirect = store.appConversation ?? direct[0];
    const [first] = ordered(channels.filter(({kind}) => kind !== 'thread'));
    const {name} = store.setup.workspace;
    return el(
        'div',
        {id: 'servers'},
        server('direct', 'Direct messages', el('img', {src: 'shared/mark.svg', alt: ''}), {
            current: inDirect(),
            count: waiting(direct),
            go: () => store.goTo(toDirect ? {conversation: toDirect.id} : NO_MESSAGES),
        }),
        el('hr'),
        server('guild', name, el('span', {'aria-hidden': 'true'}, name.slice(0, 2)), {
            current: !inDirect(),
            count: waiting(channels),
            go: () => inDirect() && store.goTo({conversation: first.id}),
        }),
    );
}

const waiting = conversations => conversations.reduce((sum, each) => sum + unread(each).length, 0);

const server = (id, name, sign, {current, count, go}) =>
    el(
        'button',
        {
            type: 'button',
            id: `server-${id}`,
            'data-server': id,
            'data-unread': count,
            'aria-current': current ? 'true' : null,
            'aria-label': count ? `${name}, ${count} unread` : name,
            title: name,
            on: {click: go},
        },
        sign,
        id === 'direct' && count > 0 && el('span', {class: 'badge', 'aria-hidden': 'true'}, count),
    );

const ordered = channels => channels.sort((a, b) => a.name.localeCompare(b.name));

function guild() {
    const all = [...store.conversations.values()];
    const channels = ordered(all.filter(({kind}) => kind === 'channel' || kind === 'private'));
    const threads = all.filter(({kind, archived, id}) => kind === 'thread' && (!archived || id === store.thread));
    return [
        el('h2', {class: 'server-name'}, store.setup.workspace.name),
        railSection(
            'Text channels',
            channels.flatMap(channel => [
                railConversation(channel, icon(channel.kind === 'private' ? 'lock' : 'hash'), {
                    current: channel.id === store.place.conversation && !store.thread,
                }),
                ...threads.filter(({parent}) => parent === channel.id).map(threadEntry),
            ]),
        ),
    ].filter(Boolean);
}

const threadEntry = thread =>
    railConversation(thread, icon('branch'), {
        kind: 'thread-entry',
        current: thread.id === store.thread,
        go: () => {
            if (store.place.conversation !== thread.parent) {
                store.goTo({conversation: thread.parent});
            }
            store.openThread(thread.id);
        },
    });

function directMessages() {
    const direct = ordered([...store.conversations.values()].filter(({kind}) => kind === 'dm'));
    const faceOf = ({members}) => store.people.get(members.find(id => id !== store.me.id)) ?? store.bot;
    return [
        el('h2', {class: 'server-name'}, 'Direct messages'),
        railSection(
            'Conversations',
            direct.map(each => railConversation(each, avatar(faceOf(each), 'small'))),
        ),
    ].filter(Boolean);
}
