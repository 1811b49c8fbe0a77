import {Composer} from './composer.js';
import {append, byId, el, icon} from './dom.js';
import {avatar} from './faces.js';
import {MessageList} from './messagelist.js';
import {messenger} from './messenger.js';
import {store} from './store.js';
import {announce} from './toasts.js';
import {markRead, readUntil, unread} from './unread.js';

const FACES = 5;

let list = null;
let jump = null;

/** The middle of the window: the open conversation with its field, or a page of the messenger's own. */
export function startPlace() {
    store.on('place', draw);
    store.on('state', refresh);
    store.on('conversation', changed);
    store.on('message', arrived);
    store.on('removed', gone => list?.remove(gone));
    document.addEventListener('visibilitychange', seen);
}

function draw() {
    const main = byId('main');
    const conversation = store.open;
    list = null;
    main.replaceChildren(el('header', {id: 'place', class: 'place-head'}));
    drawHead();
    const page = messenger.page?.(store.place);
    if (page) {
        main.append(page);
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
    list = new MessageList(box, {
        shows: message => message.conversation === conversation.id && !message.aside,
        newFrom: firstUnread,
    });
    if (list.empty) {
        const beginning = `This is the beginning of ${store.titleOf(conversation)}.`;
        const hint = `Type ${store.setup.command} to see what the app can do.`;
        box.prepend(el('p', {class: 'empty'}, `${beginning} ${hint}`));
    }
    if (!conversation.archived) {
        const label = `Message ${store.titleOf(conversation)}`;
        main.append(new Composer({id: 'composer', label, conversation: conversation.id}).element);
    }
    list.toBottom();
    seen();
}

function drawHead() {
    const conversation = store.open;
    const head = byId('place');
    head.dataset.conversation = conversation?.id ?? '';
    head.replaceChildren();
    append(head, messenger.head?.(store.place) ?? ordinaryHead(conversation));
}

function ordinaryHead(conversation) {
    const people = conversation.members.map(id => store.people.get(id)).filter(Boolean);
    return [
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
    ];
}

// A thread that begins, or is renamed, shows under the message that it began at.
function changed(id) {
    if (id === store.open?.id) {
        drawHead();
    }
    const root = messenger.rootOf({conversation: id});
    if (root) {
        list?.refresh(root);
    }
}

/** After a loss of connection: the same list in line with the fresh state, or another place when this one is gone. */
function refresh() {
    if (list && store.open) {
        list.replace();
        drawHead();
        seen();
    } else if (store.place && (store.open || messenger.page?.(store.place))) {
        draw();
    }
}

function arrived({message, fresh}) {
    const root = messenger.rootOf(message);
    if (root) {
        list?.refresh(root);
    }
    if (list?.shows(message)) {
        byId('messages').querySelector('.empty')?.remove();
        const visible = list.put(message);
        if (fresh && message.author.id === store.me.id) {
            list.toBottom();
        } else if (!visible) {
            jump.hidden = false;
        }
    }
    speak(message, fresh);
    seen();
}

function speak({conversation, author, words}, fresh) {
    if (fresh && author.id !== store.me.id) {
        announce(`${author.name} in ${store.titleOf(store.conversations.get(conversation))}: ${words}`);
    }
}

function seen() {
    if (list && store.open && document.visibilityState === 'visible') {
        markRead(store.open);
        store.emit('read');
    }
}
