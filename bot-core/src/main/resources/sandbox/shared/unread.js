import {inOrder, sorted, store} from './store.js';

/** How far this person has read each conversation. Kept by the browser, so that two windows of one person agree. */
const name = conversationId => `popcircle.read.${store.setup.workspace.id}.${store.me.id}.${conversationId}`;

export const readUntil = conversationId => localStorage.getItem(name(conversationId)) ?? '0';

/** Everything in the conversation counts as read from now on. */
export function markRead(conversation) {
    const last = sorted(conversation.messages.values()).at(-1)?.id;
    if (last && inOrder(last, readUntil(conversation.id)) > 0) {
        localStorage.setItem(name(conversation.id), last);
    }
}

/** Messages of others that this person has not seen yet. */
export function unread(conversation) {
    const until = readUntil(conversation.id);
    return [...conversation.messages.values()].filter(
        message => inOrder(message.id, until) > 0 && message.author.id !== store.me.id && !message.quiet,
    );
}
