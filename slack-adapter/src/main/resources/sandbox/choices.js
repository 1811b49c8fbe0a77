import {el, freshId} from './dom.js';
import {avatar} from './faces.js';
import {conversations, optionsOf, people} from './fields.js';

const MANY = 12;

/** The elements where several answers lie open side by side, by their Block Kit type. */
export const CHOICES = {
    radio_buttons: (element, tools) => {
        const [{entries}] = optionsOf(element, tools.text);
        const chosen = tools.value({selected_option: element.initial_option ?? null}).selected_option;
        const name = freshId('radio');
        return group(
            element,
            tools,
            'radiogroup',
            entries.map(entry =>
                mark('radio', name, entry, tools, entry.id === chosen?.value, () =>
                    tools.changed({selected_option: entry.value}),
                ),
            ),
        );
    },
    checkboxes: (element, tools) => {
        const [{entries}] = optionsOf(element, tools.text);
        const chosen = new Set(
            tools.value({selected_options: element.initial_options ?? []}).selected_options.map(o => o.value),
        );
        const changed = entry => ticked => {
            ticked ? chosen.add(entry.id) : chosen.delete(entry.id);
            tools.changed({selected_options: entries.filter(e => chosen.has(e.id)).map(e => e.value)});
        };
        return group(
            element,
            tools,
            'group',
            entries.map(entry => mark('checkbox', null, entry, tools, chosen.has(entry.id), changed(entry))),
        );
    },
    multi_static_select: several('selected_options', element => element.initial_options, optionsOf),
    multi_users_select: several('selected_users', element => element.initial_users, people),
    multi_conversations_select: several(
        'selected_conversations',
        element => element.initial_conversations,
        conversations,
    ),
};

function group(element, {hooks, names}, role, children, extra = '') {
    return el(
        'div',
        {
            ...hooks,
            class: `choices ${extra}`.trim(),
            role,
            id: names.id,
            'aria-labelledby': names.labelledBy,
            'aria-label': names.labelledBy ? null : (element.placeholder?.text ?? 'Choose'),
            'aria-describedby': names.describedBy,
        },
        children,
    );
}

function mark(type, name, entry, {text}, checked, changed) {
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
        el(
            'span',
            null,
            text(entry.value.text),
            entry.value.description && el('span', {class: 'choice-hint'}, text(entry.value.description)),
        ),
    );
}

/** A choice of several: pills to switch on and off, all in sight; a filter appears when there are many. */
function several(property, initial, entriesOf) {
    return (element, tools) => {
        const entries = entriesOf(element, tools.text).flatMap(section => section.entries);
        const most = element.max_selected_items ?? entries.length;
        const chosen = new Set(
            tools.value({[property]: initial(element) ?? []})[property].map(value => value.value ?? value),
        );
        const pills = entries.map(entry => {
            const box = el('input', {
                type: 'checkbox',
                class: 'visually-hidden',
                value: entry.id,
                checked: chosen.has(entry.id),
            });
            box.addEventListener('change', () => {
                box.checked ? chosen.add(entry.id) : chosen.delete(entry.id);
                close();
                tools.changed({[property]: entries.filter(e => chosen.has(e.id)).map(e => e.value)});
            });
            return {
                entry,
                box,
                pill: el(
                    'label',
                    {class: 'pill'},
                    box,
                    entry.person && avatar(entry.person, 'small'),
                    el('span', null, entry.label),
                ),
            };
        });
        const close = () => pills.forEach(({box}) => (box.disabled = !box.checked && chosen.size >= most));
        const filter =
            entries.length > MANY &&
            el('input', {
                class: 'field short',
                type: 'search',
                placeholder: 'Filter',
                'aria-label': 'Filter',
                on: {
                    input: event => {
                        const words = event.currentTarget.value.toLocaleLowerCase();
                        pills.forEach(
                            ({entry, pill}) => (pill.hidden = !String(entry.label).toLocaleLowerCase().includes(words)),
                        );
                    },
                },
            });
        close();
        return group(
            element,
            tools,
            'group',
            [
                filter,
                el(
                    'div',
                    {class: 'pills'},
                    pills.map(({pill}) => pill),
                ),
            ],
            'several',
        );
    };
}
