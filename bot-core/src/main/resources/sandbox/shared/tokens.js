import {el} from './dom.js';
import {messenger} from './messenger.js';
import {store} from './store.js';
import {Calendar} from './time.js';

const SAFE_ADDRESS = /^(https?:\/\/|mailto:|tel:)/i;

/** A link that opens beside the sandbox; null when the address is of a kind that a chat would not follow. */
export function link(address, label) {
    return SAFE_ADDRESS.test(address)
        ? el('a', {href: address, target: '_blank', rel: 'noopener noreferrer'}, label)
        : null;
}

export function mention(userId) {
    const mine = userId === store.me?.id;
    return el(
        'span',
        {class: mine ? 'mention mine' : 'mention', 'data-mention': userId},
        `@${store.personName(userId)}`,
    );
}

export function channelMention(id, label) {
    return el(
        'span',
        {class: 'mention', 'data-mention': id},
        `#${store.conversations.get(id)?.name ?? label ?? 'unknown-channel'}`,
    );
}

/** Everybody here, or a group; whoever is meant sees it stand out. */
export function broadcast(name, label, mine = true) {
    return el('span', {class: mine ? 'mention mine' : 'mention', 'data-broadcast': name}, label || `@${name}`);
}

export const calendar = () => new Calendar(store.me, () => store.clock.now());

/**
 * A point in time in this person's zone, in the messenger's format, with the fallback when that is not understood. It
 * is redrawn as days pass.
 */
export function moment(epoch, format, fallback, address) {
    const date = new Date(epoch * 1000);
    if (Number.isNaN(date.getTime())) {
        return fallback;
    }
    const time = el('time', {
        class: 'moment',
        datetime: date.toISOString(),
        title: calendar().full(date),
        'data-epoch': epoch,
        'data-format': format,
        'data-fallback': fallback,
    });
    fill(time);
    return (address && link(address, time)) ?? time;
}

/** Today's "tomorrow" is tomorrow's "today": draws every point in time on the page again. */
export function refreshMoments() {
    document.querySelectorAll('time.moment').forEach(fill);
}

function fill(time) {
    const {epoch, format, fallback} = time.dataset;
    const text = messenger.timeText(format, Number(epoch), calendar()) ?? fallback;
    if (time.textContent !== text) {
        time.textContent = text;
    }
}
