import {store} from './shared/store.js';

const SLASH = 1;
const ON_MESSAGES = 3;
const SUBCOMMAND = 1;
const GROUP = 2;

/** "/circle": what everything begins with. */
export const commandName = ({commands}) => `/${commands.find(isSlash)?.name ?? 'circle'}`;

/** What the app offers in the menu of a message, as {name, shown}. */
export const messageCommands = () =>
    (store.setup.commands ?? [])
        .filter(({type}) => type === ON_MESSAGES)
        .map(command => ({name: command.name, shown: local(command, 'name')}));

/**
 * Everything that can be typed, from the commands as the app registered them: {words, shown, does, key, name, options,
 * pathOf, wrap}, in this person's language. `words` are the ways to write it; `wrap` puts options where Discord expects
 * them, and `pathOf` says where one of them is.
 */
export function invocations() {
    return (store.setup.commands ?? []).filter(isSlash).flatMap(command => leaves(command, [command]));
}

const isSlash = ({type}) => (type ?? SLASH) === SLASH;

function leaves(node, path) {
    const deeper = (node.options ?? []).filter(({type}) => type === SUBCOMMAND || type === GROUP);
    if (deeper.length) {
        return deeper.flatMap(child => leaves(child, [...path, child]));
    }
    const [command, ...steps] = path;
    return [
        {
            words: [`/${path.map(({name}) => name).join(' ')}`, `/${path.map(step => local(step, 'name')).join(' ')}`],
            shown: `/${path.map(step => local(step, 'name')).join(' ')}`,
            does: local(node, 'description'),
            key: path.map(({name}) => name).join(' '),
            name: command.name,
            pathOf: option => [...steps, option].map(({name}) => name).join('.'),
            options: (node.options ?? []).map(option),
            wrap: given => steps.reduceRight((inner, {name, type}) => [{name, type, options: inner}], given),
        },
    ];
}

const option = given => ({
    ...given,
    shown: local(given, 'name'),
    does: local(given, 'description'),
    choices: given.choices?.map(choice => ({...choice, shown: local(choice, 'name')})),
});

/** A name or description in this person's language, as Discord chooses it. */
function local(thing, property) {
    return thing[`${property}_localizations`]?.[store.me.locale] ?? thing[property];
}
