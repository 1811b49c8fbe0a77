import {el} from './shared/dom.js';
import {store} from './shared/store.js';
import {broadcast, channelMention, link, mention, moment} from './shared/tokens.js';

/** Longer marks first, so that two underscores are not read as one twice. */
const MARKS = [
    ['**', 'strong'],
    ['__', 'u'],
    ['~~', 'del'],
    ['||', 'spoiler'],
    ['*', 'em'],
    ['_', 'em'],
];

const WORD = /[\p{L}\p{N}]/u;
const TOKENS = [
    [/<@!?(\d+)>/y, ([, id]) => mention(id)],
    [/<@&(\d+)>/y, ([, id]) => role(id)],
    [/<#(\d+)>/y, ([, id]) => channelMention(id)],
    [/<t:(-?\d+)(?::([a-zA-Z]))?>/y, ([whole, epoch, style]) => moment(Number(epoch), style ?? 'f', whole)],
    [/<\/([^:<>]+):\d+>/y, ([, name]) => el('span', {class: 'mention'}, `/${name}`)],
    [/<(https?:\/\/[^\s<>]+)>/y, ([, address]) => link(address, address)],
    [/\[((?:\\.|[^\]\\\n])+)\]\(<?(https?:\/\/[^\s()<>]+)>?\)/y, ([, label, address]) => link(address, inline(label))],
    [/https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"\]]/y, ([address]) => link(address, address)],
    [/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y, ([, , code]) => el('code', null, code)],
];

/**
 * Discord's marks within a line, as nodes. It is read from left to right; what closes nowhere, or is not understood,
 * stays as it was typed, and a backslash takes the meaning from any sign.
 */
export function inline(source) {
    const nodes = [];
    let plain = '';
    let at = 0;
    const put = (node, length) => {
        nodes.push(plain, node);
        plain = '';
        at += length;
    };
    while (at < source.length) {
        const escaped = source[at] === '\\' && /[^\p{L}\p{N}\s]/u.test(source[at + 1] ?? '');
        const token = escaped ? null : tokenAt(source, at);
        const styled = escaped || token ? null : styledAt(source, at);
        if (token) {
            put(token.node, token.length);
        } else if (styled) {
            put(styled.node, styled.length);
        } else {
            plain += source[escaped ? at + 1 : at];
            at += escaped ? 2 : 1;
        }
    }
    return [...nodes, plain].filter(node => node !== '');
}

function tokenAt(source, at) {
    for (const [pattern, draw] of TOKENS) {
        pattern.lastIndex = at;
        const found = pattern.exec(source);
        const node = found && draw(found);
        if (node) {
            return {node, length: found[0].length};
        }
    }
    return null;
}

function styledAt(source, at) {
    for (const [mark, tag] of MARKS) {
        if (!source.startsWith(mark, at) || (mark === '_' && WORD.test(source[at - 1] ?? ''))) {
            continue;
        }
        const end = closing(source, at + mark.length, mark);
        if (end > 0) {
            const inside = inline(source.slice(at + mark.length, end));
            const node = tag === 'spoiler' ? spoiler(inside) : el(tag, null, inside);
            return {node, length: end + mark.length - at};
        }
    }
    return null;
}

/** Where a mark closes, or -1: not at once, not after a backslash, not inside code, not before one more of its kind. */
function closing(source, from, mark) {
    if (mark.length === 1 && /\s/.test(source[from] ?? ' ')) {
        return -1;
    }
    for (let at = from; at < source.length; at++) {
        const after = source[at + mark.length] ?? '';
        if (source[at] === '\\') {
            at++;
        } else if (source[at] === '`') {
            const code = source.indexOf('`', at + 1);
            at = code < 0 ? at : code;
        } else if (source.startsWith(mark, at) && at > from) {
            const double = mark.length === 1 && after === mark;
            if (after !== mark[0] && !(mark === '_' && WORD.test(after))) {
                return at;
            }
            at += double ? 1 : 0;
        }
    }
    return -1;
}

function spoiler(inside) {
    const show = event => event.currentTarget.removeAttribute('data-hidden');
    return el('button', {type: 'button', class: 'spoiler', 'data-hidden': true, on: {click: show}}, inside);
}

function role(id) {
    const known = store.setup.roles?.find(each => each.id === id);
    return broadcast(id, `@${known?.name ?? 'unknown-role'}`, known?.members.includes(store.me.id) ?? false);
}
