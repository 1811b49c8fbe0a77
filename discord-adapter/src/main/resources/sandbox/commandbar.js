import {command} from './acts.js';
import {invocations} from './commands.js';
import {OptionField} from './optionfield.js';
import {el, icon} from './shared/dom.js';
import {namesFor} from './shared/names.js';
import {announce} from './shared/toasts.js';

/** What fits the words before the caret: people after an @, commands at the beginning. */
export const hints = (before, composer) =>
    namesFor(before) ??
    (before.startsWith('/')
        ? invocations()
              .filter(({words}) => words.some(each => each.startsWith(before)))
              .map(invocation => ({
                  key: invocation.key,
                  shown: [invocation.shown, ...required(invocation).map(option => `<${option.shown}>`)].join(' '),
                  does: invocation.does,
                  take: () => new CommandBar(composer, invocation, ''),
              }))
        : []);

const required = ({options}) => options.filter(option => option.required);

/** A command that was typed to its end turns into its fields; what stands behind it goes into the first of them. */
export function becomes(composer) {
    const typed = composer.field.value;
    const all = invocations();
    for (const invocation of all) {
        const [begun] = invocation.words.filter(words => typed === words || typed.startsWith(`${words} `));
        const alone = all.filter(({words}) => words.some(each => each.startsWith(typed))).length === 1;
        if (begun !== undefined && (typed !== begun || alone)) {
            new CommandBar(composer, invocation, typed.slice(begun.length).trimStart());
            return true;
        }
    }
    return false;
}

/** A command being filled in, in place of the field: its name, a field for each option, and the options to add. */
class CommandBar {
    #fields = [];

    constructor(composer, invocation, words) {
        this.composer = composer;
        this.invocation = invocation;
        this.fields = el('span', {class: 'option-fields'});
        this.more = el('span', {class: 'option-fields'});
        this.rest = el('input', {class: 'option-rest', 'aria-label': invocation.shown, autocomplete: 'off'});
        this.rest.addEventListener('input', () => this.#goesOn());
        this.about = el('p', {class: 'option-about'}, invocation.does);
        this.box = el(
            'div',
            {
                class: 'composer-box command-bar',
                role: 'group',
                'aria-label': invocation.shown,
                on: {keydown: event => this.#key(event)},
            },
            this.about,
            el(
                'div',
                {class: 'option-line'},
                el('code', {class: 'command'}, invocation.shown),
                this.fields,
                this.rest,
                this.more,
            ),
            el('button', {type: 'submit', class: 'send icon-only', 'aria-label': 'Send'}, icon('send')),
        );
        composer.replaceBox(this.box, () => this.#send());
        const [first] = invocation.options;
        invocation.options
            .filter(option => option.required || (words && option === first))
            .forEach((option, index) => this.#add(option, index === 0 ? words : ''));
        this.#offer();
        toEnd(this.#fields[0]?.field ?? this.rest);
    }

    /** Where nothing has to be said, what is typed all the same goes into the first option. */
    #goesOn() {
        const words = this.rest.value.trimStart();
        const [first] = this.invocation.options;
        this.rest.value = '';
        if (first && words) {
            const field = this.#add(first, words);
            this.#offer();
            toEnd(field.field);
        }
    }

    #add(option, words = '') {
        const field = new OptionField(option, words, {
            focused: () => (this.about.textContent = `${option.shown} · ${option.does}`),
            others: () => this.#given(),
            invocation: this.invocation,
            channel: this.composer.conversation,
        });
        this.rest.hidden = true;
        this.#fields.push(field);
        this.fields.append(field.element);
        return field;
    }

    /** The options that are not filled in yet, to be added with a press. */
    #offer() {
        const there = this.#fields.map(({option}) => option);
        this.more.replaceChildren(
            ...this.invocation.options
                .filter(option => !there.includes(option))
                .map(option =>
                    el(
                        'button',
                        {
                            type: 'button',
                            class: 'option-add',
                            'data-add': option.name,
                            title: option.does,
                            on: {
                                click: () => {
                                    const field = this.#add(option);
                                    this.#offer();
                                    field.field.focus();
                                },
                            },
                        },
                        `+ ${option.shown}`,
                    ),
                ),
        );
    }

    #key(event) {
        const first = this.#fields[0]?.field ?? this.rest;
        const emptied = event.key === 'Backspace' && event.target === first && first.value === '';
        if (event.key === 'Escape' || emptied) {
            event.preventDefault();
            event.stopPropagation();
            this.composer.restoreBox();
        } else if (event.key === 'Enter' && event.target.matches('input') && !event.isComposing) {
            event.preventDefault();
            this.composer.element.requestSubmit();
        }
    }

    #given() {
        return this.#fields.filter(field => field.given).map(({option, value}) => ({
            name: option.name,
            type: option.type,
            value,
        }));
    }

    async #send() {
        const missing = this.#fields.find(field => !field.complete);
        this.#fields.forEach(field => field.mark(field === missing));
        if (missing) {
            announce(`${missing.option.shown}: choose or type something that fits.`);
            missing.field.focus();
            return;
        }
        const {wrap, name} = this.invocation;
        const [words] = this.invocation.words;
        const text = [words, ...this.#fields.map(field => field.field.value)].join(' ');
        this.composer.restoreBox();
        if ((await command(this.composer.conversation, name, wrap(this.#given()), text)) === undefined) {
            this.composer.replaceBox(this.box, () => this.#send());
            this.#fields[0]?.field.focus();
        }
    }
}

/** Goes on behind what stands in a field. */
function toEnd(field) {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
}
