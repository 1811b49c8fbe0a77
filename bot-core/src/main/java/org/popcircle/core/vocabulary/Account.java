package org.popcircle.core.vocabulary;

/** How a messenger knows a person. Workspace and user are the messenger's own ids, opaque to the core. */
public record Account(Messenger messenger, String workspace, String user) {

    public Account {
        if (workspace.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("an account needs a workspace and a user");
        }
    }

    /** Whether both are known in the same workspace. */
    public boolean isBeside(Account other) {
        return messenger == other.messenger && workspace.equals(other.workspace);
    }
}
