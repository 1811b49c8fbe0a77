/**
 * The only way this page makes elements: tag, attributes, children. Text is always a text node, so nothing that people
 * typed can become markup. A null, undefined or false attribute or child is left out; `on` holds event listeners.
 */
export function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
        if (name === 'on') {
            Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
        } else if (value === true) {
            element.setAttribute(name, '');
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(name, String(value));
        }
    }
    append(element, children);
    return element;
}

export function append(parent, children) {
    for (const child of children.flat(Infinity)) {
        if (child !== null && child !== undefined && child !== false) {
            parent.append(child);
        }
    }
    return parent;
}

export const byId = id => document.getElementById(id);

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
    hash: ['M9.5 4L7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16'],
    home: ['M4 11l8-7 8 7v9h-5v-6H9v6H4z'],
    menu: ['M4 7h16M4 12h16M4 17h16'],
    close: ['M6 6l12 12M18 6L6 18'],
    more: ['M6 12h.01M12 12h.01M18 12h.01'],
    reply: ['M5 5h14v10H11l-4 4v-4H5z'],
    down: ['M6 9l6 6 6-6'],
    send: ['M4 12l16-7-6 15-3-6z', 'M11 14l9-9'],
    clock: ['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z', 'M12 7.5V12l3 2'],
    lock: ['M6 11h12v9H6z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
    eye: ['M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6z', 'M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z'],
    check: ['M5 12.5l4.5 4.5L19 7.5'],
    window: ['M13 4h7v7', 'M20 4l-9 9', 'M18 14v6H4V6h6'],
    at: ['M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z', 'M16 8v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1'],
    steps: ['M5 19V9M12 19V5M19 19v-7'],
    file: ['M6 3h8l4 4v14H6z', 'M14 3v4h4'],
    branch: ['M6 4v8a4 4 0 0 0 4 4h9', 'M15 12l4 4-4 4'],
    picture: ['M4 5h16v14H4z', 'M4 16l5-5 4 4 3-3 4 4', 'M15.5 9h.01'],
};

/** A line drawing that says nothing to a screen reader; the control around it carries the name. */
export function icon(name) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('class', `icon icon-${name}`);
    for (const d of PATHS[name]) {
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('d', d);
        svg.append(path);
    }
    return svg;
}

let counter = 0;

/** An id that is unique in this window, for labels and descriptions. */
export const freshId = prefix => `${prefix}-${++counter}`;
