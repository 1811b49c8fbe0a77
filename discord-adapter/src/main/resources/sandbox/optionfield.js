import {autocomplete} from './acts.js';
import {channels, people, roles} from './selects.js';
import {el, freshId} from './shared/dom.js';
import {Suggestions} from './shared/suggestions.js';

const PAUSE_MILLIS = 150;

const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
const ENTRIES = {
    [BOOLEAN]: () => [
        {id: true, label: 'True'},
        {id: false, label: 'False'},
    ],
    6: people,
    7: () => channels(),
    8: roles,
    9: () => [...people(), ...roles()],
};

/** One option of a command: a small field with its name, and what can be chosen for it. */
export class OptionField {
    #picked = null;
    #asked = 0;
    #timer = null;

    constructor(option, words, {focused, others, invocation, channel}) {
        this.option = option;
        this.context = {others, invocation, channel};
        const id = freshId('option');
        this.field = el('input', {
            id,
            value: words,
            'data-option': option.name,
            'aria-required': option.required ? 'true' : null,
            autocomplete: 'off',
            inputmode: [INTEGER, NUMBER].includes(option.type) ? 'decimal' : null,
            maxlength: option.max_length,
            on: {
                input: () => this.#typed(),
                focus: () => {
                    focused();
                    this.#suggest();
                },
                keydown: event => this.suggestions.key(event) && event.stopPropagation(),
            },
        });
        this.suggestions = new Suggestions(this.field, ({entry}) => this.#pick(entry));
        this.element = el(
            'span',
            {class: 'option'},
            el('label', {for: id}, option.shown),
            this.field,
            this.suggestions.element,
        );
        this.#grow();
    }

    get value() {
        const typed = this.field.value.trim();
        const {type} = this.option;
        return this.#picked ? this.#picked.id : type === INTEGER || type === NUMBER ? Number(typed) : typed;
    }

    get given() {
        return this.field.value.trim() !== '';
    }

    /** Whether it can be sent: needed options have a value, and where one has to choose, it was chosen. */
    get complete() {
        if (!this.given) {
            return !this.option.required;
        }
        const closed = Boolean(this.#entries());
        return closed ? this.#picked !== null : !Number.isNaN(this.value);
    }

    mark(wrong) {
        wrong ? this.field.setAttribute('aria-invalid', 'true') : this.field.removeAttribute('aria-invalid');
    }

    #entries() {
        const {choices, type} = this.option;
        return choices?.map(({value, shown}) => ({id: value, label: shown})) ?? ENTRIES[type]?.();
    }

    #typed() {
        const typed = this.field.value.trim().toLocaleLowerCase();
        this.#picked = this.#entries()?.find(({label}) => bare(label) === bare(typed)) ?? null;
        this.#grow();
        this.#suggest();
    }

    #pick(entry) {
        this.#picked = entry;
        this.field.value = entry.label;
        this.field.focus();
        this.#grow();
        this.suggestions.offer([]);
    }

    #suggest() {
        const entries = this.#entries();
        const begun = bare(this.field.value.trim());
        if (entries) {
            this.#offer(this.#picked ? [] : entries.filter(({label}) => bare(label).startsWith(begun)));
        } else if (this.option.autocomplete) {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => this.#ask(), PAUSE_MILLIS);
        }
    }

    /** Asks the app; an answer that a later question has overtaken is dropped. */
    async #ask() {
        const {others, invocation, channel} = this.context;
        const asked = ++this.#asked;
        const {name, type} = this.option;
        const rest = others().filter(other => other.name !== name);
        const options = invocation.wrap([...rest, {name, type, value: this.field.value}]);
        const choices = await autocomplete(channel, invocation.name, options, invocation.pathOf(this.option));
        if (asked === this.#asked && document.activeElement === this.field) {
            this.#offer(choices.map(choice => ({id: choice.value, label: choice.name})));
        }
    }

    #offer(entries) {
        this.suggestions.offer(entries.map(entry => ({key: entry.id, shown: entry.label, entry})));
    }

    #grow() {
        this.field.size = Math.max(6, Math.min(60, this.field.value.length + 1));
    }
}

const bare = label => label.toLocaleLowerCase().replace(/^[@#]/, '');
