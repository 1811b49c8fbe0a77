import {el} from './dom.js';
import {store} from './store.js';

/**
 * Initials on the person's hue; the app has its mark. Hues come in steps that the style sheet knows, so that no style
 * is ever set from data.
 */
export function avatar(person, size = '') {
    if (person.id === store.bot.id) {
        const mark = el('img', {src: 'shared/mark.svg', alt: ''});
        return el('span', {class: `avatar app ${size}`.trim(), 'aria-hidden': 'true'}, mark);
    }
    const hue = Math.round((Number(person.hue) || 0) / 15) % 24;
    const initials = person.initials || '?';
    return el('span', {class: `avatar ${size}`.trim(), 'data-hue': hue, 'aria-hidden': 'true'}, initials);
}
