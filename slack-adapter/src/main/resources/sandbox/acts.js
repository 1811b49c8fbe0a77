import {act} from './shared/acts.js';

export const say = (channel, text, threadTs) => act('say', {channel, text, threadTs});

export const command = (channel, text) => act('command', {channel, text});

export const click = (where, blockId, element, action) =>
    act('click', {...where, blockId, actionId: element.action_id, action}, {label: element.text?.text ?? ''});

export const shortcut = (channel, ts, callbackId) => act('shortcut', {channel, ts, callbackId});

export const openHome = () => act('home', {});

export const submit = (viewId, values) => act('submit', {viewId, values});

export const close = viewId => act('close', {viewId});
