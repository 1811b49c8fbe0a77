package org.popcircle.core.app;

/** How a commit ended. A broken connection is an exception: then it may or may not have been written. */
public sealed interface CommitResult {

    /** Everything is written and durable. */
    record Committed() implements CommitResult {}

    /** This delivery was committed before; nothing was written now. */
    record Repeated(String outcome) implements CommitResult {}

    /** A document has changed since it was read; read again and decide again. */
    record Conflict() implements CommitResult {}
}
