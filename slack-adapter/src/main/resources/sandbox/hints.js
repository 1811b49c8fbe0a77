import {namesFor} from './shared/names.js';
import {store} from './shared/store.js';

/** What fits the words before the caret: people after an @, commands at the beginning of a conversation's field. */
export const hints = (before, {root}) =>
    namesFor(before) ?? (before.startsWith('/') && !root ? commands(before) : []);

// A choice writes the word, and a space where the person goes on.
function commands(before) {
    const {command, words} = store.setup;
    const [typed, begun, ...rest] = before.split(' ');
    const open = begun === undefined ? command.startsWith(typed) : typed === command && rest.length === 0;
    return open
        ? words
              .filter(({word}) => word.startsWith(begun ?? '') && word !== begun)
              .map(({word, usage, does}) => ({
                  key: word,
                  shown: `${command} ${usage}`,
                  does,
                  text: `${command} ${word}${usage === word ? '' : ' '}`,
              }))
        : [];
}
