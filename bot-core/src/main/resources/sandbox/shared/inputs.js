import {el, freshId} from './dom.js';
import {avatar} from './faces.js';

const MANY = 12;
const NEARLY_FULL = 0.7;

/** What ties a native control to its label, its hint and its error. */
export const tied = names => ({
    id: names.id,
    'aria-label': names.labelledBy ? null : (names.placeholder ?? 'Choose'),
    'aria-describedby': names.describedBy,
    'aria-required': names.required ? 'true' : null,
    'aria-invalid': names.invalid ? 'true' : null,
});

/** A field for words; it says how much of `limit` is used when that is nearly all. */
export function textField({attributes, value, multiline, limit, typed, entered}) {
    const counter = limit && el('span', {class: 'counter', 'aria-hidden': 'true'});
    const count = () => {
        const used = field.value.length;
        if (counter) {
            counter.textContent = used > limit * NEARLY_FULL ? `${used} / ${limit}` : '';
        }
    };
    const on = {
        input: () => {
            count();
            typed(field.value);
        },
        keydown: event => {
            const enter = event.key === 'Enter' && !event.isComposing;
            if (enter && (!multiline || event.ctrlKey || event.metaKey)) {
                entered?.(field.value);
            }
        },
    };
    const all = {maxlength: limit, ...attributes, class: 'field', on};
    const field = multiline ? el('textarea', {rows: 4, ...all}) : el('input', {autocomplete: 'off', ...all});
    field.value = value;
    count();
    return counter ? el('div', {class: 'counted'}, field, counter) : field;
}

/** A native list of groups of {id, label}; `chosen` is an id or null, `changed` gets the entry or null. */
export function listField({attributes, placeholder, groups, chosen, changed}) {
    const flat = groups.flatMap(group => group.entries);
    const index = flat.findIndex(entry => entry.id === chosen);
    let number = 0;
    const option = entry => el('option', {value: number++}, entry.label);
    const field = el(
        'select',
        {...attributes, class: 'field short'},
        el('option', {value: ''}, placeholder ?? 'Choose'),
        groups.map(group =>
            group.label ? el('optgroup', {label: group.label}, group.entries.map(option)) : group.entries.map(option),
        ),
    );
    field.value = index < 0 ? '' : String(index);
    field.addEventListener('change', () => changed(field.value === '' ? null : flat[Number(field.value)]));
    return field;
}

/** Several marks under one name; `role` is 'radiogroup' or 'group'. */
export function group({attributes, names, role, extra = ''}, children) {
    return el(
        'div',
        {
            ...attributes,
            ...tied(names),
            class: `choices ${extra}`.trim(),
            role,
            'aria-labelledby': names.labelledBy,
        },
        children,
    );
}

/** One of them at most: entries are {id, label, hint}, `changed` gets the entry. */
export function radios({attributes, names, entries, chosen, changed}) {
    const name = freshId('radio');
    return group(
        {attributes, names, role: 'radiogroup'},
        entries.map(entry => mark('radio', name, entry, entry.id === chosen, () => changed(entry))),
    );
}

/** Any number of them; `changed` gets those that are ticked, in their order. */
export function ticks({attributes, names, entries, chosen, changed}) {
    const ticked = new Set(chosen);
    const toggle = entry => on => {
        on ? ticked.add(entry.id) : ticked.delete(entry.id);
        changed(entries.filter(each => ticked.has(each.id)));
    };
    return group(
        {attributes, names, role: 'group'},
        entries.map(entry => mark('checkbox', null, entry, ticked.has(entry.id), toggle(entry))),
    );
}

function mark(type, name, entry, checked, changed) {
    const box = el('input', {
        type,
        name,
        value: entry.id,
        checked,
        on: {change: event => changed(event.currentTarget.checked)},
    });
    return el(
        'label',
        {class: 'choice'},
        box,
        el('span', null, entry.label, entry.hint && el('span', {class: 'choice-hint'}, entry.hint)),
    );
}

/** Several of many: pills to switch on and off, all in sight; a filter appears when there are many. */
export function pills({attributes, names, entries, chosen, most = entries.length, changed}) {
    const on = new Set(chosen);
    const all = entries.map(entry => {
        const box = el('input', {
            type: 'checkbox',
            class: 'visually-hidden',
            value: entry.id,
            checked: on.has(entry.id),
        });
        box.addEventListener('change', () => {
            box.checked ? on.add(entry.id) : on.delete(entry.id);
            close();
            changed(entries.filter(each => on.has(each.id)));
        });
        const face = entry.person && avatar(entry.person, 'small');
        return {entry, box, pill: el('label', {class: 'pill'}, box, face, el('span', null, entry.label))};
    });
    const close = () => all.forEach(({box}) => (box.disabled = !box.checked && on.size >= most));
    close();
    return group({attributes, names, role: 'group', extra: 'several'}, [
        entries.length > MANY && filter(all),
        el(
            'div',
            {class: 'pills'},
            all.map(({pill}) => pill),
        ),
    ]);
}

function filter(all) {
    const narrow = event => {
        const words = event.currentTarget.value.toLocaleLowerCase();
        all.forEach(({entry, pill}) => (pill.hidden = !String(entry.label).toLocaleLowerCase().includes(words)));
    };
    return el('input', {
        class: 'field short',
        type: 'search',
        placeholder: 'Filter',
        'aria-label': 'Filter',
        on: {input: narrow},
    });
}
