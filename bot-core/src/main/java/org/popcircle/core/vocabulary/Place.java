package org.popcircle.core.vocabulary;

/** A channel where a circle lives. Workspace and channel are the messenger's own ids, opaque to the core. */
public record Place(Messenger messenger, String workspace, String channel) {

    public Place {
        if (workspace.isBlank() || channel.isBlank()) {
            throw new IllegalArgumentException("a place needs a workspace and a channel");
        }
    }

    /** Whether somebody can be here with this account. */
    public boolean isHomeOf(Account account) {
        return messenger == account.messenger() && workspace.equals(account.workspace());
    }
}
