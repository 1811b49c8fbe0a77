import {Composer} from './composer.js';
import {byId, el, icon} from './dom.js';
import {MessageList} from './messagelist.js';
import {store} from './store.js';
import {markRead} from './unread.js';

let list = null;
let opener = null;

/** The panel at the side where one message and its replies are. */
export function startThread() {
    const panel = byId('thread');
    store.on('thread', () => (store.thread ? open(panel) : close(panel)));
    store.on('state', () => {
        if (list && store.open?.messages.has(store.thread)) {
            list.replace(store.open);
        } else if (store.thread) {
            store.openThread(null);
        }
    });
    store.on('message', ({conversation, message}) => {
        if (list && conversation === list.conversation.id) {
            list.put(message);
        }
    });
    store.on('removed', ({conversation, ts}) => {
        if (list && conversation === list.conversation.id) {
            ts === store.thread ? store.openThread(null) : list.remove(ts);
        }
    });
    panel.addEventListener('keydown', event => event.key === 'Escape' && store.openThread(null));
}

function open(panel) {
    const conversation = store.open;
    const root = store.thread;
    opener = document.activeElement;
    const box = el('div', {
        id: 'thread-messages',
        class: 'messages',
        role: 'log',
        'aria-live': 'off',
        'aria-label': 'Thread',
        tabindex: '0',
    });
    const composer = new Composer({id: 'thread-composer', label: 'Reply…', conversation, threadTs: root});
    panel.replaceChildren(
        el(
            'header',
            {class: 'place-head'},
            el('h2', null, 'Thread'),
            el('span', {class: 'side-note'}, store.titleOf(conversation)),
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
        ),
        box,
        composer.element,
    );
    panel.hidden = false;
    document.body.dataset.thread = root;
    list = new MessageList(box, conversation, {shows: m => m.ts === root || m.threadTs === root, threaded: true});
    markRead(conversation);
    composer.field.focus();
}

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
