import {messenger} from './messenger.js';
import {Clock} from './time.js';

/**
 * What this window knows: the workspace, its people, the conversations of one person, and what is open. Changed only
 * here, by the stream and by where the person looks; everything drawn listens.
 *
 * Signals: `state` (as the server sent it), `conversation` (id), `gone` (id), `message` ({message, fresh}), `removed`
 * ({conversation, id}), `modal`, `clock`, `place`, `thread`, `read`.
 */
class Store {
    #listeners = new Map();
    setup = null;
    people = new Map();
    me = null;
    conversations = new Map();
    modal = null;
    clock = new Clock();
    place = null;
    thread = null;

    on(names, listener) {
        for (const name of names.split(' ')) {
            this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
        }
    }

    emit(name, detail) {
        (this.#listeners.get(name) ?? []).forEach(listener => listener(detail));
    }

    begin(setup, me) {
        this.setup = setup;
        this.people = new Map(setup.people.map(person => [person.id, person]));
        this.me = this.people.get(me);
    }

    /**
     * The whole truth, first and after every loss of connection. Windows stay where they were when that still exists.
     */
    replace(state) {
        this.clock.set(state.clock);
        this.conversations = new Map();
        state.conversations.forEach(given => this.#put(given, keyed(given.id, given.messages ?? [])));
        this.modal = state.modal;
        this.emit('state', state);
        this.emit('clock');
        this.emit('modal');
    }

    putMessage({conversation, message: given}) {
        const messages = this.conversations.get(conversation)?.messages;
        if (messages) {
            const message = known(conversation, given);
            const fresh = !messages.has(message.id);
            messages.set(message.id, message);
            this.emit('message', {message, fresh});
        }
    }

    remove({conversation, ...gone}) {
        const id = gone.id ?? gone.ts;
        if (this.conversations.get(conversation)?.messages.delete(id)) {
            this.emit('removed', {conversation, id});
        }
    }

    /** New or changed; a conversation that this person sees no longer is `gone`. */
    putConversation(given) {
        if (given.gone) {
            this.conversations.delete(given.id);
            this.emit('gone', given.id);
            return;
        }
        this.#put(given, this.conversations.get(given.id)?.messages ?? keyed(given.id, given.messages ?? []));
        this.emit('conversation', given.id);
    }

    #put(given, messages) {
        this.conversations.set(given.id, {...messenger.conversation(given), messages});
    }

    putModal(view) {
        this.modal = view;
        this.emit('modal');
    }

    putClock(clock) {
        this.clock.set(clock);
        this.emit('clock');
    }

    /** Where the person looks: {conversation: id}, or a page that the messenger draws. */
    goTo(place) {
        this.place = place;
        this.thread = null;
        this.emit('place');
        this.emit('thread');
    }

    openThread(id) {
        this.thread = id;
        this.emit('thread');
    }

    /** The conversation whose messages are in the middle, if any. */
    get open() {
        return this.conversations.get(this.place?.conversation) ?? null;
    }

    /** The direct conversation between this person and the app; null until either has said something. */
    get appConversation() {
        return [...this.conversations.values()].find(c => c.kind === 'dm' && this.isWithBot(c)) ?? null;
    }

    isWithBot(conversation) {
        return conversation.members.some(id => this.people.get(id)?.kind === 'bot') || conversation.botIn;
    }

    get bot() {
        return [...this.people.values()].find(person => person.kind === 'bot') ?? {name: 'Popcircle', kind: 'bot'};
    }

    /** What a conversation is called here: "#valley", or who else is in a direct one. */
    titleOf({kind, name, members}) {
        const others = members.filter(id => id !== this.me.id).map(id => this.personName(id));
        return kind === 'dm' ? others.join(', ') || name : kind === 'thread' ? name : `#${name}`;
    }

    personName(id) {
        return this.people.get(id)?.name ?? 'somebody';
    }

    message(conversationId, id) {
        return this.conversations.get(conversationId)?.messages.get(id) ?? null;
    }
}

const known = (conversation, given) => ({...messenger.message(given), conversation});

const keyed = (conversation, given) =>
    new Map(given.map(one => known(conversation, one)).map(message => [message.id, message]));

export const sorted = messages => [...messages].sort((a, b) => inOrder(a.id, b.id));

/** Orders the ids of messages, which are numbers too long for a number: the longer, then the later. */
export const inOrder = (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

export const store = new Store();
