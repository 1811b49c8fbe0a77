package org.popcircle.core.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.identity.Identity.Claim;
import org.popcircle.core.vocabulary.Account;

/** What has happened to an account's record. */
public sealed interface IdentityEvent {

    Instant at();

    /** The account was seen under this name. */
    record Introduced(Instant at, Account account, String name, Locale locale) implements IdentityEvent {}

    record Claimed(Instant at, Claim claim) implements IdentityEvent {}

    /** The claim was answered with no, or taken back. */
    record ClaimDropped(Instant at) implements IdentityEvent {}

    /** These are the person's other accounts now; none when it stands alone again. */
    record Linked(Instant at, List<Account> others) implements IdentityEvent {
        public Linked {
            others = List.copyOf(others);
        }
    }

    /** The record after an event. */
    static Identity evolve(Identity identity, IdentityEvent event) {
        return switch (event) {
            case Introduced e -> new Identity(e.account(), e.name(), e.locale(), identity.others(), identity.claim());
            case Claimed e ->
                new Identity(
                        identity.account(),
                        identity.name(),
                        identity.locale(),
                        identity.others(),
                        Optional.of(e.claim()));
            case ClaimDropped _ ->
                new Identity(
                        identity.account(), identity.name(), identity.locale(), identity.others(), Optional.empty());
            case Linked e ->
                new Identity(identity.account(), identity.name(), identity.locale(), e.others(), Optional.empty());
        };
    }
}
