import {el} from './dom.js';
import {store} from './store.js';
import {calendar} from './tokens.js';

/** The elements that are one native field, by their Block Kit type. */
export const FIELDS = {
    plain_text_input: textInput('text'),
    email_text_input: textInput('email'),
    url_text_input: textInput('url'),
    number_input: textInput('number'),
    datepicker: picker('date', 'selected_date', element => element.initial_date),
    timepicker: picker('time', 'selected_time', element => element.initial_time),
    datetimepicker: picker('datetime-local', 'selected_date_time', element => element.initial_date_time, {
        shown: epoch => calendar().toLocalField(epoch),
        read: field => calendar().fromLocalField(field),
    }),
    static_select: select('selected_option', element => element.initial_option, optionsOf),
    users_select: select('selected_user', element => element.initial_user, people),
    conversations_select: select('selected_conversation', element => element.initial_conversation, conversations),
    channels_select: select('selected_channel', element => element.initial_channel, channels),
};

function common({hooks, names}, element) {
    return {
        ...hooks,
        id: names.id,
        'aria-label': names.labelledBy ? null : (element.placeholder?.text ?? 'Choose'),
        'aria-describedby': names.describedBy,
        'aria-required': names.required ? 'true' : null,
        'aria-invalid': names.invalid ? 'true' : null,
        autofocus: element.focus_on_load,
    };
}

function textInput(kind) {
    return (element, tools) => {
        const value = tools.value({value: element.initial_value ?? null}).value ?? '';
        const limit = element.max_length ?? (kind === 'text' ? 3000 : null);
        const counter = element.max_length && el('span', {class: 'counter', 'aria-hidden': 'true'});
        const moments = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
        const read = () => ({value: field.value === '' ? null : field.value});
        const count = () => counter && (counter.textContent = `${field.value.length} / ${element.max_length}`);
        const typed = () => {
            tools.keep(read());
            count();
            if (moments.includes('on_character_entered')) {
                tools.act(read());
            }
        };
        const entered = event => {
            const sends =
                event.key === 'Enter' && !event.isComposing && (!element.multiline || event.ctrlKey || event.metaKey);
            if (sends && moments.includes('on_enter_pressed')) {
                tools.act(read());
            }
        };
        const attributes = {
            ...common(tools, element),
            class: 'field',
            placeholder: element.placeholder?.text,
            maxlength: limit,
            minlength: element.min_length,
            on: {input: typed, keydown: entered},
        };
        const field = element.multiline
            ? el('textarea', {...attributes, rows: 4})
            : el('input', {
                  ...attributes,
                  type: kind,
                  step: element.is_decimal_allowed ? 'any' : null,
                  min: element.min_value,
                  max: element.max_value,
                  autocomplete: 'off',
              });
        field.value = value;
        count();
        return counter ? el('div', {class: 'counted'}, field, counter) : field;
    };
}

function picker(kind, property, initial, {shown = value => value, read = value => value} = {}) {
    return (element, tools) => {
        const value = tools.value({[property]: initial(element) ?? null})[property];
        const field = el('input', {...common(tools, element), class: 'field short', type: kind});
        field.value = value === null ? '' : shown(value);
        field.addEventListener('change', () =>
            tools.changed({[property]: field.value === '' ? null : read(field.value)}),
        );
        return field;
    };
}

/** A native list: what is chosen is an option object or an id, whatever Slack sends for this element. */
function select(property, initial, entries) {
    return (element, tools) => {
        const groups = entries(element, tools.text);
        const flat = groups.flatMap(group => group.entries);
        const chosen = tools.value({[property]: initial(element) ?? null})[property];
        const index = chosen === null ? -1 : flat.findIndex(entry => entry.id === (chosen.value ?? chosen));
        let number = 0;
        const option = entry => el('option', {value: number++}, entry.label);
        const field = el(
            'select',
            {...common(tools, element), class: 'field short'},
            el('option', {value: ''}, element.placeholder?.text ?? 'Choose'),
            groups.map(group =>
                group.label
                    ? el('optgroup', {label: group.label}, group.entries.map(option))
                    : group.entries.map(option),
            ),
        );
        field.value = index < 0 ? '' : String(index);
        field.addEventListener('change', () =>
            tools.changed({[property]: field.value === '' ? null : flat[Number(field.value)].value}),
        );
        return field;
    };
}

export function optionsOf(element, text) {
    const entry = option => ({id: option.value, value: option, label: text(option.text)});
    return element.option_groups
        ? element.option_groups.map(group => ({label: text(group.label), entries: group.options.map(entry)}))
        : [{entries: (element.options ?? []).map(entry)}];
}

export function people() {
    const here = [...store.people.values()]
        .filter(person => person.kind !== 'deactivated')
        .sort((a, b) => (a.kind === 'bot') - (b.kind === 'bot'));
    return [{entries: here.map(person => ({id: person.id, value: person.id, label: person.name, person}))}];
}

export function conversations() {
    return [
        {
            entries: [...store.conversations.values()]
                .filter(conversation => !conversation.archived)
                .map(conversation => ({
                    id: conversation.id,
                    value: conversation.id,
                    label: store.titleOf(conversation),
                })),
        },
    ];
}

function channels() {
    return [
        {entries: conversations()[0].entries.filter(entry => store.conversations.get(entry.id).kind === 'channel')},
    ];
}
