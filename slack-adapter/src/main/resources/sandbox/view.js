import {click, close, submit} from './acts.js';
import {drawBlocks} from './blocks.js';
import {text} from './texts.js';
import {valuesOf} from './values.js';

/** A modal as the app sent it. */
export function drawForm(view, {form, errors}) {
    const act = (blockId, element, action) =>
        click({viewId: view.id, values: valuesOf(view.blocks, form)}, blockId, element, action);
    return {
        name: view.callback_id ?? '',
        title: text(view.title),
        close: view.close ? text(view.close) : view.submit ? 'Cancel' : 'Close',
        submit: view.submit && text(view.submit),
        body: drawBlocks(view.blocks, {surface: 'modal', form, errors, act}),
    };
}

export const submitForm = (view, form) => submit(view.id, valuesOf(view.blocks, form));

export const closeModal = view => close(view.id);
