package org.popcircle.core.cards;

import java.util.List;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;

/**
 * What is asked in a step.
 *
 * @param step where the proposal stands, such as "2 of 3 · reactions"
 * @param question the one question of this step, with what helps to answer it
 * @param choices what everybody can press
 * @param wording what only the person who chooses the wording can press
 */
record CardStep(Phrase step, List<Phrase> question, List<Choice> choices, List<Choice> wording) {

    CardStep(Phrase step, List<Phrase> question, List<Choice> choices) {
        this(step, question, choices, List.of());
    }
}
