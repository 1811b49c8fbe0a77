package org.popcircle.core.view;

import java.util.List;

/** What was said on one matter, such as the questions or the ideas, in the order in which it was said. */
public record Talk(String title, List<Voice> voices) {

    public Talk {
        voices = List.copyOf(voices);
    }
}
