package org.popcircle.core.redis;

import tools.jackson.databind.JsonNode;

/** Lifts what one schema version wrote to the next version's form. */
interface Upcaster {

    /** The version that it lifts from, to the one after. */
    int from();

    /**
     * @param type what the JSON will be read as
     * @return the JSON in its newer form; the same one if nothing changed for this type
     */
    JsonNode lift(Class<?> type, JsonNode json);
}
