import {store} from './store.js';

const NAME_BEGUN = /(^|\s)@([\p{L}\p{N}_]*)$/u;

/** The people whose name fits the @ before the caret, as suggestions; null where no name is being typed. */
export function namesFor(before) {
    const name = NAME_BEGUN.exec(before);
    if (!name) {
        return null;
    }
    const begun = name[2].toLocaleLowerCase();
    return [...store.people.values()]
        .filter(person => person.kind !== 'gone' && person.name.toLocaleLowerCase().startsWith(begun))
        .map(person => ({
            key: person.id,
            shown: `@${person.name}`,
            does: person.realName === person.name ? '' : person.realName,
            text: `${before.slice(0, name.index)}${name[1]}@${person.name} `,
        }));
}
