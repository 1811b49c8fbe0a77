package org.popcircle.core.vocabulary;

/**
 * A group of accounts that a messenger keeps and whose members it does not tell us, such as a role of a Discord server. Whether
 * somebody is in it is known only when they act.
 *
 * @param name as the messenger shows it
 */
public record Group(Messenger messenger, String workspace, String id, String name) {}
