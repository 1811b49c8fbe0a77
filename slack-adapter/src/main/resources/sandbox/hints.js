import {store} from './store.js';

/** The words after the slash command. A choice writes the word, and a space where the person goes on. */
const COMMANDS = [
    {word: 'check', form: '<question>', does: 'Ask a few people whether anything speaks against it'},
    {word: 'propose', form: '[title]', does: 'Bring a proposal and improve it together'},
    {word: 'status', does: 'See what is open here'},
    {word: 'mine', does: 'See what waits for you, everywhere'},
    {word: 'members', does: 'See who decides together here'},
    {word: 'settings', does: 'See and change how things are done here'},
    {word: 'backlog', form: '[add <what>]', does: 'See what is put off, or add to it'},
    {word: 'log', form: '[words]', does: 'Find what was decided, and its story'},
    {word: 'help', form: '[topic]', does: 'Read how this works, in plain words'},
];

const NAME_BEGUN = /(^|\s)@([\p{L}\p{N}_]*)$/u;

/**
 * What fits the words before the caret: commands at the beginning, people after an @. Each option is {key, shown, does,
 * text}, where `text` is what the words become.
 */
export function hintsFor(before, inThread) {
    const name = NAME_BEGUN.exec(before);
    if (name) {
        const begun = name[2].toLocaleLowerCase();
        return [...store.people.values()]
            .filter(person => person.kind !== 'deactivated' && person.name.toLocaleLowerCase().startsWith(begun))
            .map(person => ({
                key: person.id,
                shown: `@${person.name}`,
                does: person.realName,
                text: `${before.slice(0, name.index)}${name[1]}@${person.name} `,
            }));
    }
    return before.startsWith('/') && !inThread ? commands(before) : [];
}

function commands(before) {
    const command = store.setup.command;
    const [typed, word, ...rest] = before.split(' ');
    const begun = word === undefined ? command.startsWith(typed) : typed === command && rest.length === 0;
    return begun
        ? COMMANDS.filter(entry => entry.word.startsWith(word ?? '') && entry.word !== word).map(entry => ({
              key: entry.word,
              shown: [command, entry.word, entry.form].filter(Boolean).join(' '),
              does: entry.does,
              text: `${command} ${entry.word}${entry.form ? ' ' : ''}`,
          }))
        : [];
}
