import {el, freshId} from './dom.js';
import {announce} from './toasts.js';

const GONE_AFTER_MILLIS = 150;

/**
 * Suggestions above a field: the arrows move, Tab or Enter takes one, Escape puts them away. Each is {key, shown,
 * does}, and `take` hears which one was taken.
 */
export class Suggestions {
    #chosen = 0;
    #options = [];

    constructor(field, take) {
        const id = freshId('hints');
        this.field = field;
        this.take = take;
        this.element = el('ul', {id, class: 'hints', role: 'listbox', 'aria-label': 'Suggestions', hidden: true});
        field.setAttribute('aria-autocomplete', 'list');
        field.setAttribute('aria-controls', id);
        field.addEventListener('blur', () => setTimeout(() => this.offer([]), GONE_AFTER_MILLIS));
    }

    get open() {
        return this.#options.length > 0;
    }

    /** Whether the person has moved in the list rather than just been shown it. */
    get moved() {
        return this.#chosen > 0;
    }

    offer(options) {
        if (options.length && !this.#options.length) {
            announce('Suggestions: choose with the arrows, Tab takes one.');
        }
        this.#options = options;
        this.#chosen = 0;
        this.element.hidden = options.length === 0;
        this.element.replaceChildren(
            ...options.map((option, index) =>
                el(
                    'li',
                    {
                        id: `${this.element.id}-${index}`,
                        role: 'option',
                        'data-hint': option.key,
                        on: {mousedown: event => event.preventDefault(), click: () => this.#take(option)},
                    },
                    el('code', null, option.shown),
                    option.does && el('span', null, option.does),
                ),
            ),
        );
        this.#mark();
    }

    #take(option) {
        this.offer([]);
        this.take(option);
    }

    #mark() {
        [...this.element.children].forEach((item, index) =>
            item.setAttribute('aria-selected', String(index === this.#chosen)),
        );
        const active = this.element.children[this.#chosen];
        active
            ? this.field.setAttribute('aria-activedescendant', active.id)
            : this.field.removeAttribute('aria-activedescendant');
        active?.scrollIntoView({block: 'nearest'});
    }

    /** Answers whether the key was meant for the list. */
    key(event) {
        const count = this.#options.length;
        const step = {ArrowDown: 1, ArrowUp: count - 1}[event.key];
        if (!count || event.isComposing) {
            return false;
        }
        if (step !== undefined) {
            this.#chosen = (this.#chosen + step) % count;
            this.#mark();
        } else if ((event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) {
            this.#take(this.#options[this.#chosen]);
        } else if (event.key === 'Escape') {
            event.stopPropagation();
            this.offer([]);
        } else {
            return false;
        }
        event.preventDefault();
        return true;
    }
}
