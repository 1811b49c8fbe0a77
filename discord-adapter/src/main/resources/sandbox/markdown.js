import {el} from './shared/dom.js';
import {inline} from './inline.js';

const FENCE = /```(?:[\w+-]*\n)?([\s\S]+?)\n?```\n?/g;
const ITEM = /^( *)(?:([-*])|(\d+)\.) +(.*)$/;
const SPACES_OF_A_LEVEL = 2;
const LINE_MARK = /^(?:#{1,3}|-#|>{1,3}|[-*]) +/gm;

/** Lines that are something of their own, by how they begin. */
const LINES = [
    [/^### +(.+)$/, ([, text]) => el('h5', null, inline(text))],
    [/^## +(.+)$/, ([, text]) => el('h4', null, inline(text))],
    [/^# +(.+)$/, ([, text]) => el('h3', null, inline(text))],
    [/^-# +(.+)$/, ([, text]) => el('p', {class: 'subtext'}, inline(text))],
];

/** Discord's markdown as nodes; nothing in it can become more than the few elements made here. */
export function markdown(source) {
    const nodes = [];
    let from = 0;
    for (const fence of source.matchAll(FENCE)) {
        nodes.push(...blocks(source.slice(from, fence.index).replace(/\n$/, '')), el('pre', null, fence[1]));
        from = fence.index + fence[0].length;
    }
    return [...nodes, ...blocks(source.slice(from))];
}

function blocks(source) {
    if (source === '') {
        return [];
    }
    const nodes = [];
    let plain = [];
    const flush = () => {
        if (plain.length) {
            nodes.push(el('p', null, inline(plain.join('\n'))));
            plain = [];
        }
    };
    const lines = source.split('\n');
    while (lines.length) {
        const block = quoteOf(lines) ?? listOf(lines) ?? ownLine(lines);
        if (block) {
            flush();
            nodes.push(block);
        } else {
            plain.push(lines.shift());
        }
    }
    flush();
    return nodes;
}

function quoteOf(lines) {
    if (lines[0].startsWith('>>> ')) {
        const all = lines.splice(0).join('\n');
        return el('blockquote', null, blocks(all.slice('>>> '.length)));
    }
    const quoted = [];
    while (lines[0]?.startsWith('> ')) {
        quoted.push(lines.shift().slice('> '.length));
    }
    return quoted.length ? el('blockquote', null, blocks(quoted.join('\n'))) : null;
}

function listOf(lines) {
    const first = ITEM.exec(lines[0]);
    if (!first) {
        return null;
    }
    const [, , , number] = first;
    const items = [];
    for (let item = first; belongs(item, number); item = ITEM.exec(lines[0] ?? '')) {
        items.push(item);
        lines.shift();
    }
    return el(
        number ? 'ol' : 'ul',
        {start: number},
        items.map(([, indent, , , text]) =>
            el('li', {'data-indent': Math.floor(indent.length / SPACES_OF_A_LEVEL) || null}, inline(text)),
        ),
    );
}

// A list goes on below its items, but not with the other kind of sign beside them.
const belongs = (item, number) => item && (item[1] !== '' || Boolean(item[3]) === Boolean(number));

function ownLine(lines) {
    for (const [pattern, draw] of LINES) {
        const found = pattern.exec(lines[0]);
        if (found) {
            lines.shift();
            return draw(found);
        }
    }
    return null;
}

/** What a message says, without marks: for announcements and for quoting it in a line. */
export function plainOf(message) {
    const parts = [message.content, ...(message.embeds ?? []).map(embed => embed.description ?? embed.title)];
    return [...parts, ...textsIn(message.components ?? [])]
        .filter(Boolean)
        .map(text => el('span', null, inline(text.replace(LINE_MARK, ''))).textContent)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
}

const textsIn = components =>
    components.flatMap(component => [component.content, ...textsIn(component.components ?? [])]).filter(Boolean);
