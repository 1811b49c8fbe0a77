package org.popcircle.core.redis;

import org.popcircle.core.vocabulary.CircleId;
import tools.jackson.databind.JsonNode;

/** A parcel as it waits in Redis; its address is known from where it waits. */
record ParcelEntry(CircleId circle, String id, JsonNode content) {}
