import {Refused, post} from './shared/api.js';
import {act} from './shared/acts.js';
import {store} from './shared/store.js';

export const say = (channel, text) => act('say', {channel, text});

/** Runs a slash command; `text` is what one would have to type for it. */
export const command = (channel, name, options, text) => act('command', {channel, command: name, options}, {text});

export const messageCommand = (channel, name, target) =>
    act('command', {channel, command: name, options: [], kind: 'message', target}, {text: ''});

/** What the app suggests for the option that is being typed; nothing when it has no answer. */
export async function autocomplete(channel, name, options, focused) {
    try {
        const answer = await post('autocomplete', {as: store.me.id, channel, command: name, options, focused});
        return answer.choices ?? [];
    } catch (refused) {
        if (refused instanceof Refused) {
            return [];
        }
        throw refused;
    }
}

export const click = (message, customId, values, label) =>
    act('click', {channel: message.conversation, message: message.id, customId, values}, {label});

export const submit = (modal, values) => act('submit', {modal, values});

export const close = modal => act('close', {modal});

export const dismiss = message => act('dismiss', {channel: message.conversation, message: message.id});
