import {command, say} from './acts.js';
import {beginHome, drawHome, putHome} from './home.js';
import {hints} from './hints.js';
import {besideTheName, canReply, content, labels, menu, openThreadOf, threadLink} from './message.js';
import {plain} from './mrkdwn.js';
import {address, firstPlace, head, rail} from './places.js';
import {startPage} from './shared/start.js';
import {store} from './shared/store.js';
import {toast} from './shared/toasts.js';
import {closeModal, drawForm, submitForm} from './view.js';
import {fillDate} from './datetokens.js';
import {isReply, rootOf, thread} from './threads.js';

startPage({
    setup: given => ({...given, people: given.people.map(person)}),
    conversation: given => given,
    message: given => ({
        ...given,
        id: given.ts,
        at: new Date(Number(given.ts.split('.')[0]) * 1000),
        author: store.people.get(given.user.id) ?? given.user,
        words: plain(given.text ?? ''),
        root: isReply(given) ? given.threadTs : null,
        aside: isReply(given) && !given.broadcast,
    }),
    events: {home: putHome},
    begin: beginHome,
    timeText: fillDate,
    form: drawForm,
    submit: submitForm,
    close: closeModal,
    page: drawHome,
    sendsAlone: typed => typed === store.setup.command,
    send,
    address,
    besideTheName,
    canReply,
    content,
    firstPlace,
    head,
    hints,
    labels,
    menu,
    openThreadOf,
    rail,
    rootOf,
    thread,
    threadLink,
});

// An app's handle is for machines; people know it by its name.
function person(given) {
    const bot = given.kind === 'bot';
    const kind = given.kind === 'deactivated' ? 'gone' : given.kind;
    return {...given, bot, kind, name: bot ? given.realName : given.name};
}

function send({conversation, root}, typed) {
    if (!typed.startsWith('/')) {
        return say(conversation, typed, root);
    }
    if (root) {
        toast(`Slack does not take commands in a thread. Type ${typed.split(' ')[0]} in the channel.`);
        return Promise.resolve(undefined);
    }
    return command(conversation, typed);
}
