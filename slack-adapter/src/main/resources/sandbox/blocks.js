import {drawElement, isField} from './elements.js';
import {richText} from './richtext.js';
import {el, icon} from './shared/dom.js';
import {labelled} from './shared/labelled.js';
import {text, undrawn} from './texts.js';

/**
 * Draws Block Kit from its JSON. The frame says where: `surface` ('message', 'modal', 'home'), `form` (what has been
 * typed and chosen), `act(blockId, element, action)` (a press) and `errors` by block id.
 */
export function drawBlocks(blocks, frame) {
    return blocks.map((block, index) => {
        const blockId = block.block_id ?? `block-${index}`;
        return DRAW[block.type]?.(block, blockId, frame) ?? undrawn(block.type);
    });
}

const DRAW = {
    header: (block, blockId, frame) =>
        el(frame.surface === 'modal' ? 'h3' : 'h2', {class: 'block header'}, text(block.text)),
    divider: () => el('hr', {class: 'block'}),
    section: (block, blockId, frame) =>
        el(
            'div',
            {class: 'block section', 'data-block': blockId},
            el(
                'div',
                {class: 'section-text'},
                block.text && el('div', {class: 'text'}, text(block.text)),
                block.fields &&
                    el(
                        'div',
                        {class: 'fields'},
                        block.fields.map(field => el('div', {class: 'text'}, text(field))),
                    ),
            ),
            block.accessory && el('div', {class: 'accessory'}, drawElement(block.accessory, blockId, frame, {})),
        ),
    context: block =>
        el(
            'div',
            {class: 'block context'},
            block.elements.map(element =>
                element.type === 'image' ? picture(element) : el('div', {class: 'text'}, text(element)),
            ),
        ),
    actions: (block, blockId, frame) =>
        el(
            'div',
            {class: 'block actions', 'data-block': blockId, role: 'group'},
            block.elements.map(element => drawElement(element, blockId, frame, {})),
        ),
    input: input,
    image: block =>
        el('figure', {class: 'block image'}, picture(block), block.title && el('figcaption', null, text(block.title))),
    rich_text: block => el('div', {class: 'block'}, richText(block)),
};

// A picture's address would be an outside request, which this page never makes.
function picture(image) {
    return el(
        'span',
        {class: 'picture', role: 'img', 'aria-label': image.alt_text},
        icon('picture'),
        el('span', null, image.alt_text),
    );
}

function input(block, blockId, frame) {
    const asked = {
        key: blockId,
        label: text(block.label),
        optional: block.optional,
        hint: block.hint && text(block.hint),
        error: frame.errors?.[blockId],
        native: isField(block.element),
    };
    return labelled(asked, names =>
        drawElement(block.element, blockId, frame, {
            ...names,
            inInput: true,
            dispatches: Boolean(block.dispatch_action),
        }),
    );
}
