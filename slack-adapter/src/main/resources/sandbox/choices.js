import {conversations, optionsOf, people} from './fields.js';
import {pills, radios, ticks} from './shared/inputs.js';

/** The elements where several answers lie open side by side, by their Block Kit type. */
export const CHOICES = {
    radio_buttons: (element, tools) =>
        radios({
            attributes: tools.hooks,
            names: tools.names,
            entries: open(element, tools),
            chosen: tools.value({selected_option: element.initial_option ?? null}).selected_option?.value,
            changed: entry => tools.changed({selected_option: entry.value}),
        }),
    checkboxes: (element, tools) =>
        ticks({
            attributes: tools.hooks,
            names: tools.names,
            entries: open(element, tools),
            chosen: tools
                .value({selected_options: element.initial_options ?? []})
                .selected_options.map(option => option.value),
            changed: entries => tools.changed({selected_options: entries.map(entry => entry.value)}),
        }),
    multi_static_select: several('selected_options', element => element.initial_options, optionsOf),
    multi_users_select: several('selected_users', element => element.initial_users, people),
    multi_conversations_select: several(
        'selected_conversations',
        element => element.initial_conversations,
        conversations,
    ),
};

const open = (element, {text}) =>
    optionsOf(element, text)[0].entries.map(entry => ({
        ...entry,
        hint: entry.value.description && text(entry.value.description),
    }));

function several(property, initial, entriesOf) {
    return (element, tools) =>
        pills({
            attributes: tools.hooks,
            names: tools.names,
            entries: entriesOf(element, tools.text).flatMap(section => section.entries),
            chosen: tools.value({[property]: initial(element) ?? []})[property].map(value => value.value ?? value),
            most: element.max_selected_items,
            changed: entries => tools.changed({[property]: entries.map(entry => entry.value)}),
        });
}
