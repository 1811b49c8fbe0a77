import {inline} from './inline.js';
import {markdown} from './markdown.js';
import {accented} from './components.js';
import {el} from './shared/dom.js';
import {link, moment} from './shared/tokens.js';

/** An embed: a title, text and fields beside a line of colour. */
export function drawEmbed(embed) {
    const {author, title, url, description, fields, footer, timestamp} = embed;
    return accented(
        el(
            'div',
            {class: 'card embed'},
            author && el('p', {class: 'side-note'}, author.name),
            title && el('h4', null, (url && link(url, inline(title))) ?? inline(title)),
            description && el('div', {class: 'text markdown'}, markdown(description)),
            fields?.length > 0 && el('dl', {class: 'embed-fields'}, fields.map(field)),
            (footer || timestamp) &&
                el(
                    'p',
                    {class: 'side-note'},
                    footer?.text,
                    footer && timestamp && ' · ',
                    timestamp && moment(Date.parse(timestamp) / 1000, 'f', timestamp),
                ),
        ),
        embed.color,
    );
}

const field = ({name, value, inline: beside}) =>
    el(
        'div',
        {'data-inline': Boolean(beside)},
        el('dt', null, inline(name)),
        el('dd', {class: 'text markdown'}, markdown(value)),
    );
