import {follow, setup} from './api.js';
import {startClock} from './clockcontrol.js';
import {startCoach} from './coach.js';
import {byId} from './dom.js';
import {startModal} from './modal.js';
import {startPlace} from './place.js';
import {startRail} from './rail.js';
import {store} from './store.js';
import {startSwitcher} from './switcher.js';
import {startThread} from './thread.js';
import {toast} from './toasts.js';

/** Starts one window for one person: ?as=U… says who, ?in=C… (or in=app) where. */
async function start() {
    const query = new URLSearchParams(location.search);
    const given = await setup();
    const asked = given.people.find(person => person.id === query.get('as'));
    const me = asked ?? given.people.find(person => person.kind === 'member');
    store.begin(given, me.id);
    document.body.dataset.me = me.id;
    [startRail, startSwitcher, startPlace, startThread, startModal].forEach(begin => begin());
    store.on('place', () => history.replaceState(null, '', address()));
    follow(
        me.id,
        {
            state: state => {
                const first = store.place === null;
                store.replace(state);
                if (first) {
                    startClock();
                    store.goTo(firstPlace(query.get('in')));
                    startCoach();
                }
                connection(true);
            },
            message: store.putMessage.bind(store),
            removed: store.remove.bind(store),
            conversation: store.putConversation.bind(store),
            modal: ({view}) => store.putModal(view),
            home: ({view}) => store.putHome(view),
            clock: store.putClock.bind(store),
            notice: ({text}) => toast(text),
        },
        () => connection(false),
    );
}

function firstPlace(wanted) {
    const all = [...store.conversations.values()];
    const channels = all.filter(conversation => conversation.kind !== 'dm');
    const place =
        all.find(conversation => conversation.id === wanted) ??
        channels.find(conversation => conversation.botIn) ??
        channels[0];
    return wanted === 'app' || !place || place === store.appConversation ? {app: 'home'} : {conversation: place.id};
}

function address() {
    return `?${new URLSearchParams({as: store.me.id, in: store.place.conversation ?? 'app'})}`;
}

function connection(open) {
    const line = byId('connection');
    line.hidden = open;
    line.textContent = open ? '' : 'Reconnecting to the sandbox…';
    document.body.dataset.connected = String(open);
}

start().catch(failure => {
    byId('main').textContent = `The sandbox did not open: ${failure.message} Reload the page to try again.`;
});
