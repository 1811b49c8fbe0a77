import {el, icon} from './shared/dom.js';

/** A file at a message: its name is the way to have it. It is asked for here, whatever machine its address names. */
export function drawFile({filename, size, url}) {
    const kilobytes = Math.max(1, Math.round(size / 1024));
    return el(
        'p',
        {class: 'file'},
        icon('file'),
        el('a', {href: new URL(url).pathname, download: filename}, filename),
        el('span', {class: 'side-note'}, `${kilobytes} KB`),
    );
}
