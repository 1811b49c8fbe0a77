import {ask} from './confirm.js';
import {byId, el, freshId, icon} from './dom.js';
import {Form} from './form.js';
import {messenger} from './messenger.js';
import {store} from './store.js';

const forms = new Map();
const MOST_FORMS = 20;

let shown = null;

/** The form that is open for this person. One that is updated keeps what was typed, the place and the focus. */
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
    const before = shown?.id === view.id ? position() : null;
    shown = view;
    const form = messenger.form(view, {form: formOf(view), errors});
    const dialog = byId('modal') ?? open();
    dialog.dataset.viewId = view.id;
    dialog.dataset.form = form.name;
    dialog.setAttribute('aria-busy', String(Boolean(view.busy)));
    const formId = freshId('view');
    dialog.replaceChildren(
        el(
            'header',
            {class: 'dialog-head'},
            el('h2', {id: 'modal-title'}, form.title),
            el(
                'button',
                {type: 'button', class: 'quiet icon-only', id: 'modal-x', 'aria-label': 'Close', on: {click: leave}},
                icon('close'),
            ),
        ),
        el(
            'form',
            {class: 'dialog-body', id: formId, novalidate: true, on: {submit: send}},
            form.body,
            failure && el('p', {id: 'modal-error', class: 'field-error', role: 'alert'}, failure),
        ),
        el(
            'footer',
            {class: 'dialog-buttons'},
            el('button', {type: 'button', class: 'button', id: 'modal-close', on: {click: leave}}, form.close),
            form.submit &&
                el(
                    'button',
                    {
                        type: 'submit',
                        form: formId,
                        class: 'button primary',
                        id: 'modal-submit',
                        'aria-disabled': view.busy,
                    },
                    form.submit,
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
                    messenger.close(shown);
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
        control: focused.closest('[data-control]')?.dataset.control,
        value: focused.value,
        id: focused.id,
        selection: focused.matches('input:is([type=text], [type=url]), textarea')
            ? [focused.selectionStart, focused.selectionEnd]
            : null,
    };
}

function restore(dialog, {scroll, control, value, id, selection}, errors) {
    dialog.querySelector('.dialog-body').scrollTop = scroll;
    const [firstError] = Object.keys(errors);
    if (firstError && id === 'modal-submit') {
        dialog.querySelector(`[data-input="${CSS.escape(firstError)}"] :is(input, textarea, select)`)?.focus();
        return;
    }
    const element = control && dialog.querySelector(`[data-control="${CSS.escape(control)}"]`);
    const inner = element && [...element.querySelectorAll('input')].find(input => input.value === value);
    (inner ?? element ?? byId(id) ?? byId('modal-close'))?.focus();
    if (selection && element?.setSelectionRange) {
        element.setSelectionRange(...selection);
    }
}

async function send(event) {
    event.preventDefault();
    const view = shown;
    if (view.busy) {
        return;
    }
    view.busy = true;
    draw(view, {});
    const answer = await messenger.submit(view, formOf(view));
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
    if (byId('modal-submit') && formOf(view).touched) {
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
    if ((await messenger.close(view)) !== undefined) {
        forms.delete(view.id);
    }
}
