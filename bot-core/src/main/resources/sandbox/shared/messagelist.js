import {el} from './dom.js';
import {Form} from './form.js';
import {drawMessage} from './message.js';
import {inOrder, sorted, store} from './store.js';
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

    /** `shows` says which messages belong here. */
    constructor(box, {shows, threaded = false, newFrom = null}) {
        this.box = box;
        this.shows = shows;
        this.threaded = threaded;
        this.newFrom = newFrom;
        box.replaceChildren(this.#list);
        this.#all().forEach(message => this.#insert(message));
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

    #all() {
        return sorted([...store.conversations.values()].flatMap(({messages}) => [...messages.values()])).filter(
            this.shows,
        );
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
        const row = this.#rows.get(message.id);
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
    refresh({conversation, id}) {
        const message = store.message(conversation, id);
        if (message && this.#rows.has(id)) {
            this.put(message);
        }
    }

    remove({conversation, id}) {
        const row = this.#rows.get(id);
        if (row?.message.conversation === conversation) {
            row.element.remove();
            this.#rows.delete(id);
            this.#order();
        }
    }

    /** Brings the list in line with a fresh state. */
    replace() {
        const all = this.#all();
        const there = new Set(all.map(({id}) => id));
        [...this.#rows.values()].filter(row => !there.has(row.message.id)).forEach(row => this.remove(row.message));
        all.forEach(message => this.put(message));
    }

    get atBottom() {
        return this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR_BOTTOM_PIXELS;
    }

    toBottom() {
        this.box.scrollTop = this.box.scrollHeight;
    }

    #insert(message) {
        const form = new Form();
        const element = drawMessage(message, form, this.threaded);
        const last = [...this.#rows.keys()].at(-1);
        const next =
            last && inOrder(last, message.id) > 0
                ? [...this.#rows.values()].find(row => inOrder(row.message.id, message.id) > 0)
                : null;
        this.#list.insertBefore(element, next?.element ?? null);
        this.#rows.set(message.id, {message, form, element});
        if (next) {
            this.#rows = new Map([...this.#rows].sort(([a], [b]) => inOrder(a, b)));
        }
    }

    #redraw(row, message) {
        const focus = focusIn(row.element);
        const element = drawMessage(message, row.form, this.threaded);
        element.classList.toggle('joined', row.element.classList.contains('joined'));
        row.element.replaceWith(element);
        Object.assign(row, {message, element});
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
            const day = calendar().day(message.at);
            const otherDay = day !== dayBefore;
            const firstNew = !marked && this.newFrom !== null && inOrder(message.id, this.newFrom) > 0;
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
    const plainWords = !message.author.bot && !message.ephemeral && !before.ephemeral;
    return (
        plainWords &&
        before.author.id === message.author.id &&
        message.at - before.at < SAME_BREATH_SECONDS * 1000
    );
}

/** How to find the focused control again after its row was drawn anew. */
function focusIn(element) {
    const focused = document.activeElement;
    if (!element.contains(focused)) {
        return null;
    }
    const {control} = focused.dataset;
    if (control) {
        return `[data-control="${CSS.escape(control)}"]`;
    }
    return focused.classList.length ? `.${[...focused.classList].map(CSS.escape).join('.')}` : ':scope';
}
