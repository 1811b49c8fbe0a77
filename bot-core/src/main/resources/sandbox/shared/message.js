import {el, icon} from './dom.js';
import {avatar} from './faces.js';
import {openMenu} from './menu.js';
import {messenger} from './messenger.js';
import {calendar} from './tokens.js';

/**
 * Draws one message. `form` keeps what was chosen in it over redraws; `threaded` is true in the side panel, where
 * threads end.
 */
export function drawMessage(message, form, threaded) {
    const {id, at, author, ephemeral} = message;
    return el(
        'li',
        {
            class: 'message',
            tabindex: '-1',
            'data-message': id,
            'data-user': author.id,
            'data-bot': author.bot,
            'data-ephemeral': ephemeral,
            'aria-label': `${author.name}, ${calendar().time(at)}${ephemeral ? ', only visible to you' : ''}`,
        },
        avatar(author),
        el(
            'div',
            {class: 'message-body'},
            el(
                'p',
                {class: 'message-head'},
                el('strong', null, author.name),
                author.bot && el('span', {class: 'app-mark'}, 'App'),
                el('time', {datetime: at.toISOString(), title: calendar().full(at)}, calendar().time(at)),
                messenger.besideTheName?.(message, threaded),
            ),
            messenger.content(message, form),
            !threaded && messenger.threadLink(message),
        ),
        !ephemeral && tools(message, threaded),
    );
}

/** The link under a message to what was said in its thread. */
export function threadLink({voices = [], label, note, open}) {
    return el(
        'button',
        {type: 'button', class: 'thread-link', on: {click: open}},
        voices.map(person => avatar(person, 'small')),
        el('span', null, label),
        note && el('span', {class: 'thread-note'}, note),
    );
}

function tools(message, threaded) {
    const items = messenger.menu(message);
    return el(
        'div',
        {class: 'message-tools'},
        !threaded &&
            messenger.canReply(message) &&
            tool('reply', 'Reply in thread', null, () => messenger.openThreadOf(message)),
        items.length > 0 &&
            tool('more', 'More actions', 'menu', event => openMenu(event.currentTarget, items, 'Message actions')),
    );
}

const tool = (name, label, popup, run) =>
    el(
        'button',
        {
            type: 'button',
            class: `quiet icon-only ${name}`,
            'aria-label': label,
            title: label,
            'aria-haspopup': popup,
            'aria-expanded': popup && 'false',
            on: {click: run},
        },
        icon(name),
    );
