import {el, icon} from './dom.js';
import {messenger} from './messenger.js';
import {Suggestions} from './suggestions.js';

const drafts = new Map();
const MAIN = 'composer';

let main = null;

/** The field to write in, for a conversation or a thread. */
export class Composer {
    constructor({id, label, conversation, root = null}) {
        this.conversation = conversation;
        this.root = root;
        this.draft = `${conversation}:${root ?? ''}`;
        this.field = el('textarea', {
            id,
            rows: 1,
            placeholder: label,
            'aria-label': label,
            maxlength: 4000,
            on: {input: () => this.#typed(), keydown: event => this.#key(event)},
        });
        this.sendBox = null;
        this.hints = new Suggestions(this.field, option => this.#take(option));
        this.textBox = el(
            'div',
            {class: 'composer-box'},
            this.field,
            el('button', {type: 'submit', class: 'send icon-only', 'aria-label': 'Send'}, icon('send')),
        );
        this.element = el(
            'form',
            {class: 'composer', on: {submit: event => this.#send(event)}},
            this.hints.element,
            this.textBox,
        );
        this.box = this.textBox;
        this.field.value = drafts.get(this.draft) ?? '';
        if (id === MAIN) {
            main = this;
        }
    }

    /** Writes a text for the person, who then sends it. */
    insert(text) {
        this.field.value = text;
        this.field.focus();
        this.#typed();
    }

    /** Puts something else in the place of the field, with its own way of being sent. */
    replaceBox(box, send) {
        this.box.replaceWith(box);
        this.box = box;
        this.sendBox = send;
        this.hints.offer([]);
    }

    /** Gives the empty field back. */
    restoreBox() {
        this.replaceBox(this.textBox, null);
        this.insert('');
    }

    #typed() {
        drafts.set(this.draft, this.field.value);
        if (messenger.becomes?.(this)) {
            return;
        }
        this.field.style.height = 'auto';
        this.field.style.height = `${this.field.scrollHeight}px`;
        this.hints.offer(messenger.hints(this.field.value.slice(0, this.field.selectionEnd), this));
    }

    #take(option) {
        if (option.take) {
            option.take();
            return;
        }
        const after = this.field.value.slice(this.field.selectionEnd);
        this.insert(option.text + after);
        this.field.setSelectionRange(option.text.length, option.text.length);
        this.hints.offer([]);
    }

    #key(event) {
        const enter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
        const sends = enter && !this.hints.moved && messenger.sendsAlone?.(this.field.value.trim());
        if (!sends && this.hints.key(event)) {
            return;
        }
        if (enter) {
            event.preventDefault();
            this.element.requestSubmit();
        }
    }

    async #send(event) {
        event.preventDefault();
        if (this.sendBox) {
            this.sendBox();
            return;
        }
        const typed = this.field.value.trim();
        if (!typed) {
            return;
        }
        this.insert('');
        const sent = await messenger.send(this, typed);
        if (sent === undefined && this.field.value === '') {
            this.insert(typed);
        }
    }
}

/** Writes a text into the conversation's field, as if the person had. */
export function suggest(text) {
    main.restoreBox();
    main.insert(text);
}
