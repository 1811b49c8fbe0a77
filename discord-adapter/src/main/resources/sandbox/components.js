import {markdown} from './markdown.js';
import {drawFile} from './files.js';
import {selectMenu} from './selects.js';
import {el, icon} from './shared/dom.js';
import {link} from './shared/tokens.js';

const ROW = 1;
const BUTTON = 2;
const TEXT_DISPLAY = 10;
const FILE = 13;
const SEPARATOR = 14;
const CONTAINER = 17;
const SECTION = 9;
const SELECTS = [3, 5, 6, 7, 8];

const LINK_STYLE = 5;
const STYLES = {1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger'};

/**
 * Draws a message's components from their JSON. The frame is {form, act}: what was chosen, and act(customId, values,
 * label), a press.
 */
export const drawComponents = (components, frame) => components.map(component => draw(component, frame));

function draw(component, frame) {
    if (SELECTS.includes(component.type)) {
        return selectMenu(component, frame);
    }
    return DRAW[component.type]?.(component, frame) ?? undrawn(component.type);
}

const DRAW = {
    [ROW]: ({components}, frame) => el('div', {class: 'actions', role: 'group'}, drawComponents(components, frame)),
    [BUTTON]: button,
    [SECTION]: ({components, accessory}, frame) =>
        el(
            'div',
            {class: 'section'},
            el('div', {class: 'section-text'}, drawComponents(components, frame)),
            el('div', {class: 'accessory'}, draw(accessory, frame)),
        ),
    [TEXT_DISPLAY]: ({content}) => el('div', {class: 'text markdown'}, markdown(content)),
    [FILE]: ({file, name, size}) => drawFile({filename: name, size, url: file.url}),
    [SEPARATOR]: ({divider = true, spacing = 1}) =>
        el('hr', {class: divider ? 'line' : 'space', 'data-spacing': spacing}),
    [CONTAINER]: ({components, accent_color: colour}, frame) =>
        accented(el('div', {class: 'card container'}, drawComponents(components, frame)), colour),
};

/** Gives a box the line of colour at its side; a number cannot be anything but a colour. */
export function accented(box, colour) {
    if (Number.isInteger(colour)) {
        box.classList.add('accented');
        box.style.setProperty('--bar', `#${(colour & 0xffffff).toString(16).padStart(6, '0')}`);
    }
    return box;
}

function button({style, label, url, emoji, disabled, custom_id: customId}, frame) {
    const words = [emoji?.name && !emoji.id && `${emoji.name} `, label];
    if (style === LINK_STYLE) {
        const address = link(url, [...words, icon('window')]) ?? el('span', null, words);
        address.classList.add('button', 'secondary');
        return address;
    }
    return el(
        'button',
        {
            type: 'button',
            class: `button ${STYLES[style] ?? 'secondary'}`,
            'data-control': customId,
            disabled: Boolean(disabled),
            on: {click: event => busy(event.currentTarget, frame.act(customId, undefined, label))},
        },
        words,
    );
}

// A press stays a press: the button only shows that the answer is under way, as on Discord nothing stops a second one.
async function busy(pressed, answer) {
    pressed.setAttribute('aria-busy', 'true');
    await answer;
    pressed.removeAttribute('aria-busy');
}

const undrawn = type =>
    el('p', {class: 'undrawn', 'data-type': type}, `This component is not drawn in the sandbox: ${type}`);

/** The labels of all buttons that can be pressed. */
export const labelsIn = components =>
    components.flatMap(component => [
        ...(component.type === BUTTON && !component.disabled ? [component.label] : []),
        ...labelsIn([...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])]),
    ]);
