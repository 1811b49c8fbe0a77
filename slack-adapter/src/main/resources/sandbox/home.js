import {click} from './acts.js';
import {drawBlocks} from './blocks.js';
import {el} from './dom.js';
import {Form} from './form.js';
import {store} from './store.js';

const form = new Form();

/** The app's Home tab: what the bot last published for this person. */
export function drawHome() {
    const view = store.home;
    if (!view) {
        return el(
            'div',
            {id: 'home', class: 'home'},
            el('p', {class: 'empty'}, 'Nothing here yet. The app fills this page when it is opened.'),
        );
    }
    const frame = {
        surface: 'home',
        form,
        act: (blockId, element, action) =>
            click({viewId: view.id, values: form.values(view.blocks)}, blockId, element, action),
    };
    return el(
        'div',
        {id: 'home', class: 'home', 'data-view-id': view.id},
        el('div', {class: 'card'}, drawBlocks(view.blocks, frame)),
    );
}
