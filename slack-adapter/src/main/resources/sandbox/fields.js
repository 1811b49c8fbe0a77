import {el} from './shared/dom.js';
import {listField, textField, tied} from './shared/inputs.js';
import {store} from './shared/store.js';
import {calendar} from './shared/tokens.js';

const LONGEST_TEXT = 3000;

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
    return {...hooks, ...tied(names), autofocus: element.focus_on_load};
}

function textInput(kind) {
    return (element, tools) => {
        const moments = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
        const answer = words => ({value: words === '' ? null : words});
        const single = {
            type: kind,
            step: element.is_decimal_allowed ? 'any' : null,
            min: element.min_value,
            max: element.max_value,
        };
        return textField({
            attributes: {
                ...common(tools, element),
                ...(element.multiline ? {} : single),
                placeholder: element.placeholder?.text,
                maxlength: element.max_length ?? (kind === 'text' ? LONGEST_TEXT : null),
                minlength: element.min_length,
            },
            value: tools.value({value: element.initial_value ?? null}).value ?? '',
            multiline: element.multiline,
            limit: element.max_length,
            typed: words => {
                tools.keep(answer(words));
                if (moments.includes('on_character_entered')) {
                    tools.act(answer(words));
                }
            },
            entered: words => moments.includes('on_enter_pressed') && tools.act(answer(words)),
        });
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
        const chosen = tools.value({[property]: initial(element) ?? null})[property];
        return listField({
            attributes: common(tools, element),
            placeholder: element.placeholder?.text,
            groups: entries(element, tools.text),
            chosen: chosen?.value ?? chosen,
            changed: entry => tools.changed({[property]: entry?.value ?? null}),
        });
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
        .filter(person => person.kind !== 'gone')
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
