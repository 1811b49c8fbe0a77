package org.popcircle.core.view;

import java.util.List;
import java.util.Optional;

/**
 * What one person said, or a step of a story.
 *
 * @param name who, or empty where it is not told
 * @param says their words; typed by people
 * @param note what became of it, such as "resolved"
 * @param replies answers to it, oldest first
 * @param choices what can be done with just this one
 */
public record Voice(
        Optional<String> name, Phrase says, Optional<String> note, List<Voice> replies, List<Choice> choices) {

    public Voice {
        replies = List.copyOf(replies);
        choices = List.copyOf(choices);
    }

    public static Voice of(String name, String says) {
        return new Voice(Optional.of(name), Phrase.of(says), Optional.empty(), List.of(), List.of());
    }
}
