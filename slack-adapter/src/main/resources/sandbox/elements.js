import {CHOICES} from './choices.js';
import {FIELDS} from './fields.js';
import {ask} from './shared/confirm.js';
import {el, icon} from './shared/dom.js';
import {openMenu} from './shared/menu.js';
import {text, undrawn} from './texts.js';
import {keyOf} from './values.js';

/** Whether the element is one native field, which a label can point at. */
export const isField = element => element.type in FIELDS;

/**
 * Draws one interactive element. `names` carries what an input block knows about it: ids of label and hint, whether it
 * is required, whether it also acts at once. Outside of input blocks every change is an action, as on Slack.
 */
export function drawElement(element, blockId, frame, names) {
    const draw = ACTIONS[element.type] ?? CHOICES[element.type] ?? FIELDS[element.type];
    if (!draw) {
        return undrawn(element.type);
    }
    const key = keyOf(blockId, element);
    const hooks = {
        'data-control': key,
        'data-block-id': blockId,
        'data-action-id': element.action_id,
        'data-type': element.type,
    };
    const acts = !names.inInput || names.dispatches;
    return draw(element, {
        hooks,
        names: {...names, placeholder: element.placeholder?.text},
        text,
        value: initial => frame.form.start(key, element.type, initial),
        keep: value => frame.form.keep(key, element.type, value),
        act: action => acts && askFirst(element.confirm, () => frame.act(blockId, element, action)),
        changed(value) {
            this.keep(value);
            this.act(value);
        },
    });
}

/** Runs the act at once, or after the question that the app put before it. */
function askFirst(confirm, act) {
    if (!confirm) {
        return act();
    }
    return ask({
        title: text(confirm.title),
        question: text(confirm.text),
        yes: text(confirm.confirm),
        no: text(confirm.deny),
        danger: confirm.style === 'danger',
    }).then(agreed => (agreed ? act() : undefined));
}

// A press stays a press: the button only shows that the answer is under way, as on Slack nothing stops a second one.
async function busy(button, answer) {
    button.setAttribute('aria-busy', 'true');
    await answer;
    button.removeAttribute('aria-busy');
}

const ACTIONS = {
    button: (element, {hooks, text, act}) => {
        const name = {
            ...hooks,
            class: `button ${element.style ?? ''}`.trim(),
            'aria-label': element.accessibility_label,
        };
        const press = {
            click: event => busy(event.currentTarget, act(element.value === undefined ? {} : {value: element.value})),
        };
        if (element.url && /^https?:\/\//.test(element.url)) {
            return el(
                'a',
                {...name, href: element.url, target: '_blank', rel: 'noopener noreferrer', on: press},
                text(element.text),
            );
        }
        return el('button', {...name, type: 'button', on: press}, text(element.text));
    },
    overflow: (element, {hooks, text, act}) => {
        const open = event =>
            openMenu(
                event.currentTarget,
                element.options.map(option => ({
                    label: text(option.text),
                    hint: option.description && text(option.description),
                    run: () => act({selected_option: option}),
                })),
                'More choices',
            );
        return el(
            'button',
            {
                ...hooks,
                type: 'button',
                class: 'button overflow icon-only',
                'aria-label': 'More choices',
                'aria-haspopup': 'menu',
                'aria-expanded': 'false',
                on: {click: open},
            },
            icon('more'),
        );
    },
};
