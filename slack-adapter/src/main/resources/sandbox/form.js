/**
 * What a person typed and chose in one view or message, by block id and action id. It outlives a redraw: an element
 * with the same ids keeps its answer, as on Slack, and its initial value counts only when it appears for the first
 * time.
 */
export class Form {
    #answers = new Map();
    touched = false;

    /** The answer an element starts from. */
    start([blockId, actionId], element, initial) {
        const key = `${blockId}\n${actionId}`;
        const kept = this.#answers.get(key);
        if (kept?.type === element.type) {
            return kept;
        }
        const answer = {type: element.type, ...initial};
        this.#answers.set(key, answer);
        return answer;
    }

    keep([blockId, actionId], element, answer) {
        this.#answers.set(`${blockId}\n${actionId}`, {type: element.type, ...answer});
        this.touched = true;
    }

    /** view.state.values, for the elements that are in these blocks now. */
    values(blocks) {
        const values = {};
        for (const {blockId, element} of elementsOf(blocks)) {
            const answer = this.#answers.get(`${blockId}\n${element.action_id}`);
            if (answer) {
                (values[blockId] ??= {})[element.action_id] = answer;
            }
        }
        return values;
    }
}

function elementsOf(blocks) {
    return blocks.flatMap(block =>
        [block.element, block.accessory, ...(block.type === 'actions' ? block.elements : [])]
            .filter(element => element?.action_id)
            .map(element => ({blockId: block.block_id, element})),
    );
}
