/** view.state.values: what a form says, for the elements that are in these blocks now. */
export function valuesOf(blocks, form) {
    const values = {};
    for (const {blockId, element} of elementsOf(blocks)) {
        const answer = form.answer(keyOf(blockId, element));
        if (answer) {
            (values[blockId] ??= {})[element.action_id] = answer;
        }
    }
    return values;
}

/** What an element is known by, over redraws. */
export const keyOf = (blockId, element) => `${blockId}/${element.action_id}`;

function elementsOf(blocks) {
    return blocks.flatMap(block =>
        [block.element, block.accessory, ...(block.type === 'actions' ? block.elements : [])]
            .filter(element => element?.action_id)
            .map(element => ({blockId: block.block_id, element})),
    );
}
