import {becomes, hints} from './commandbar.js';
import {commandName, messageCommands} from './commands.js';
import {messageCommand, say} from './acts.js';
import {closeModal, drawForm, submitForm} from './forms.js';
import {plainOf} from './markdown.js';
import {besideTheName, content, labels} from './message.js';
import {address, firstPlace, head, page, rail} from './places.js';
import {startPage} from './shared/start.js';
import {store} from './shared/store.js';
import {THREAD_STARTER, canReply, openThreadOf, rootOf, thread, threadLink} from './threads.js';
import {timeText} from './timestamps.js';

const DISCORD_EPOCH = 1420070400000n;
const MILLIS_ABOVE_BIT = 22n;

startPage({
    setup: given => ({...given, workspace: given.guild, command: commandName(given), people: given.people.map(person)}),
    conversation: given => ({...given, botIn: given.members.includes(store.bot.id)}),
    message: given => ({
        ...given,
        at: new Date(Number((BigInt(given.id) >> MILLIS_ABOVE_BIT) + DISCORD_EPOCH)),
        author: store.people.get(given.author.id) ?? stranger(given.author),
        words: plainOf(given),
        quiet: given.type === THREAD_STARTER,
    }),
    events: {
        commands: ({commands}) => {
            store.setup.commands = commands;
            store.setup.command = commandName(store.setup);
        },
    },
    send: ({conversation}, typed) => say(conversation, typed),
    form: drawForm,
    submit: submitForm,
    close: closeModal,
    menu: message =>
        messageCommands().map(command => ({
            label: command.shown,
            run: () => messageCommand(message.conversation, command.name, message.id),
        })),
    address,
    becomes,
    besideTheName,
    canReply,
    content,
    firstPlace,
    head,
    hints,
    labels,
    openThreadOf,
    page,
    rail,
    rootOf,
    thread,
    threadLink,
    timeText,
});

const person = given => ({...given, realName: given.name, bot: given.kind === 'bot'});

const stranger = ({id, username, global_name: name, bot}) => ({
    id,
    name: name ?? username,
    kind: bot ? 'bot' : 'gone',
    bot: Boolean(bot),
    initials: (name ?? username).charAt(0).toLocaleUpperCase(),
    hue: 0,
});
