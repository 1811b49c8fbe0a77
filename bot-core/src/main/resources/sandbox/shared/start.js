import {follow, setup} from './api.js';
import {startClock} from './clockcontrol.js';
import {startCoach} from './coach.js';
import {byId} from './dom.js';
import {connection, drawFrame} from './frame.js';
import {messenger, speakAs} from './messenger.js';
import {startModal} from './modal.js';
import {startPlace} from './place.js';
import {startRail} from './rail.js';
import {store} from './store.js';
import {startSwitcher} from './switcher.js';
import {startThread} from './thread.js';
import {toast} from './toasts.js';

/**
 * Starts a page: one window for one person. ?as= says who, ?in= says where.
 *
 * Hooks for browser tests (kept stable; roles and accessible names are the first choice, these are the rest):
 *   body[data-me][data-connected="true|false"]   who this window is; whether the stream is open and the state drawn
 *   #rail [data-conversation][data-unread]       a conversation in the list; #rail-toggle opens it as a drawer
 *   #switcher                                    "You are Ana"; in its panel a[data-as] and a[data-window-as]
 *   #clock[data-offset]                          sandbox time; in its panel button[data-advance], #clock-reset
 *   #place[data-conversation]                    the open conversation
 *   #messages li[data-message]                   a message, with data-user, data-bot, data-ephemeral; in it
 *                                                button.thread-link opens its thread, .more its menu
 *   #thread, #thread-messages, #thread-composer  the thread at the side; #thread-close
 *   #composer                                    the message field, Enter sends; .hints [data-hint] are its suggestions
 *   [data-control]                               every interactive element of the app's
 *   dialog#modal[data-view-id][data-form]        the open form; #modal-title, #modal-submit, #modal-close
 *   #modal [data-input] .field-error             the error under a field; #modal-error: it could not be sent at all
 *   dialog.confirm                               a question before a press or a loss; .confirm-yes, .confirm-no
 *   #toasts [data-toast="notice|error"]          what the messenger says to this person
 *   #coach[data-step="1…5|done"]                 the guided example; #coach-close, #coach-open, #coach-do
 *   time.moment[data-epoch]                      a point in time, in this person's zone
 */
export function startPage(ways) {
    speakAs(ways);
    drawFrame();
    start().catch(failure => {
        byId('main').textContent = `The sandbox did not open: ${failure.message} Reload the page to try again.`;
    });
}

async function start() {
    const query = new URLSearchParams(location.search);
    const given = messenger.setup(await setup());
    const asked = given.people.find(person => person.id === query.get('as'));
    const me = asked ?? given.people.find(person => person.kind === 'member');
    store.begin(given, me.id);
    document.body.dataset.me = me.id;
    [startRail, startSwitcher, startPlace, startThread, startModal].forEach(begin => begin());
    store.on('place', () => history.replaceState(null, '', address()));
    store.on('gone', id => id === store.place.conversation && store.goTo(firstPlace(null)));
    follow(
        me.id,
        {
            state: state => {
                const first = store.place === null;
                store.replace(state);
                if (first) {
                    startClock();
                    messenger.begin?.(state);
                    store.goTo(firstPlace(query.get('in')));
                    startCoach();
                }
                connection(true);
            },
            message: store.putMessage.bind(store),
            removed: store.remove.bind(store),
            conversation: store.putConversation.bind(store),
            modal: given => store.putModal(given.view ?? given.modal),
            clock: store.putClock.bind(store),
            notice: ({text}) => toast(text),
            ...messenger.events,
        },
        () => connection(false),
    );
}

function firstPlace(wanted) {
    const all = [...store.conversations.values()];
    const channels = all.filter(conversation => ['channel', 'private'].includes(conversation.kind));
    const place =
        all.find(conversation => conversation.id === wanted) ??
        channels.find(conversation => conversation.botIn) ??
        channels[0];
    return messenger.firstPlace?.(wanted, place) ?? {conversation: place.id};
}

function address() {
    const place = messenger.address?.(store.place) ?? store.place.conversation;
    return `?${new URLSearchParams({as: store.me.id, in: place})}`;
}
