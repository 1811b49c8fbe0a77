import {Composer} from './composer.js';
import {byId, el, icon} from './dom.js';
import {MessageList} from './messagelist.js';
import {messenger} from './messenger.js';
import {store} from './store.js';
import {markRead} from './unread.js';

let list = null;
let opener = null;

/** The panel at the side where one thread is. */
export function startThread() {
    const panel = byId('thread');
    store.on('thread', () => (store.thread ? open(panel) : close(panel)));
    store.on('state', () => {
        if (list && messenger.thread(store.thread)) {
            list.replace();
        } else if (store.thread) {
            store.openThread(null);
        }
    });
    store.on('message', ({message}) => {
        if (list?.shows(message)) {
            list.put(message);
            read(messenger.thread(store.thread));
        }
    });
    store.on('removed', gone => {
        list?.remove(gone);
        if (list && !messenger.thread(store.thread)) {
            store.openThread(null);
        }
    });
    store.on('gone', id => id === store.thread && store.openThread(null));
    store.on('conversation', id => list && id === messenger.thread(store.thread)?.conversation && redraw(panel));
    panel.addEventListener('keydown', event => event.key === 'Escape' && store.openThread(null));
}

// A thread that was renamed or closed for writing: its head and its field change, the reading goes on.
function redraw(panel) {
    const thread = messenger.thread(store.thread);
    panel.querySelector('header').replaceWith(head(thread));
    if (thread.closed) {
        panel.querySelector('form')?.remove();
    }
}

function open(panel) {
    const thread = messenger.thread(store.thread);
    if (!thread) {
        return;
    }
    opener = document.activeElement;
    const box = el('div', {
        id: 'thread-messages',
        class: 'messages',
        role: 'log',
        'aria-live': 'off',
        'aria-label': 'Thread',
        tabindex: '0',
    });
    const composer =
        !thread.closed &&
        new Composer({
            id: 'thread-composer',
            label: thread.prompt,
            conversation: thread.conversation,
            root: thread.root,
        });
    panel.replaceChildren(head(thread), box);
    if (composer) {
        panel.append(composer.element);
    }
    panel.hidden = false;
    document.body.dataset.thread = store.thread;
    list = new MessageList(box, {shows: thread.shows, threaded: true});
    read(thread);
    (composer ? composer.field : byId('thread-close')).focus();
}

function read(thread) {
    markRead(store.conversations.get(thread.conversation));
    store.emit('read');
}

const head = ({title, note}) =>
    el(
        'header',
        {class: 'place-head'},
        el('h2', null, title),
        el('span', {class: 'side-note'}, note),
        el(
            'button',
            {
                type: 'button',
                id: 'thread-close',
                class: 'quiet icon-only',
                'aria-label': 'Close thread',
                on: {click: () => store.openThread(null)},
            },
            icon('close'),
        ),
    );

function close(panel) {
    if (panel.hidden) {
        return;
    }
    list = null;
    panel.hidden = true;
    panel.replaceChildren();
    delete document.body.dataset.thread;
    (opener?.isConnected ? opener : byId('main')).focus();
}
