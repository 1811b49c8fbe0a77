import {el, icon} from './shared/dom.js';
import {avatar} from './shared/faces.js';
import {railConversation, railEntry, railSection} from './shared/rail.js';
import {store} from './shared/store.js';
import {unread} from './shared/unread.js';

const HOME = {app: 'home'};

const messages = () => (store.appConversation ? {app: 'messages', conversation: store.appConversation.id} : HOME);

export function firstPlace(wanted, place) {
    return wanted === 'app' || place === undefined || place === store.appConversation ? HOME : null;
}

export const address = place => (place.app ? 'app' : null);

/** Channels, direct messages, and the app, which has pages of its own. */
export function rail() {
    const all = [...store.conversations.values()].sort((a, b) => a.name.localeCompare(b.name));
    const channels = all.filter(conversation => conversation.kind !== 'dm');
    const direct = all.filter(conversation => conversation.kind === 'dm' && conversation !== store.appConversation);
    return [
        railSection(
            'Channels',
            channels.map(each => railConversation(each, icon(each.kind === 'private' ? 'lock' : 'hash'))),
        ),
        railSection(
            'Direct messages',
            direct.map(each => railConversation(each, icon('at'))),
        ),
        railSection('Apps', [theApp()]),
    ];
}

function theApp() {
    const app = store.appConversation;
    const waiting = app ? unread(app).length : 0;
    return railEntry(
        {id: 'rail-app', 'data-conversation': app?.id, 'aria-current': store.place.app ? 'page' : null},
        {
            sign: avatar(store.bot, 'small'),
            name: store.bot.name,
            count: waiting,
            go: () => store.goTo(waiting ? messages() : HOME),
        },
    );
}

/** The app's name and its tabs; null for a conversation between people. */
export function head(place) {
    if (!place.app) {
        return null;
    }
    return [
        avatar(store.bot),
        el('h1', null, store.bot.name),
        el('span', {class: 'app-mark'}, 'App'),
        el(
            'nav',
            {class: 'tabs', 'aria-label': store.bot.name},
            tab('home', 'Home', () => HOME),
            tab('messages', 'Messages', messages),
        ),
    ];
}

const tab = (name, label, place) =>
    el(
        'button',
        {
            type: 'button',
            id: `tab-${name}`,
            'aria-current': store.place.app === name ? 'page' : null,
            on: {click: () => store.goTo(place())},
        },
        label,
    );
