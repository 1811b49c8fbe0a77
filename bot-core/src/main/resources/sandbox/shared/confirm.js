import {el, freshId} from './dom.js';

/** Asks in a dialog of its own; the promise holds whether the person said yes. Escape says no. */
export function ask({title, question, yes, no, danger}) {
    return new Promise(resolve => {
        const name = freshId('confirm');
        const answer = value => () => {
            dialog.returnValue = value;
            dialog.close(value);
        };
        const dialog = el(
            'dialog',
            {
                class: 'confirm',
                'aria-labelledby': name,
                on: {
                    close: () => {
                        dialog.remove();
                        resolve(dialog.returnValue === 'yes');
                    },
                },
            },
            el('h2', {id: name}, title),
            el('div', {class: 'text'}, question),
            el(
                'div',
                {class: 'dialog-buttons'},
                el('button', {type: 'button', class: 'button confirm-no', on: {click: answer('no')}}, no),
                el(
                    'button',
                    {
                        type: 'button',
                        class: `button confirm-yes ${danger ? 'danger' : 'primary'}`,
                        on: {click: answer('yes')},
                    },
                    yes,
                ),
            ),
        );
        document.body.append(dialog);
        dialog.showModal();
        dialog.querySelector('.confirm-no').focus();
    });
}
