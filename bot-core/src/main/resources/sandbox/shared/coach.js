import {LAST_STEP, progress} from './coachprogress.js';
import {suggest} from './composer.js';
import {byId, el, icon} from './dom.js';
import {messenger} from './messenger.js';
import {store} from './store.js';
import {addressAs} from './switcher.js';

const QUESTION = 'Release on Friday at 3 pm?';

/** The guided first example: says what to do next, as whom, and puts a ring around where to do it. */
export function startCoach() {
    progress.start(draw);
    store.on('message modal place thread state removed', mark);
    store.on('place', draw);
    draw();
}

/** What each step says, and where its ring lies; `as` is who has to act. */
function steps() {
    const {starter, second, third} = progress.people();
    return [
        {
            title: 'Ask something small',
            says: 'Put this question to the group, then press Enter.',
            insert: `${store.setup.command} check ${QUESTION}`,
            as: starter,
            ring: ['#main .composer-box'],
        },
        {
            title: 'Say who and by when',
            says:
                `Choose who is asked, ${second.name} and ${third.name} among them, and until when. ` +
                'Then the card appears for everyone.',
            as: starter,
            ring: ['#modal-submit', 'li[data-ephemeral]:last-child .card'],
        },
        {
            title: `Answer as ${second.name}`,
            says: 'Press No objection. Until the round closes, nobody sees who said what.',
            as: second,
            ring: ['card:No objection'],
        },
        {
            title: `Disagree as ${third.name}`,
            says: 'Object, or put a question first. An objection is a gift: say what could go wrong.',
            as: third,
            ring: ['card:I object', 'card:Question first'],
        },
        {
            title: 'Watch it grow',
            says:
                'An objection turns the check into a proposal, with everything said kept. ' +
                'Answer as the others, improve it together, and find it in the logbook.',
            insert: `${store.setup.command} log`,
            as: null,
            ring: ['card:*'],
        },
    ];
}

function draw() {
    const coach = byId('coach');
    const {step, hidden} = progress.now;
    const done = step > LAST_STEP;
    coach.hidden = false;
    coach.dataset.step = done ? 'done' : step;
    coach.classList.toggle('folded', hidden);
    coach.replaceChildren(
        ...(hidden ? [unfold()] : [head(step, done), dots(step), ...(done ? end() : body(steps()[step - 1]))]),
    );
    mark();
}

const show = hidden => () => progress.advance({hidden});

const unfold = () =>
    el(
        'button',
        {type: 'button', id: 'coach-open', class: 'quiet', on: {click: show(false)}},
        icon('steps'),
        'First steps',
    );

function head(step, done) {
    const fold = {
        type: 'button',
        id: 'coach-close',
        class: 'quiet icon-only',
        'aria-label': 'Hide the first steps',
        on: {click: show(true)},
    };
    return el(
        'header',
        null,
        el('p', {class: 'coach-count'}, done ? 'First steps' : `Step ${step} of ${LAST_STEP}`),
        el('button', fold, icon('close')),
    );
}

function dots(step) {
    const state = number => (number < step ? 'past' : number === step ? 'now' : null);
    return el(
        'ol',
        {class: 'dots', 'aria-hidden': 'true'},
        steps().map((_, index) => el('li', {class: state(index + 1)})),
    );
}

function body(step) {
    return [words(step.title, step.says), el('div', {class: 'coach-acts'}, next(step))];
}

function end() {
    const says = `Nobody had to win, and nobody was outvoted. Try ${store.setup.command} propose next.`;
    const again = {type: 'button', id: 'coach-do', class: 'button', on: {click: () => progress.restart()}};
    return [words('That was consent', says), el('div', {class: 'coach-acts'}, el('button', again, 'Once more'))];
}

const words = (title, says) =>
    el('div', {class: 'coach-text', role: 'status'}, el('h2', null, title), el('p', null, says));

/** The way to become who has to act; or, being that person, the words to write. */
function next({insert, as}) {
    if (as && as !== store.me) {
        const href = addressAs(as.id, progress.now.conversation);
        return [
            el('a', {id: 'coach-do', class: 'button primary', href}, `Become ${as.name}`),
            el('a', {class: 'button', href, target: '_blank'}, icon('window'), 'In another window'),
        ];
    }
    const write = {type: 'button', id: 'coach-do', class: 'button primary', on: {click: () => writeFor(insert)}};
    return insert ? [el('button', write, el('code', null, insert))] : [];
}

// The words belong where the app can answer: in the example's conversation, or a channel that the app is in.
function writeFor(text) {
    const wanted = store.conversations.get(progress.now.conversation);
    if (wanted ? wanted !== store.open : !store.open?.botIn || messenger.page?.(store.place)) {
        const channel =
            wanted ?? [...store.conversations.values()].find(({kind, botIn}) => kind === 'channel' && botIn);
        store.goTo({conversation: channel.id});
    }
    suggest(text);
}

/** Puts the ring where the next press belongs; after every redraw, because redrawn cards lose it. */
function mark() {
    document.querySelectorAll('.coach-ring').forEach(element => element.classList.remove('coach-ring'));
    const {step, hidden} = progress.now;
    if (hidden || step > LAST_STEP) {
        return;
    }
    const {as, ring} = steps()[step - 1];
    const places = as && as !== store.me ? ['#switcher'] : ring;
    places.flatMap(targets).forEach(element => element.classList.add('coach-ring'));
}

/** The last element at a selector, or inside the example's card: the card, or its buttons with a label. */
function targets(place) {
    if (!place.startsWith('card:')) {
        return [...document.querySelectorAll(place)].slice(-1);
    }
    const {card} = progress.now;
    const drawn = card && document.querySelector(`#messages [data-message="${CSS.escape(card)}"] .card`);
    const label = place.slice('card:'.length);
    if (!drawn || label === '*') {
        return drawn ? [drawn] : [];
    }
    return [...drawn.querySelectorAll('button')].filter(button => button.textContent === label);
}
