import {post} from './api.js';
import {store} from './store.js';
import {toast} from './toasts.js';

/** Hears of every act of this window's person before it is sent, because effects may arrive before the answer. */
const listeners = [];

export const onAct = listener => listeners.push(listener);

/**
 * Does something as this window's person and answers what the server answered; what it refused is said in a toast and
 * answers undefined. `about` is for the listeners: the label that was pressed, the words that were typed.
 */
export async function act(path, body, about = {}) {
    listeners.forEach(listener => listener({kind: path, ...body, ...about}));
    try {
        return await post(path, {as: store.me.id, ...body});
    } catch (refused) {
        toast(refused.message, 'error');
        return undefined;
    }
}

export const moveClock = change => act('clock', change);
