import {click, shortcut} from './acts.js';
import {drawBlocks} from './blocks.js';
import {el, icon} from './dom.js';
import {avatar} from './faces.js';
import {openMenu} from './menu.js';
import {mrkdwn} from './mrkdwn.js';
import {isReply, store} from './store.js';
import {momentOf} from './time.js';
import {calendar} from './tokens.js';

/**
 * Draws one message. `form` keeps what was chosen in it over redraws; `threaded` is true in the side panel, where
 * threads end.
 */
export function drawMessage(message, conversation, form, threaded) {
    const {ts} = message;
    const user = author(message);
    const at = momentOf(ts);
    return el(
        'li',
        {
            class: 'message',
            tabindex: '-1',
            'data-ts': ts,
            'data-user': user.id,
            'data-bot': message.user.bot,
            'data-ephemeral': message.ephemeral,
            'aria-label': `${user.name}, ${calendar().time(at)}${message.ephemeral ? ', only visible to you' : ''}`,
        },
        avatar(user),
        el(
            'div',
            {class: 'message-body'},
            el(
                'p',
                {class: 'message-head'},
                el('strong', null, user.name),
                message.user.bot && el('span', {class: 'app-mark'}, 'App'),
                el('time', {datetime: at.toISOString(), title: calendar().full(at)}, calendar().time(at)),
                message.ephemeral && el('span', {class: 'only-you'}, icon('eye'), 'Only visible to you'),
                isReply(message) && !threaded && el('span', {class: 'side-note'}, 'replied in a thread'),
            ),
            content(message, conversation, form),
            !threaded && threadLink(message, conversation),
        ),
        !message.ephemeral && tools(message, conversation, threaded),
    );
}

const author = message => store.people.get(message.user.id) ?? message.user;

function content(message, conversation, form) {
    if (!message.blocks?.length) {
        return el('div', {class: 'text'}, mrkdwn(message.text ?? ''), message.edited && edited());
    }
    const blocks = drawBlocks(message.blocks, {
        surface: 'message',
        form,
        act: (blockId, element, action) =>
            click(
                {channel: conversation.id, ts: message.ts, values: form.values(message.blocks)},
                blockId,
                element,
                action,
            ),
    });
    return el('div', {class: 'card'}, blocks);
}

const edited = () => el('span', {class: 'edited'}, ' (edited)');

function threadLink(message, conversation) {
    const replies = store.replies(conversation, message.ts);
    if (!replies.length || isReply(message)) {
        return null;
    }
    const voices = [...new Map(replies.map(reply => [reply.user.id, author(reply)])).values()].slice(0, 3);
    return el(
        'button',
        {type: 'button', class: 'thread-link', on: {click: () => store.openThread(message.ts)}},
        voices.map(user => avatar(user, 'small')),
        el('span', null, replies.length === 1 ? '1 reply' : `${replies.length} replies`),
        el('time', null, `last at ${calendar().time(momentOf(replies.at(-1).ts))}`),
    );
}

function tools(message, conversation, threaded) {
    const shortcuts = store.setup.shortcuts ?? [];
    const items = shortcuts.map(({name, callbackId}) => ({
        label: name,
        run: () => shortcut(conversation.id, message.ts, callbackId),
    }));
    const root = isReply(message) ? message.threadTs : message.ts;
    return el(
        'div',
        {class: 'message-tools'},
        !threaded &&
            el(
                'button',
                {
                    type: 'button',
                    class: 'quiet icon-only reply',
                    'aria-label': 'Reply in thread',
                    title: 'Reply in thread',
                    on: {click: () => store.openThread(root)},
                },
                icon('reply'),
            ),
        items.length > 0 &&
            el(
                'button',
                {
                    type: 'button',
                    class: 'quiet icon-only more',
                    'aria-label': 'More actions',
                    title: 'More actions',
                    'aria-haspopup': 'menu',
                    'aria-expanded': 'false',
                    on: {click: event => openMenu(event.currentTarget, items, 'Message actions')},
                },
                icon('more'),
            ),
    );
}
