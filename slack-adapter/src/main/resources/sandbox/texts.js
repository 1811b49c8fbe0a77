import {el} from './shared/dom.js';
import {withEmoji} from './emoji.js';
import {mrkdwn} from './mrkdwn.js';

/** A text object as nodes: Slack's dialect, or plain with emoji. */
export function text(object) {
    if (object.type === 'mrkdwn') {
        return mrkdwn(object.text, object.verbatim);
    }
    return object.emoji === false ? object.text : withEmoji(object.text);
}

/** What a person sees in place of a block that the sandbox cannot draw: never nothing. */
export function undrawn(type) {
    return el('p', {class: 'undrawn', 'data-type': type}, `This block is not drawn in the sandbox: ${type}`);
}
