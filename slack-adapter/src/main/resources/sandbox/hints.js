import {store} from './shared/store.js';

const NAME_BEGUN = /(^|\s)@([\p{L}\p{N}_]*)$/u;

/**
 * What fits the words before the caret: commands at the beginning, people after an @. Each option is {key, shown, does,
 * text}, where `text` is what the words become.
 */
export function hints(before, {root}) {
    const name = NAME_BEGUN.exec(before);
    if (name) {
        const begun = name[2].toLocaleLowerCase();
        return [...store.people.values()]
            .filter(person => person.kind !== 'gone' && person.name.toLocaleLowerCase().startsWith(begun))
            .map(person => ({
                key: person.id,
                shown: `@${person.name}`,
                does: person.realName,
                text: `${before.slice(0, name.index)}${name[1]}@${person.name} `,
            }));
    }
    return before.startsWith('/') && !root ? commands(before) : [];
}

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
