package org.popcircle.discord.sandbox.people;

import org.popcircle.discord.sandbox.gateway.Ack;
import tools.jackson.databind.node.ObjectNode;

/** A press as it was delivered, and how it was answered. Replaying it delivers the very same event again. */
public record Click(ObjectNode payload, Ack ack) {}
