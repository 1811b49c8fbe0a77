import {el, freshId} from './dom.js';

/**
 * A control of a form with its label, its hint, and what is wrong with it. `draw` gets the names that tie them
 * together: {id, labelledBy, describedBy, required, invalid}. `native` says that the control is one field a label can
 * point at.
 */
export function labelled({key, label, optional, hint, error, native}, draw) {
    const labelId = freshId('label');
    const id = freshId('field');
    const hintId = hint && freshId('hint');
    const errorId = error && freshId('error');
    const names = {
        id,
        labelledBy: labelId,
        describedBy: [hintId, errorId].filter(Boolean).join(' ') || null,
        required: !optional,
        invalid: Boolean(error),
    };
    return el(
        'div',
        {class: 'block input', 'data-input': key},
        el(
            native ? 'label' : 'p',
            {class: 'field-label', id: labelId, for: native ? id : null},
            label,
            optional && el('span', {class: 'optional'}, ' (optional)'),
        ),
        draw(names),
        hint && el('p', {class: 'field-hint', id: hintId}, hint),
        error && el('p', {class: 'field-error', id: errorId}, error),
    );
}
