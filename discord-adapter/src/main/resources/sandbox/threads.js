import {threadLink as link} from './shared/message.js';
import {sorted, store} from './shared/store.js';

/** The first message of a thread that began at a message: it repeats that one. */
export const THREAD_STARTER = 21;

/** A thread is a conversation of its own; its id is the conversation's, and it may begin at a message of its parent. */
const threadAt = ({conversation, id}) =>
    [...store.conversations.values()].find(
        ({kind, parent, starter}) => kind === 'thread' && parent === conversation && starter === id,
    );

export const rootOf = ({conversation}) => {
    const {kind, parent, starter} = store.conversations.get(conversation) ?? {};
    return kind === 'thread' && starter ? {conversation: parent, id: starter} : null;
};

/** The message that a thread began at stands above it, drawn as it is now. */
export function thread(id) {
    const thread = store.conversations.get(id);
    if (!thread) {
        return null;
    }
    const {parent, starter, name, archived} = thread;
    return {
        conversation: id,
        root: null,
        shows: message =>
            (message.conversation === id && message.type !== THREAD_STARTER) ||
            (message.conversation === parent && message.id === starter),
        title: name,
        note: [store.titleOf(store.conversations.get(parent) ?? thread), archived && 'archived']
            .filter(Boolean)
            .join(' · '),
        prompt: 'Write in this thread',
    };
}

export const canReply = message => Boolean(threadAt(message));

export const openThreadOf = message => store.openThread(threadAt(message).id);

export function threadLink(message) {
    const thread = threadAt(message);
    if (!thread) {
        return null;
    }
    const said = sorted(thread.messages.values()).filter(({type}) => type !== THREAD_STARTER);
    const count = said.length === 1 ? '1 message' : `${said.length} messages`;
    const last = said.at(-1);
    return link({
        voices: last ? [last.author] : [],
        label: thread.name,
        note: last ? `${count} ›` : 'Nothing said there yet ›',
        open: () => store.openThread(thread.id),
    });
}
