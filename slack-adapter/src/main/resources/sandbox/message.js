import {click, shortcut} from './acts.js';
import {drawBlocks} from './blocks.js';
import {mrkdwn} from './mrkdwn.js';
import {el, icon} from './shared/dom.js';
import {threadLink as link} from './shared/message.js';
import {sorted, store} from './shared/store.js';
import {calendar} from './shared/tokens.js';
import {repliesTo} from './threads.js';
import {valuesOf} from './values.js';

const MOST_VOICES = 3;

export const besideTheName = (message, threaded) => [
    message.ephemeral && el('span', {class: 'only-you'}, icon('eye'), 'Only visible to you'),
    message.root && !threaded && el('span', {class: 'side-note'}, 'replied in a thread'),
];

export function content(message, form) {
    if (!message.blocks?.length) {
        const edited = message.edited && el('span', {class: 'edited'}, ' (edited)');
        return el('div', {class: 'text'}, mrkdwn(message.text ?? ''), edited);
    }
    const act = (blockId, element, action) =>
        click(
            {channel: message.conversation, ts: message.ts, values: valuesOf(message.blocks, form)},
            blockId,
            element,
            action,
        );
    return el('div', {class: 'card'}, drawBlocks(message.blocks, {surface: 'message', form, act}));
}

export function threadLink(message) {
    const replies = sorted(repliesTo(message));
    if (!replies.length) {
        return null;
    }
    return link({
        voices: [...new Map(replies.map(({author}) => [author.id, author])).values()].slice(0, MOST_VOICES),
        label: replies.length === 1 ? '1 reply' : `${replies.length} replies`,
        note: `last at ${calendar().time(replies.at(-1).at)}`,
        open: () => store.openThread(message.id),
    });
}

export const canReply = () => true;

export const openThreadOf = message => store.openThread(message.root ?? message.id);

export const menu = message =>
    (store.setup.shortcuts ?? []).map(({name, callbackId}) => ({
        label: name,
        run: () => shortcut(message.conversation, message.ts, callbackId),
    }));

export const labels = message =>
    (message.blocks ?? [])
        .filter(block => block.type === 'actions')
        .flatMap(block => block.elements.map(element => element.text?.text));
