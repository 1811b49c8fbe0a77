import {el} from './shared/dom.js';
import {withEmoji} from './emoji.js';
import {channelMention, link, mention, moment, broadcast} from './shared/tokens.js';

const FENCE = /```\n?([\s\S]+?)\n?```\n?/g;
const QUOTE = /^(?:>|&gt;) ?/;

/**
 * Slack's own dialect of markup, read as Slack reads it, into nodes; bare addresses become links unless it is verbatim.
 * What is not understood stays visible as text: hostile text has nothing here that could turn it into an element.
 */
export function mrkdwn(source, verbatim = false) {
    const piece = verbatim ? VERBATIM_PIECE : PIECE;
    const nodes = [];
    let from = 0;
    for (const fence of source.matchAll(FENCE)) {
        nodes.push(...lines(source.slice(from, fence.index), piece));
        nodes.push(el('pre', null, decode(fence[1])));
        from = fence.index + fence[0].length;
    }
    nodes.push(...lines(source.slice(from), piece));
    return nodes;
}

/** The same text without any markup, for names and announcements. */
export function plain(source) {
    return el('span', null, mrkdwn(source)).textContent.replace(/\s+/g, ' ').trim();
}

function lines(source, piece) {
    const nodes = [];
    let quote = null;
    let text = [];
    const flush = () => {
        if (text.length) {
            nodes.push(...inline(text.join('\n'), piece));
            text = [];
        }
    };
    for (const line of source.split('\n')) {
        if (!QUOTE.test(line)) {
            quote = null;
            text.push(line);
            continue;
        }
        flush();
        if (quote) {
            quote.append('\n', ...inline(line.replace(QUOTE, ''), piece));
        } else {
            quote = el('blockquote', null, inline(line.replace(QUOTE, ''), piece));
            nodes.push(quote);
        }
    }
    flush();
    return nodes;
}

const STYLES = {'*': 'strong', _: 'em', '~': 'del'};

const CODE = '`(?<code>[^`\\n]+)`';
const TOKEN = '<(?<token>[^<>\\n]+)>';
const ADDRESS = '(?<address>https?://[^\\s<>|*]*[^\\s<>|*.,;:!?)\'"])';

// A styled stretch has a word edge outside and no space inside. Each of its characters can be read in one way only (a
// whole
// token, whole code, or one character that begins neither), so that hostile text cannot make the search explode.
const INSIDE = '(?:<[^<>\\n]*>|`[^`\\n]+`|<(?![^<>\\n]*>)|`(?![^`\\n]+`)|(?!\\k<mark>)[^\\n<`])+?';
const STYLED = `(?<![\\p{L}\\p{N}*_~])(?<mark>[*_~])(?=\\S)(?<styled>${INSIDE})(?<=\\S)\\k<mark>(?![\\p{L}\\p{N}])`;

const PIECE = new RegExp([CODE, TOKEN, STYLED, ADDRESS].join('|'), 'u');
const VERBATIM_PIECE = new RegExp([CODE, TOKEN, STYLED].join('|'), 'u');

function inline(source, pattern) {
    const nodes = [];
    let rest = source;
    for (let piece = pattern.exec(rest); piece; piece = pattern.exec(rest)) {
        nodes.push(text(rest.slice(0, piece.index)));
        nodes.push(drawn(piece, pattern));
        rest = rest.slice(piece.index + piece[0].length);
    }
    nodes.push(text(rest));
    return nodes.filter(node => node !== '');
}

function drawn({0: whole, groups: {code, token, mark, styled, address}}, pattern) {
    if (code !== undefined) {
        return el('code', null, decode(code));
    }
    if (token !== undefined) {
        return angle(token) ?? decode(whole);
    }
    return mark === undefined
        ? link(decode(address), decode(address))
        : el(STYLES[mark], null, inline(styled, pattern));
}

function angle(token) {
    const bar = token.indexOf('|');
    const target = bar < 0 ? token : token.slice(0, bar);
    const label = bar < 0 ? null : text(token.slice(bar + 1));
    if (/^@[UW][A-Z0-9]+$/.test(target)) {
        return mention(target.slice(1));
    }
    if (/^#C[A-Z0-9]+$/.test(target)) {
        return channelMention(target.slice(1), label);
    }
    if (target.startsWith('!date^')) {
        const [, epoch, format, address] = target.split('^');
        return moment(Number(epoch), decode(format), label ?? '', address && decode(address));
    }
    if (target.startsWith('!')) {
        return broadcast(target.slice(1).split('^')[0], label);
    }
    return link(decode(target), label ?? decode(target));
}

const text = source => withEmoji(decode(source));

/** Slack knows three entities and no other; the ampersand comes last. */
export const decode = source => source.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
