import {click, close, submit} from './acts.js';
import {drawBlocks} from './blocks.js';
import {ask} from './confirm.js';
import {byId, el, freshId, icon} from './dom.js';
import {Form} from './form.js';
import {store} from './store.js';
import {text} from './texts.js';

const forms = new Map();
const MOST_FORMS = 20;

let shown = null;

/** The top of this person's stack of modals. A view that is updated keeps what was typed, the place and the focus. */
export function startModal() {
    store.on('modal', () => {
        if (!store.modal) {
            dismiss(byId('modal'));
        } else {
            draw(store.modal, store.modal.errors ?? {});
        }
    });
}

function formOf(view) {
    if (!forms.has(view.id)) {
        forms.set(view.id, new Form());
        [...forms.keys()].slice(0, -MOST_FORMS).forEach(id => forms.delete(id));
    }
    return forms.get(view.id);
}

function draw(view, errors, failure) {
    const form = formOf(view);
    const before = shown?.id === view.id ? position() : null;
    shown = view;
    const dialog = byId('modal') ?? open();
    dialog.dataset.viewId = view.id;
    dialog.dataset.callbackId = view.callback_id ?? '';
    dialog.setAttribute('aria-busy', String(Boolean(view.busy)));
    const frame = {
        surface: 'modal',
        form,
        errors,
        act: (blockId, element, action) =>
            click({viewId: view.id, values: form.values(view.blocks)}, blockId, element, action),
    };
    const formId = freshId('view');
    dialog.replaceChildren(
        el(
            'header',
            {class: 'dialog-head'},
            el('h2', {id: 'modal-title'}, text(view.title)),
            el(
                'button',
                {type: 'button', class: 'quiet icon-only', id: 'modal-x', 'aria-label': 'Close', on: {click: leave}},
                icon('close'),
            ),
        ),
        el(
            'form',
            {class: 'dialog-body', id: formId, novalidate: true, on: {submit: send}},
            drawBlocks(view.blocks, frame),
            failure && el('p', {id: 'modal-error', class: 'field-error', role: 'alert'}, failure),
        ),
        el(
            'footer',
            {class: 'dialog-buttons'},
            el(
                'button',
                {type: 'button', class: 'button', id: 'modal-close', on: {click: leave}},
                view.close ? text(view.close) : view.submit ? 'Cancel' : 'Close',
            ),
            view.submit &&
                el(
                    'button',
                    {
                        type: 'submit',
                        form: formId,
                        class: 'button primary',
                        id: 'modal-submit',
                        'aria-disabled': view.busy,
                    },
                    text(view.submit),
                ),
        ),
    );
    before ? restore(dialog, before, errors) : focusFirst(dialog);
}

function open() {
    const dialog = el('dialog', {
        id: 'modal',
        class: 'modal',
        'aria-labelledby': 'modal-title',
        on: {
            cancel: event => event.preventDefault(),
            keydown: event => {
                if (event.key === 'Escape' && !event.defaultPrevented && !dialog.querySelector(':popover-open')) {
                    event.preventDefault();
                    leave();
                }
            },
            // The browser itself closes a dialog that refuses twice; then the workspace has to hear of it.
            close: () => {
                if (dialog.isConnected) {
                    close(shown.id);
                    dismiss(dialog);
                }
            },
        },
    });
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
}

// Closing gives the focus back; the element goes at once, so that the next modal is a new one.
function dismiss(dialog) {
    shown = null;
    dialog?.close();
    dialog?.remove();
}

function focusFirst(dialog) {
    const field =
        dialog.querySelector('[autofocus]') ?? dialog.querySelector('.dialog-body :is(input, textarea, select)');
    (field ?? byId('modal-submit') ?? byId('modal-close')).focus();
}

function position() {
    const focused = document.activeElement;
    return {
        scroll: byId('modal').querySelector('.dialog-body').scrollTop,
        blockId: focused.dataset.blockId ?? focused.closest('[data-block-id]')?.dataset.blockId,
        actionId: focused.dataset.actionId ?? focused.closest('[data-action-id]')?.dataset.actionId,
        value: focused.value,
        id: focused.id,
        selection: focused.matches('input:is([type=text], [type=url]), textarea')
            ? [focused.selectionStart, focused.selectionEnd]
            : null,
    };
}

function restore(dialog, {scroll, blockId, actionId, value, id, selection}, errors) {
    dialog.querySelector('.dialog-body').scrollTop = scroll;
    const [firstError] = Object.keys(errors);
    if (firstError && id === 'modal-submit') {
        dialog.querySelector(`[data-input="${CSS.escape(firstError)}"] :is(input, textarea, select)`)?.focus();
        return;
    }
    const element =
        actionId &&
        dialog.querySelector(`[data-block-id="${CSS.escape(blockId)}"][data-action-id="${CSS.escape(actionId)}"]`);
    const inner = element && [...element.querySelectorAll('input')].find(input => input.value === value);
    (inner ?? element ?? byId(id) ?? byId('modal-close'))?.focus();
    if (selection && element?.setSelectionRange) {
        element.setSelectionRange(...selection);
    }
}

async function send(event) {
    event.preventDefault();
    const view = shown;
    const form = formOf(view);
    if (view.busy) {
        return;
    }
    view.busy = true;
    draw(view, {});
    const answer = await submit(view.id, form.values(view.blocks));
    view.busy = false;
    // The stream may have put another view in its place meanwhile; the answer is about this one only.
    if (shown?.id === view.id) {
        const current = {...shown, busy: false};
        const failure = answer === undefined ? 'This could not be sent. What you wrote is still here.' : null;
        draw(current, answer?.errors ?? shown.errors ?? {}, failure);
    }
}

async function leave() {
    const view = shown;
    if (view.submit && formOf(view).touched) {
        const sure = await ask({
            title: 'Leave without sending?',
            question: 'What you wrote here would be lost.',
            yes: 'Leave',
            no: 'Keep writing',
            danger: true,
        });
        if (!sure) {
            return;
        }
    }
    if ((await close(view.id)) !== undefined) {
        forms.delete(view.id);
    }
}
