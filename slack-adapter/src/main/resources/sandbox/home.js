import {click, openHome} from './acts.js';
import {drawBlocks} from './blocks.js';
import {byId, el} from './shared/dom.js';
import {Form} from './shared/form.js';
import {store} from './shared/store.js';
import {valuesOf} from './values.js';

const form = new Form();

let home = null;

/** The app's Home tab: what the bot last published for this person. */
export function beginHome(state) {
    home = state.home;
    store.on('state', fresh => putHome({view: fresh.home}));
}

export function putHome({view}) {
    home = view;
    if (isHome(store.place)) {
        byId('home')?.replaceWith(draw());
    }
}

/** Opening the tab tells the app, which then publishes; any other place is not this page. */
export function drawHome(place) {
    if (!isHome(place)) {
        return null;
    }
    openHome();
    return draw();
}

const isHome = place => place?.app === 'home';

function draw() {
    if (!home) {
        return el(
            'div',
            {id: 'home', class: 'home'},
            el('p', {class: 'empty'}, 'Nothing here yet. The app fills this page when it is opened.'),
        );
    }
    const act = (blockId, element, action) =>
        click({viewId: home.id, values: valuesOf(home.blocks, form)}, blockId, element, action);
    return el(
        'div',
        {id: 'home', class: 'home', 'data-view-id': home.id},
        el('div', {class: 'card'}, drawBlocks(home.blocks, {surface: 'home', form, act})),
    );
}
