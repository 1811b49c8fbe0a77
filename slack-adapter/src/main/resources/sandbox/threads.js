import {store} from './shared/store.js';

/** A thread is a message and its replies, in the same conversation; its id is the first message's. */
export const isReply = message => Boolean(message.threadTs) && message.threadTs !== message.ts;

export const rootOf = ({conversation, root}) => (root ? {conversation, id: root} : null);

export function thread(id) {
    const open = store.open;
    return open?.messages.has(id)
        ? {
              conversation: open.id,
              root: id,
              shows: message => message.conversation === open.id && (message.id === id || message.root === id),
              title: 'Thread',
              note: store.titleOf(open),
              prompt: 'Reply…',
          }
        : null;
}

export function repliesTo({conversation, id}) {
    const {messages} = store.conversations.get(conversation);
    return [...messages.values()].filter(message => message.root === id);
}
