package org.popcircle.core.app;

import java.util.List;

/** How a commit ended. A broken connection is an exception: then it may or may not have been written. */
public sealed interface CommitResult {

    /** Everything is written and durable. */
    record Committed() implements CommitResult {}

    /**
     * Some of these deliveries were committed before; nothing was written now.
     *
     * @param deliveries which of the commit's
     * @param outcome of the first of them
     */
    record Repeated(String outcome, List<String> deliveries) implements CommitResult {
        public Repeated {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** A document has changed since it was read; read again and decide again. */
    record Conflict() implements CommitResult {}
}
