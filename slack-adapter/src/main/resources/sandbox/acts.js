import {post} from './api.js';
import {store} from './store.js';
import {toast} from './toasts.js';

/**
 * What this window's person does. Every act answers what the server answered; what it refused is said in a toast and
 * answers undefined. Listeners hear of an act before it is sent, because its effects may arrive before its answer.
 */
const listeners = [];

export const onAct = listener => listeners.push(listener);

async function act(path, body, about = {}) {
    listeners.forEach(listener => listener({kind: path, ...body, ...about}));
    try {
        return await post(path, {as: store.me.id, ...body});
    } catch (refused) {
        toast(refused.message, 'error');
        return undefined;
    }
}

export const say = (channel, text, threadTs) => act('say', {channel, text, threadTs});

export const command = (channel, text) => act('command', {channel, text});

export const click = (where, blockId, element, action) =>
    act('click', {...where, blockId, actionId: element.action_id, action}, {label: element.text?.text ?? ''});

export const shortcut = (channel, ts, callbackId) => act('shortcut', {channel, ts, callbackId});

export const openHome = () => act('home', {});

export const submit = (viewId, values) => act('submit', {viewId, values});

export const close = viewId => act('close', {viewId});

export const moveClock = change => act('clock', change);
