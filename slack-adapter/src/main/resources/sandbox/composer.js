import {command, say} from './acts.js';
import {byId, el, freshId, icon} from './dom.js';
import {hintsFor} from './hints.js';
import {store} from './store.js';
import {announce, toast} from './toasts.js';

const drafts = new Map();

/**
 * The field to write in, for a conversation or a thread. Commands go to the app; in a thread Slack does not offer them.
 */
export class Composer {
    #chosen = 0;
    #options = [];

    constructor({id, label, conversation, threadTs}) {
        this.conversation = conversation;
        this.threadTs = threadTs;
        this.draft = `${conversation.id}:${threadTs ?? ''}`;
        const hints = freshId('hints');
        this.field = el('textarea', {
            id,
            rows: 1,
            placeholder: label,
            'aria-label': label,
            maxlength: 4000,
            'aria-autocomplete': 'list',
            'aria-controls': hints,
            on: {
                input: () => this.#typed(),
                keydown: event => this.#key(event),
                blur: () => setTimeout(() => this.#hint([]), 150),
            },
        });
        this.hints = el('ul', {id: hints, class: 'hints', role: 'listbox', 'aria-label': 'Suggestions', hidden: true});
        this.element = el(
            'form',
            {class: 'composer', on: {submit: event => this.#send(event)}},
            this.hints,
            el(
                'div',
                {class: 'composer-box'},
                this.field,
                el('button', {type: 'submit', class: 'send icon-only', 'aria-label': 'Send'}, icon('send')),
            ),
        );
        this.field.value = drafts.get(this.draft) ?? '';
    }

    /** Writes a text for the person, who then sends it. */
    insert(text) {
        this.field.value = text;
        this.field.focus();
        this.#typed();
    }

    #typed() {
        drafts.set(this.draft, this.field.value);
        this.field.style.height = 'auto';
        this.field.style.height = `${this.field.scrollHeight}px`;
        this.#hint(hintsFor(this.field.value.slice(0, this.field.selectionEnd), Boolean(this.threadTs)));
    }

    #hint(options) {
        if (options.length && !this.#options.length) {
            announce('Suggestions: choose with the arrows, Tab takes one.');
        }
        this.#options = options;
        this.#chosen = 0;
        this.hints.hidden = options.length === 0;
        this.hints.replaceChildren(
            ...options.map((option, index) =>
                el(
                    'li',
                    {
                        id: `${this.hints.id}-${index}`,
                        role: 'option',
                        'data-hint': option.key,
                        on: {mousedown: event => event.preventDefault(), click: () => this.#take(option)},
                    },
                    el('code', null, option.shown),
                    el('span', null, option.does),
                ),
            ),
        );
        this.#mark();
    }

    #mark() {
        [...this.hints.children].forEach((item, index) =>
            item.setAttribute('aria-selected', String(index === this.#chosen)),
        );
        const active = this.hints.children[this.#chosen];
        active
            ? this.field.setAttribute('aria-activedescendant', active.id)
            : this.field.removeAttribute('aria-activedescendant');
        active?.scrollIntoView({block: 'nearest'});
    }

    #take(option) {
        const after = this.field.value.slice(this.field.selectionEnd);
        this.insert(option.text + after);
        this.field.setSelectionRange(option.text.length, option.text.length);
        this.#hint([]);
    }

    #key(event) {
        const count = this.#options.length;
        const step = {ArrowDown: 1, ArrowUp: count - 1}[event.key];
        if (count && step) {
            event.preventDefault();
            this.#chosen = (this.#chosen + step) % count;
            this.#mark();
        } else if (count && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey && !this.#complete()) {
            event.preventDefault();
            this.#take(this.#options[this.#chosen]);
        } else if (count && event.key === 'Escape') {
            event.stopPropagation();
            this.#hint([]);
        } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            this.element.requestSubmit();
        }
    }

    // A bare "/circle" is a command of its own, so Enter sends it; Tab or the arrows choose from the list.
    #complete() {
        return this.#chosen === 0 && this.field.value.trim() === store.setup.command;
    }

    async #send(event) {
        event.preventDefault();
        const typed = this.field.value.trim();
        if (!typed) {
            return;
        }
        if (this.threadTs && typed.startsWith('/')) {
            toast(`Slack does not take commands in a thread. Type ${typed.split(' ')[0]} in the channel.`);
            return;
        }
        this.insert('');
        const sent = typed.startsWith('/')
            ? await command(this.conversation.id, typed)
            : await say(this.conversation.id, typed, this.threadTs);
        if (sent === undefined && this.field.value === '') {
            this.insert(typed);
        }
    }
}

/** Writes a text into the conversation's field, as if the person had. */
export function suggest(text) {
    const field = byId('composer');
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.focus();
}
