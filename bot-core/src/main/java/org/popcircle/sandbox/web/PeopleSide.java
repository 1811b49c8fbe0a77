package org.popcircle.sandbox.web;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a messenger's double offers to the page: what is there, what one person sees, and what they do. */
public interface PeopleSide {

    /** What never changes while the page is open: names, people, commands. */
    ObjectNode setup();

    /** The screen of that person; empty when there is nobody like that. */
    Optional<Screen<?>> screenOf(String person);

    /**
     * Does what the page asks for at {@code path}, such as {@code /click}, and answers what it wants to know.
     *
     * @throws org.popcircle.sandbox.NotOnScreen when the person's client would not offer that
     */
    ObjectNode perform(String path, JsonNode body);
}
