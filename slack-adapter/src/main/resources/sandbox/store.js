import {Clock} from './time.js';

/**
 * What this window knows: the workspace, its people, the conversations of one person, and what is open. Changed only
 * here, by the stream and by where the person looks; everything drawn listens.
 *
 * Signals: `state`, `conversation` (id), `message` ({conversation, message, fresh}), `removed` ({conversation, ts}),
 * `modal`, `home`, `clock`, `place`, `thread`.
 */
class Store {
    #listeners = new Map();
    setup = null;
    people = new Map();
    me = null;
    conversations = new Map();
    home = null;
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
        this.people = new Map(setup.people.map(person => [person.id, called(person)]));
        this.me = this.people.get(me);
    }

    /**
     * The whole truth, first and after every loss of connection. Windows stay where they were when that still exists.
     */
    replace(state) {
        this.clock.set(state.clock);
        this.conversations = new Map(state.conversations.map(conversation => [conversation.id, known(conversation)]));
        this.home = state.home;
        this.modal = state.modal;
        this.emit('state');
        this.emit('clock');
        this.emit('modal');
        this.emit('home');
    }

    putMessage({conversation, message}) {
        const messages = this.conversations.get(conversation)?.messages;
        if (messages) {
            const fresh = !messages.has(message.ts);
            messages.set(message.ts, message);
            this.emit('message', {conversation, message, fresh});
        }
    }

    remove({conversation, ts}) {
        if (this.conversations.get(conversation)?.messages.delete(ts)) {
            this.emit('removed', {conversation, ts});
        }
    }

    putConversation(conversation) {
        const messages = this.conversations.get(conversation.id)?.messages ?? new Map();
        this.conversations.set(conversation.id, {...conversation, messages});
        this.emit('conversation', conversation.id);
    }

    putModal(view) {
        this.modal = view;
        this.emit('modal');
    }

    putHome(view) {
        this.home = view;
        this.emit('home');
    }

    putClock(clock) {
        this.clock.set(clock);
        this.emit('clock');
    }

    /** Where the person looks: {conversation: id} or {app: 'home' | 'messages'}. */
    goTo(place) {
        this.place = place;
        this.thread = null;
        this.emit('place');
        this.emit('thread');
    }

    openThread(ts) {
        this.thread = ts;
        this.emit('thread');
    }

    /** The conversation whose messages are in the middle, if any. */
    get open() {
        return this.place?.app ? this.appConversation : this.conversations.get(this.place?.conversation);
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
        return kind === 'dm' ? others.join(', ') || name : `#${name}`;
    }

    personName(id) {
        return this.people.get(id)?.name ?? 'somebody';
    }

    replies(conversation, ts) {
        return [...conversation.messages.values()]
            .filter(message => message.threadTs === ts && message.ts !== ts)
            .sort((a, b) => byTs(a.ts, b.ts));
    }
}

// An app's handle is for machines; people know it by its name.
const called = person => (person.kind === 'bot' ? {...person, name: person.realName} : person);

function known(conversation) {
    return {...conversation, messages: new Map((conversation.messages ?? []).map(message => [message.ts, message]))};
}

export const sorted = conversation => [...conversation.messages.values()].sort((a, b) => byTs(a.ts, b.ts));

/** Orders Slack's timestamps without losing their last digits to floating point. */
export function byTs(a, b) {
    const [aSeconds, aRest = ''] = a.split('.');
    const [bSeconds, bRest = ''] = b.split('.');
    return Number(aSeconds) - Number(bSeconds) || aRest.localeCompare(bRest);
}

export const isReply = message => Boolean(message.threadTs) && message.threadTs !== message.ts;

export const store = new Store();
