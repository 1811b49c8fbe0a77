import {el, icon} from './shared/dom.js';
import {avatar} from './shared/faces.js';
import {ticks} from './shared/inputs.js';
import {openMenu, openPanel} from './shared/menu.js';
import {store} from './shared/store.js';

/** What can be chosen in a select, by its type, as {id, label, hint, person}. */
const ENTRIES = {
    3: ({options}) => options.map(({value, label, description}) => ({id: value, label, hint: description})),
    5: () => people(),
    6: () => roles(),
    7: () => [...people(), ...roles()],
    8: ({channel_types: types}) => channels(types),
};

export const entriesOf = component => ENTRIES[component.type](component);

export const chosenIn = component =>
    component.type === 3
        ? component.options.filter(option => option.default).map(option => option.value)
        : (component.default_values ?? []).map(value => value.id);

export function people() {
    return [...store.people.values()]
        .filter(person => person.kind !== 'gone')
        .sort((a, b) => a.bot - b.bot)
        .map(person => ({id: person.id, label: person.name, person}));
}

export const roles = () => (store.setup.roles ?? []).map(({id, name}) => ({id, label: `@${name.replace(/^@/, '')}`}));

const KINDS = {channel: 0, private: 0, thread: 11};

export const channels = types =>
    [...store.conversations.values()]
        .filter(({kind, archived}) => kind in KINDS && !archived && (!types?.length || types.includes(KINDS[kind])))
        .map(conversation => ({id: conversation.id, label: store.titleOf(conversation)}));

/** A select in a message: choosing is a press of its own. */
export function selectMenu(component, frame) {
    const {custom_id: customId, placeholder, disabled, max_values: most = 1} = component;
    const entries = entriesOf(component);
    const chosen = frame.form.start(customId, component.type, {ids: chosenIn(component)}).ids;
    const named = ids => entries.filter(entry => ids.includes(entry.id)).map(entry => entry.label);
    const shown = el('span');
    const show = ids => {
        shown.textContent = named(ids).join(', ') || placeholder || 'Make a selection';
        shown.className = ids.length ? '' : 'side-note';
    };
    const choose = ids => {
        frame.form.keep(customId, component.type, {ids});
        show(ids);
        frame.act(customId, ids, named(ids)[0] ?? '');
    };
    const open = event => {
        const now = frame.form.answer(customId).ids;
        (most > 1 ? several : one)(event.currentTarget, {entries, component, chosen: now, choose});
    };
    show(chosen);
    return el(
        'button',
        {
            type: 'button',
            class: 'select',
            'data-control': customId,
            disabled: Boolean(disabled),
            'aria-haspopup': most > 1 ? 'dialog' : 'menu',
            'aria-expanded': 'false',
            on: {click: open},
        },
        shown,
        icon('down'),
    );
}

function one(anchor, {entries, component, choose}) {
    const face = ({person, label}) => (person ? [avatar(person, 'small'), ' ', label] : label);
    const items = entries.map(entry => ({label: face(entry), hint: entry.hint, run: () => choose([entry.id])}));
    openMenu(anchor, items, component.placeholder ?? 'Make a selection');
}

function several(anchor, {entries, component, chosen, choose}) {
    let ids = chosen;
    const {min_values: least = 1, max_values: most} = component;
    const done = el('button', {type: 'button', class: 'button primary', on: {click: () => finish()}}, 'Done');
    const enough = () => (done.disabled = ids.length < least || ids.length > most);
    const boxes = ticks({
        attributes: {},
        names: {placeholder: component.placeholder},
        entries,
        chosen,
        changed: marked => {
            ids = marked.map(entry => entry.id);
            enough();
        },
    });
    const opened = openPanel(anchor, [boxes, done], {label: component.placeholder ?? 'Make a selection'});
    const finish = () => {
        opened.close();
        choose(ids);
    };
    enough();
}
