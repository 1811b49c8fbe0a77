import {onAct} from './acts.js';
import {messenger} from './messenger.js';
import {store} from './store.js';

const KEY = 'popcircle.coach';
const CARD_TAKES_MILLIS = 4000;

export const LAST_STEP = 5;

/**
 * How far the guided first example has come, over several windows: the browser keeps it. It watches what the person
 * does and what the stream brings, and goes on by itself; it never presses anything for anybody.
 *
 * `now` is {step, starter, second, conversation, card, hidden}; the step after the last is the end.
 */
class Progress {
    #expected = null;
    #listener = () => {};
    now = kept();

    /** Starts watching; the listener hears whenever there is something else to say. */
    start(listener) {
        this.#listener = listener;
        if (this.now.card && !store.conversations.get(this.now.conversation)?.messages.has(this.now.card)) {
            this.now = {step: 1, hidden: this.now.hidden};
        }
        onAct(act => this.#expect(act));
        store.on('message', ({message}) => message.author.bot && this.#seen(message));
        store.on('modal', () => this.#modal());
        window.addEventListener('storage', event => {
            if (event.key === KEY) {
                this.now = kept();
                this.#listener();
            }
        });
    }

    advance(change) {
        this.now = {...this.now, ...change};
        this.#expected = null;
        localStorage.setItem(KEY, JSON.stringify(this.now));
        this.#listener();
    }

    restart() {
        localStorage.removeItem(KEY);
        this.now = kept();
        this.#listener();
    }

    /** Who asks, who answers, who objects: members of the conversation, this person first. */
    people() {
        const here = store.conversations.get(this.now.conversation) ?? store.open;
        const members = [...store.people.values()].filter(
            person => person.kind === 'member' && (!here || here.members.includes(person.id)),
        );
        const starter = store.people.get(this.now.starter) ?? store.me;
        const others = members.filter(person => person !== starter);
        const second = store.people.get(this.now.second) ?? others[0] ?? starter;
        return {starter, second, third: others.find(person => person !== second) ?? starter};
    }

    /** What an act of this person should bring about; the stream then shows it done. */
    #expect(act) {
        const {step, starter, second} = this.now;
        const me = store.me.id;
        const typed = word => act.kind === 'command' && act.text.startsWith(`${store.setup.command} ${word}`);
        const pressed = (...labels) => act.kind === 'click' && labels.includes(act.label);
        if (step <= 2 && typed('check ')) {
            this.#expected = 'confirmation';
        } else if (step === 3 && pressed('No objection') && me !== starter) {
            this.#expected = 'answer';
        } else if (step === 4 && pressed('I object', 'Question first') && ![starter, second].includes(me)) {
            this.#expected = 'form';
        } else if (step === 4 && this.#expected === 'form' && act.kind === 'submit') {
            this.#expected = 'growth';
        } else if (step === LAST_STEP && typed('log')) {
            this.#expected = 'logbook';
        }
    }

    #seen(message) {
        const {conversation} = message;
        const {step} = this.now;
        const expected = this.#expected;
        if (step <= 2 && !message.ephemeral && messenger.labels(message).includes('No objection')) {
            this.advance({step: 3, starter: this.now.starter ?? store.me.id, conversation, card: message.id});
        } else if (step === 1 && expected === 'confirmation' && message.ephemeral) {
            this.advance({step: 2, starter: store.me.id});
        } else if (step === 3 && expected === 'answer') {
            this.advance({step: 4, second: store.me.id});
        } else if (step === 4 && expected === 'growth' && conversation === this.now.conversation) {
            this.advance({step: LAST_STEP});
        } else if ((step === 3 || step === 4) && this.#isDecided(message)) {
            this.advance({step: LAST_STEP + 1});
        } else if (step === LAST_STEP && expected === 'logbook') {
            this.advance({step: LAST_STEP + 1});
        }
    }

    // Everybody may agree before anybody objects: then there is nothing left to press, and the example is at its end.
    #isDecided(message) {
        const labels = messenger.labels(message);
        return message.id === this.now.card && labels.includes('See the story') && !labels.includes('No objection');
    }

    #modal() {
        if (store.modal && this.#expected === 'confirmation') {
            this.advance({step: 2, starter: store.me.id});
        } else if (!store.modal && this.now.step === 2) {
            setTimeout(() => this.#backToTheQuestion(), CARD_TAKES_MILLIS);
        }
    }

    // A confirmation that was closed without a card coming of it: the question is still to be asked.
    #backToTheQuestion() {
        if (this.now.step === 2 && !store.modal) {
            this.advance({step: 1});
        }
    }
}

function kept() {
    const fresh = {step: 1, hidden: false};
    try {
        return JSON.parse(localStorage.getItem(KEY)) ?? fresh;
    } catch {
        return fresh;
    }
}

export const progress = new Progress();
