import {onAct} from './acts.js';
import {suggest} from './composer.js';
import {byId, el, icon} from './dom.js';
import {store} from './store.js';
import {addressAs} from './switcher.js';

const KEY = 'popcircle.coach';
const QUESTION = 'Release on Friday at 3 pm?';
const LAST = 5;
const CARD_TAKES_MILLIS = 4000;

/**
 * A guided first example in five steps, over several windows: how far it has come is kept by the browser. It watches what the person
 * does and what the stream brings, and goes on by itself; it never presses anything for anybody.
 *
 * Progress: {step, starter, second, conversation, card, hidden}; step 6 is the end.
 */
let progress = read();
let expected = null;

function read() {
    const fresh = {step: 1, hidden: false};
    try {
        return JSON.parse(localStorage.getItem(KEY)) ?? fresh;
    } catch {
        return fresh;
    }
}

function advance(change) {
    progress = {...progress, ...change};
    expected = null;
    localStorage.setItem(KEY, JSON.stringify(progress));
    draw();
}

export function startCoach() {
    if (progress.card && !store.conversations.get(progress.conversation)?.messages.has(progress.card)) {
        progress = {step: 1, hidden: progress.hidden};
    }
    onAct(expect);
    store.on('message', seen);
    store.on('modal', () => {
        if (store.modal && expected === 'confirmation') {
            advance({step: 2, starter: store.me.id});
        }
        if (!store.modal && progress.step === 2) {
            setTimeout(backToTheQuestion, CARD_TAKES_MILLIS);
        }
        mark();
    });
    store.on('place thread state home removed', mark);
    window.addEventListener('storage', event => {
        if (event.key === KEY) {
            progress = read();
            draw();
        }
    });
    draw();
}

// A confirmation that was closed without a card coming of it: the question is still to be asked.
function backToTheQuestion() {
    if (progress.step === 2 && !store.modal) {
        advance({step: 1});
    }
}

/** What an act of this person should bring about; the stream then shows it done. */
function expect(act) {
    const {step, starter, second} = progress;
    const me = store.me.id;
    if (step <= 2 && act.kind === 'command' && act.text.startsWith(`${store.setup.command} check `)) {
        expected = 'confirmation';
    } else if (step === 3 && act.kind === 'click' && act.label === 'No objection' && me !== starter) {
        expected = 'answer';
    } else if (step === 4 && act.kind === 'click' && ['I object', 'Question first'].includes(act.label) && ![starter, second].includes(me)) {
        expected = 'growth';
    } else if (step === LAST && act.kind === 'command' && act.text.startsWith(`${store.setup.command} log`)) {
        expected = 'logbook';
    }
}

function seen({conversation, message}) {
    const {step} = progress;
    if (message.user.bot) {
        if (step <= 2 && !message.ephemeral && labels(message).includes('No objection')) {
            advance({step: 3, starter: progress.starter ?? store.me.id, conversation, card: message.ts});
        } else if (step === 1 && expected === 'confirmation' && message.ephemeral) {
            advance({step: 2, starter: store.me.id});
        } else if (step === 3 && expected === 'answer') {
            advance({step: 4, second: store.me.id});
        } else if (step === 4 && expected === 'growth' && !store.modal && conversation === progress.conversation) {
            advance({step: LAST});
        } else if (step === LAST && expected === 'logbook') {
            advance({step: LAST + 1});
        }
    }
    mark();
}

const labels = message => (message.blocks ?? []).filter(block => block.type === 'actions')
    .flatMap(block => block.elements.map(element => element.text?.text));

function people() {
    const here = store.conversations.get(progress.conversation) ?? store.open;
    const members = [...store.people.values()].filter(person => person.kind === 'member' && (!here || here.members.includes(person.id)));
    const starter = store.people.get(progress.starter) ?? store.me;
    const others = members.filter(person => person !== starter);
    const second = store.people.get(progress.second) ?? others[0] ?? starter;
    return {starter, second, third: others.find(person => person !== second) ?? starter};
}

