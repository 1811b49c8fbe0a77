import {el} from './shared/dom.js';
import {emoji} from './emoji.js';
import {undrawn} from './texts.js';
import {broadcast, channelMention, link, mention, moment} from './shared/tokens.js';

const STYLED = [
    ['code', 'code'],
    ['strike', 'del'],
    ['italic', 'em'],
    ['bold', 'strong'],
    ['underline', 'u'],
];

const LEAVES = {
    text: leaf => leaf.text,
    link: leaf => link(leaf.url, leaf.text || leaf.url) ?? leaf.text ?? leaf.url,
    user: leaf => mention(leaf.user_id),
    channel: leaf => channelMention(leaf.channel_id),
    usergroup: leaf => broadcast('group', `@${leaf.usergroup_id}`),
    broadcast: leaf => broadcast(leaf.range),
    emoji: leaf => emoji(leaf.name) ?? `:${leaf.name}:`,
    date: leaf => moment(leaf.timestamp, leaf.format, leaf.fallback ?? '', leaf.url),
    color: leaf => leaf.value,
};

const PARTS = {
    rich_text_section: part => el('p', null, leaves(part)),
    rich_text_preformatted: part => el('pre', null, leaves(part)),
    rich_text_quote: part => el('blockquote', null, leaves(part)),
    rich_text_list: part =>
        el(
            part.style === 'ordered' ? 'ol' : 'ul',
            {'data-indent': part.indent || null, start: part.offset ? part.offset + 1 : null},
            part.elements.map(item => el('li', null, leaves(item))),
        ),
};

/** A rich_text block: sections, lists, quotes and code, with their styles. */
export function richText(block) {
    return el(
        'div',
        {class: 'rich-text'},
        block.elements.map(part => PARTS[part.type]?.(part) ?? undrawn(part.type)),
    );
}

function leaves(part) {
    return (part.elements ?? []).map(leaf => {
        const drawn = LEAVES[leaf.type]?.(leaf) ?? `[${leaf.type}]`;
        return STYLED.reduce((inner, [style, tag]) => (leaf.style?.[style] ? el(tag, null, inner) : inner), drawn);
    });
}
