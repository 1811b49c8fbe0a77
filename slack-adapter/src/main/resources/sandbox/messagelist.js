import {el} from './dom.js';
import {Form} from './form.js';
import {drawMessage} from './message.js';
import {byTs, sorted, store} from './store.js';
import {momentOf} from './time.js';
import {calendar} from './tokens.js';

const NEAR_BOTTOM_PIXELS = 60;
const SAME_BREATH_SECONDS = 300;

/**
 * The messages of one conversation, or of one thread, in order. A new or changed message touches its own row only;
 * whoever reads at the bottom stays at the bottom, whoever reads higher up keeps the place.
 */
export class MessageList {
    #rows = new Map();
    #list = el('ol', {class: 'message-list'});
    #stuck = true;
    #height = 0;

    /** `shows` says which of the conversation's messages belong here. */
    constructor(box, conversation, {shows, threaded = false, newFrom = null}) {
        this.box = box;
        this.conversation = conversation;
        this.shows = shows;
        this.threaded = threaded;
        this.newFrom = newFrom;
        box.replaceChildren(this.#list);
        sorted(conversation)
            .filter(shows)
            .forEach(message => this.#insert(message));
        this.#order();
        this.toBottom();
        // A box that shrinks also scrolls; only a person's own scrolling says whether they want to stay at the bottom.
        box.addEventListener('scroll', () => box.clientHeight === this.#height && (this.#stuck = this.atBottom));
        new ResizeObserver(() => {
            this.#height = box.clientHeight;
            if (this.#stuck) {
                this.toBottom();
            }
        }).observe(box);
    }

    get empty() {
        return this.#rows.size === 0;
    }

    /** Draws a new or changed message; answers whether the person sees it, or has to scroll to it. */
    put(message) {
        if (!this.shows(message)) {
            return true;
        }
        const atBottom = this.atBottom;
        const row = this.#rows.get(message.ts);
        if (row) {
            this.#redraw(row, message);
        } else {
            this.#insert(message);
            this.#order();
        }
        if (atBottom) {
            this.toBottom();
        }
        return Boolean(row) || atBottom;
    }

    /** Draws a message again from what the store says now, as when a reply came in under it. */
    refresh(ts) {
        const message = this.conversation.messages.get(ts);
        if (message && this.#rows.has(ts)) {
            this.put(message);
        }
    }

    remove(ts) {
        this.#rows.get(ts)?.element.remove();
        this.#rows.delete(ts);
        this.#order();
    }

    /** Brings the list in line with a fresh state of the same conversation. */
    replace(conversation) {
        this.conversation = conversation;
        [...this.#rows.keys()].filter(ts => !conversation.messages.has(ts)).forEach(ts => this.remove(ts));
        sorted(conversation)
            .filter(message => this.#rows.get(message.ts)?.looks !== this.#looks(message))
            .forEach(message => this.put(message));
    }

    get atBottom() {
        return this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR_BOTTOM_PIXELS;
    }

    toBottom() {
        this.box.scrollTop = this.box.scrollHeight;
    }

    #looks(message) {
        return JSON.stringify([message, this.threaded ? 0 : store.replies(this.conversation, message.ts).length]);
    }

    #insert(message) {
        const form = new Form();
        const element = drawMessage(message, this.conversation, form, this.threaded);
        const last = [...this.#rows.keys()].at(-1);
        const next =
            last && byTs(last, message.ts) > 0
                ? [...this.#rows.values()].find(row => byTs(row.message.ts, message.ts) > 0)
                : null;
        this.#list.insertBefore(element, next?.element ?? null);
        this.#rows.set(message.ts, {message, form, element, looks: this.#looks(message)});
        if (next) {
            this.#rows = new Map([...this.#rows].sort(([a], [b]) => byTs(a, b)));
        }
    }

    #redraw(row, message) {
        const focus = focusIn(row.element);
        const element = drawMessage(message, this.conversation, row.form, this.threaded);
        element.classList.toggle('joined', row.element.classList.contains('joined'));
        row.element.replaceWith(element);
        Object.assign(row, {message, element, looks: this.#looks(message)});
        if (focus) {
            (element.querySelector(focus) ?? element).focus({preventScroll: true});
        }
    }

    /** Days, the line before what is new, and who goes on speaking: what depends on a row's neighbour. */
    #order() {
        this.#list.querySelectorAll('.divider').forEach(divider => divider.remove());
        let before = null;
        let dayBefore = null;
        let marked = false;
        for (const {message, element} of this.#rows.values()) {
            const day = calendar().day(momentOf(message.ts));
            const otherDay = day !== dayBefore;
            const firstNew = !marked && this.newFrom !== null && byTs(message.ts, this.newFrom) > 0;
            marked ||= firstNew;
            if (otherDay || firstNew) {
                element.before(
                    el(
                        'li',
                        {class: firstNew ? 'divider new' : 'divider'},
                        el('span', null, [otherDay && day, firstNew && 'New'].filter(Boolean).join(' · ')),
                    ),
                );
            }
            element.classList.toggle('joined', !otherDay && !firstNew && goesOn(before, message));
            before = message;
            dayBefore = day;
        }
    }
}

function goesOn(before, message) {
    const plainWords = !message.user.bot && !message.ephemeral && !before.ephemeral;
    return (
        plainWords &&
        before.user.id === message.user.id &&
        momentOf(message.ts) - momentOf(before.ts) < SAME_BREATH_SECONDS * 1000
    );
}

/** How to find the focused control again after its row was drawn anew. */
function focusIn(element) {
    const focused = document.activeElement;
    if (!element.contains(focused)) {
        return null;
    }
    const {blockId, actionId} = focused.dataset;
    if (actionId) {
        return `[data-block-id="${CSS.escape(blockId)}"][data-action-id="${CSS.escape(actionId)}"]`;
    }
    return focused.classList.length ? `.${[...focused.classList].map(CSS.escape).join('.')}` : ':scope';
}
