/**
 * What a person typed and chose in one view or message, by block id and action id. It outlives a redraw: an element with the same
 * ids keeps its answer, as on Slack, and its initial value counts only when it appears for the first time.
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

    /** What Slack's own client refuses before it sends: required answers that are missing, texts that are too short. */
    refusals(blocks) {
        const errors = {};
        for (const block of blocks.filter(b => b.type === 'input')) {
            const {type, ...answer} = this.#answers.get(`${block.block_id}\n${block.element.action_id}`) ?? {};
            const [value] = Object.values(answer);
            const empty = value === null || value === undefined || value.length === 0 || (typeof value === 'string' && !value.trim());
            if (empty && !block.optional) {
                errors[block.block_id] = 'Please complete this required field.';
            } else if (!empty && value.length < (block.element.min_length ?? 0)) {
                errors[block.block_id] = `Please write at least ${block.element.min_length} characters.`;
            }
        }
        return errors;
    }
}

function elementsOf(blocks) {
    return blocks.flatMap(block => [block.element, block.accessory, ...(block.type === 'actions' ? block.elements : [])]
        .filter(element => element?.action_id)
        .map(element => ({blockId: block.block_id, element})));
}