/** What each step says, and where its ring lies; `as` is who has to act. */
function steps() {
    const {starter, second, third} = people();
    const ask = `${store.setup.command} check ${QUESTION}`;
    return [
        {
            title: 'Ask something small', says: 'Put this question to the group, then press Enter.', insert: ask, as: starter, ring: ['#main .composer-box'],
        },
        {
            title: 'Say who and by when', as: starter,
            says: `Choose who is asked, ${second.name} and ${third.name} among them, and until when. Then the card appears for everyone.`,
            ring: ['#modal-submit', 'li[data-ephemeral]:last-child .card'],
        },
        {
            title: `Answer as ${second.name}`, says: 'Press No objection. Until the round closes, nobody sees who said what.', as: second,
            ring: ['card:No objection'],
        },
        {
            title: `Disagree as ${third.name}`, says: 'Object, or put a question first. An objection is a gift: say what could go wrong.', as: third,
            ring: ['card:I object', 'card:Question first'],
        },
        {
            title: 'Watch it grow',
            says: 'An objection turns the check into a proposal, with everything said kept. Answer as the others, improve it together, and find it in the logbook.',
            insert: `${store.setup.command} log`, as: null, ring: ['card:*'],
        },
    ];
}

function draw() {
    const coach = byId('coach');
    const {step, hidden} = progress;
    const done = step > LAST;
    coach.hidden = false;
    coach.dataset.step = done ? 'done' : step;
    coach.classList.toggle('folded', hidden);
    if (hidden) {
        coach.replaceChildren(el('button', {type: 'button', id: 'coach-open', class: 'quiet', on: {click: () => advance({hidden: false})}},
            icon('steps'), 'First steps'));
        mark();
        return;
    }
    const current = done ? null : steps()[step - 1];
    coach.replaceChildren(
        el('header', null,
            el('p', {class: 'coach-count'}, done ? 'First steps' : `Step ${step} of ${LAST}`),
            el('button', {
                type: 'button', id: 'coach-close', class: 'quiet icon-only', 'aria-label': 'Hide the first steps', on: {click: () => advance({hidden: true})},
            }, icon('close'))),
        el('ol', {class: 'dots', 'aria-hidden': 'true'},
            steps().map((_, index) => el('li', {class: index + 1 < step ? 'past' : index + 1 === step ? 'now' : null}))),
        el('div', {class: 'coach-text', role: 'status'},
            el('h2', null, done ? 'That was consent' : current.title),
            el('p', null, done ? `Nobody had to win, and nobody was outvoted. Try ${store.setup.command} propose next.` : current.says)),
        el('div', {class: 'coach-acts'}, done ? [again()] : next(current)));
    mark();
}

function next({insert, as}) {
    const inApp = Boolean(store.place?.app);
    const become = as && as !== store.me && el('a', {id: 'coach-do', class: 'button primary', href: addressAs(as.id)}, `Become ${as.name}`);
    const window = become && el('a', {class: 'button', href: addressAs(as.id), target: '_blank'}, icon('window'), 'In another window');
    const write = !become && insert && !inApp && el('button', {
        type: 'button', id: 'coach-do', class: 'button primary', on: {click: () => suggest(insert)},
    }, el('code', null, insert));
    return [become, window, write].filter(Boolean);
}

const again = () => el('button', {type: 'button', id: 'coach-do', class: 'button', on: {click: () => {
    localStorage.removeItem(KEY);
    progress = read();
    draw();
}}}, 'Once more');

/** Puts the ring where the next press belongs; after every redraw, because redrawn cards lose it. */
function mark() {
    document.querySelectorAll('.coach-ring').forEach(element => element.classList.remove('coach-ring'));
    if (progress.hidden || progress.step > LAST) {
        return;
    }
    const {as, ring} = steps()[progress.step - 1];
    if (as && as !== store.me) {
        byId('switcher')?.classList.add('coach-ring');
        return;
    }
    for (const place of ring) {
        target(place).forEach(element => element.classList.add('coach-ring'));
    }
}

function target(place) {
    if (!place.startsWith('card:')) {
        return [...document.querySelectorAll(place)].slice(-1);
    }
    const card = progress.card && document.querySelector(`#messages [data-ts="${CSS.escape(progress.card)}"] .card`);
    const label = place.slice('card:'.length);
    if (!card || label === '*') {
        return card ? [card] : [];
    }
    return [...card.querySelectorAll('button')].filter(button => button.textContent === label);
}
