import {close, submit} from './acts.js';
import {markdown} from './markdown.js';
import {chosenIn, entriesOf} from './selects.js';
import {el} from './shared/dom.js';
import {listField, pills, radios, textField, tied, ticks} from './shared/inputs.js';
import {labelled} from './shared/labelled.js';

const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const LABEL = 18;
const RADIOS = 21;
const CHECKBOXES = 22;
const CHECKBOX = 23;
const SELECTS = [3, 5, 6, 7, 8];

/** What the server calls an error that belongs to the form as a whole. */
const OF_NO_FIELD = '';

const PARAGRAPH = 2;
const LONGEST_TEXT = 4000;

/** A modal as the app sent it: labels with one control each. */
export function drawForm(view, {form, errors}) {
    return {
        name: view.custom_id,
        title: view.title,
        close: 'Cancel',
        submit: 'Submit',
        body: [
            view.components.map(component => draw(component, form, errors)),
            errors[OF_NO_FIELD] && el('p', {class: 'field-error', role: 'alert'}, errors[OF_NO_FIELD]),
        ],
    };
}

function draw(component, form, errors) {
    if (component.type === TEXT_DISPLAY) {
        return el('div', {class: 'text markdown'}, markdown(component.content));
    }
    const control = component.component;
    const drawn = control && controlOf(control);
    if (component.type !== LABEL || !drawn) {
        const {type} = control ?? component;
        return el('p', {class: 'undrawn', 'data-type': type}, `This component is not drawn in the sandbox: ${type}`);
    }
    const asked = {
        key: control.custom_id,
        label: component.label,
        optional: !required(control),
        hint: component.description,
        error: errors[control.custom_id],
        native: drawn.native,
    };
    return labelled(asked, names => drawn.draw(control, form, names));
}

const required = control => (control.type === CHECKBOX ? true : control.required !== false);

const single = control => (control.max_values ?? 1) === 1;

function controlOf(control) {
    if (SELECTS.includes(control.type)) {
        return single(control) ? {native: true, draw: list} : {native: false, draw: several};
    }
    return CONTROLS[control.type];
}

const CONTROLS = {
    [TEXT_INPUT]: {native: true, draw: words},
    [RADIOS]: {native: false, draw: radioGroup},
    [CHECKBOXES]: {native: false, draw: checkboxGroup},
    [CHECKBOX]: {native: true, draw: checkbox},
};

const hook = control => ({'data-control': control.custom_id});

function words(control, form, names) {
    const start = form.start(control.custom_id, control.type, {value: control.value ?? ''});
    return textField({
        attributes: {
            ...hook(control),
            ...tied(names),
            ...(control.style === PARAGRAPH ? {} : {type: 'text'}),
            placeholder: control.placeholder,
            maxlength: control.max_length ?? LONGEST_TEXT,
        },
        value: start.value,
        multiline: control.style === PARAGRAPH,
        limit: control.max_length,
        typed: value => form.keep(control.custom_id, control.type, {value}),
    });
}

function list(control, form, names) {
    const start = form.start(control.custom_id, control.type, {value: chosenIn(control)});
    return listField({
        attributes: {...hook(control), ...tied(names)},
        placeholder: control.placeholder,
        groups: [{entries: entriesOf(control).map(withHint)}],
        chosen: start.value[0] ?? null,
        changed: entry => form.keep(control.custom_id, control.type, {value: entry ? [entry.id] : []}),
    });
}

const withHint = entry => ({...entry, label: entry.hint ? `${entry.label} – ${entry.hint}` : entry.label});

function several(control, form, names) {
    const start = form.start(control.custom_id, control.type, {value: chosenIn(control)});
    return pills({
        attributes: hook(control),
        names: {...names, placeholder: control.placeholder},
        entries: entriesOf(control),
        chosen: start.value,
        most: control.max_values,
        changed: entries => form.keep(control.custom_id, control.type, {value: entries.map(entry => entry.id)}),
    });
}

const marks = ({options}) => options.map(({value, label, description}) => ({id: value, label, hint: description}));

const marked = ({options}) => options.filter(option => option.default).map(option => option.value);

function radioGroup(control, form, names) {
    const start = form.start(control.custom_id, control.type, {value: marked(control).slice(0, 1)});
    return radios({
        attributes: hook(control),
        names,
        entries: marks(control),
        chosen: start.value[0],
        changed: entry => form.keep(control.custom_id, control.type, {value: [entry.id]}),
    });
}

function checkboxGroup(control, form, names) {
    const start = form.start(control.custom_id, control.type, {value: marked(control)});
    return ticks({
        attributes: hook(control),
        names,
        entries: marks(control),
        chosen: start.value,
        changed: entries => form.keep(control.custom_id, control.type, {value: entries.map(entry => entry.id)}),
    });
}

function checkbox(control, form, names) {
    const start = form.start(control.custom_id, control.type, {value: Boolean(control.default)});
    const changed = event => form.keep(control.custom_id, control.type, {value: event.currentTarget.checked});
    return el('input', {
        ...hook(control),
        ...tied(names),
        class: 'tick',
        type: 'checkbox',
        checked: start.value,
        on: {change: changed},
    });
}

export function submitForm(view, form) {
    const ids = view.components.map(({component}) => component?.custom_id).filter(Boolean);
    return submit(view.id, Object.fromEntries(ids.map(id => [id, form.answer(id)?.value ?? []])));
}

export const closeModal = view => close(view.id);
