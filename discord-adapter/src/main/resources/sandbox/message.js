import {click, dismiss} from './acts.js';
import {drawComponents, labelsIn} from './components.js';
import {drawEmbed} from './embeds.js';
import {drawFile} from './files.js';
import {markdown} from './markdown.js';
import {el, icon} from './shared/dom.js';
import {avatar} from './shared/faces.js';
import {store} from './shared/store.js';

const LOADING = 1 << 7;
// Such a message shows its files where its components say so, and nowhere else.
const OWN_LAYOUT = 1 << 15;
const THREAD_CREATED = 18;

export const besideTheName = () => null;

/** What a message says: what it answers, its words, its embeds and components, and who else sees it. */
export function content(message, form) {
    return [
        origin(message),
        isThinking(message) ? thinking(message) : said(message, form),
        message.ephemeral && onlyYou(message),
    ];
}

const isThinking = message => message.thinking || Boolean(message.flags & LOADING);

function said(message, form) {
    if (message.type === THREAD_CREATED) {
        return el('div', {class: 'text side-note'}, `started a thread: ${message.content}`);
    }
    const act = (customId, values, label) => click(message, customId, values, label);
    const edited = message.edited_timestamp && !message.author.bot && el('span', {class: 'edited'}, ' (edited)');
    return [
        message.content && el('div', {class: 'text markdown'}, markdown(message.content), edited),
        (message.embeds ?? []).map(drawEmbed),
        el('div', {class: 'components'}, drawComponents(message.components ?? [], {form, act})),
        message.flags & OWN_LAYOUT ? null : (message.attachments ?? []).map(drawFile),
    ];
}

/** "Ana used /circle check", or the message that this one answers. */
function origin(message) {
    const made = message.interaction_metadata ?? message.interaction;
    const name = made?.name && store.people.get(made.user?.id);
    if (name) {
        return line(avatar(name, 'small'), el('strong', null, name.name), ' used ', el('code', null, `/${made.name}`));
    }
    const answered = message.message_reference && store.message(message.conversation, message.replyTo);
    return answered
        ? line(avatar(answered.author, 'small'), el('strong', null, answered.author.name), ' ', answered.words)
        : null;
}

const line = (...children) => el('p', {class: 'origin'}, children);

const thinking = message =>
    el(
        'p',
        {class: 'thinking', role: 'status'},
        el('span', {class: 'dots-of-thought'}),
        `${message.author.name} is thinking…`,
    );

function onlyYou(message) {
    const away = {type: 'button', class: 'link dismiss', on: {click: () => dismiss(message)}};
    return el('p', {class: 'only-you'}, icon('eye'), 'Only you can see this ·', el('button', away, 'Dismiss message'));
}

export const labels = message => labelsIn(message.components ?? []);
