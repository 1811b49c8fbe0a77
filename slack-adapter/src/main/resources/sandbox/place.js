import {openHome} from './acts.js';
import {Composer} from './composer.js';
import {append, byId, el, icon} from './dom.js';
import {avatar} from './faces.js';
import {drawHome} from './home.js';
import {MessageList} from './messagelist.js';
import {plain} from './mrkdwn.js';
import {isReply, store} from './store.js';
import {announce} from './toasts.js';
import {markRead, readUntil, unread} from './unread.js';

const FACES = 5;

let list = null;
let jump = null;

/** The middle of the window: the open conversation with its field, or the app's own pages. */
export function startPlace() {
    store.on('place', draw);
    store.on('state', refresh);
    store.on('conversation', id => id === store.open?.id && drawHead());
    store.on('home', () => store.place?.app === 'home' && byId('home')?.replaceWith(drawHome()));
    store.on('message', arrived);
    store.on('removed', ({conversation, ts}) => conversation === list?.conversation.id && list.remove(ts));
    document.addEventListener('visibilitychange', seen);
}

const inChannel = message => !isReply(message) || message.broadcast;

function draw() {
    const main = byId('main');
    const conversation = store.open;
    list = null;
    main.replaceChildren(el('header', {id: 'place', class: 'place-head'}));
    drawHead();
    if (store.place.app === 'home') {
        main.append(drawHome());
        openHome();
        return;
    }
    if (!conversation) {
        main.append(el('p', {class: 'empty'}, 'No messages yet. The app writes here when something waits for you.'));
        return;
    }
    const firstUnread = unread(conversation).length > 0 ? readUntil(conversation.id) : null;
    const box = el('div', {
        id: 'messages',
        class: 'messages',
        role: 'log',
        'aria-live': 'off',
        tabindex: '0',
        'aria-label': `Messages in ${store.titleOf(conversation)}`,
        on: {scroll: () => list?.atBottom && (jump.hidden = true)},
    });
    jump = el(
        'button',
        {type: 'button', id: 'jump', class: 'button', hidden: true, on: {click: () => list.toBottom()}},
        icon('down'),
        'New messages',
    );
    main.append(box, el('div', {class: 'jump-place'}, jump));
    list = new MessageList(box, conversation, {shows: inChannel, newFrom: firstUnread});
    if (list.empty) {
        const beginning = `This is the beginning of ${store.titleOf(conversation)}.`;
        const hint = `Type ${store.setup.command} to see what the app can do.`;
        box.prepend(el('p', {class: 'empty'}, `${beginning} ${hint}`));
    }
    if (!conversation.archived) {
        main.append(
            new Composer({id: 'composer', label: `Message ${store.titleOf(conversation)}`, conversation}).element,
        );
    }
    list.toBottom();
    seen();
}

function drawHead() {
    const conversation = store.open;
    const head = byId('place');
    head.dataset.conversation = conversation?.id ?? '';
    if (store.place.app) {
        head.replaceChildren(
            avatar(store.bot),
            el('h1', null, store.bot.name),
            el('span', {class: 'app-mark'}, 'App'),
            tabs(),
        );
        return;
    }
    const people = conversation.members.map(id => store.people.get(id)).filter(Boolean);
    head.replaceChildren();
    append(head, [
        el(
            'h1',
            null,
            icon(conversation.kind === 'private' ? 'lock' : conversation.kind === 'dm' ? 'at' : 'hash'),
            conversation.kind === 'dm' ? store.titleOf(conversation) : conversation.name,
        ),
        conversation.archived && el('span', {class: 'side-note'}, 'archived'),
        !conversation.botIn &&
            el('span', {class: 'side-note', id: 'bot-missing'}, `${store.bot.name} is not in this channel`),
        el(
            'span',
            {
                class: 'faces',
                role: 'img',
                'aria-label': `${people.length} members: ${people.map(p => p.name).join(', ')}`,
                title: people.map(p => p.name).join(', '),
            },
            people.slice(0, FACES).map(person => avatar(person, 'small')),
            people.length > FACES && el('span', null, `+${people.length - FACES}`),
        ),
    ]);
}

function tabs() {
    const tab = (name, label) =>
        el(
            'button',
            {
                type: 'button',
                id: `tab-${name}`,
                'aria-current': store.place.app === name ? 'page' : null,
                on: {click: () => store.goTo({app: name})},
            },
            label,
        );
    return el('nav', {class: 'tabs', 'aria-label': store.bot.name}, tab('home', 'Home'), tab('messages', 'Messages'));
}

/** After a loss of connection: the same list in line with the fresh state, or another place when this one is gone. */
function refresh() {
    if (list && store.open) {
        list.replace(store.open);
        drawHead();
        seen();
    } else if (store.place?.app || store.open) {
        draw();
    }
}

function arrived({conversation, message, fresh}) {
    if (conversation !== list?.conversation.id) {
        if (store.place?.app === 'messages' && store.appConversation?.id === conversation) {
            draw();
        }
        speak(conversation, message, fresh);
        return;
    }
    byId('messages').querySelector('.empty')?.remove();
    const visible = list.put(message);
    if (isReply(message)) {
        list.refresh(message.threadTs);
    }
    if (fresh && message.user.id === store.me.id && !isReply(message)) {
        list.toBottom();
    } else if (!visible) {
        jump.hidden = false;
    }
    speak(conversation, message, fresh);
    seen();
}

function speak(conversationId, message, fresh) {
    if (fresh && message.user.id !== store.me.id) {
        const where = store.titleOf(store.conversations.get(conversationId));
        announce(`${store.personName(message.user.id)} in ${where}: ${plain(message.text ?? '')}`);
    }
}

function seen() {
    if (list && document.visibilityState === 'visible') {
        markRead(list.conversation);
        store.emit('read');
    }
}
