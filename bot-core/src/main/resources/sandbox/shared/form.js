/**
 * What a person typed and chose in one form or message, by the key of each control. It outlives a redraw: a control
 * with the same key keeps its answer, and its initial value counts only when it appears for the first time.
 */
export class Form {
    #answers = new Map();
    touched = false;

    /** The answer a control starts from; an answer of another type is none. */
    start(key, type, initial) {
        const kept = this.#answers.get(key);
        if (kept?.type === type) {
            return kept;
        }
        const answer = {type, ...initial};
        this.#answers.set(key, answer);
        return answer;
    }

    keep(key, type, answer) {
        this.#answers.set(key, {type, ...answer});
        this.touched = true;
    }

    /** What a control says now; undefined for one that was never drawn. */
    answer(key) {
        return this.#answers.get(key);
    }
}
