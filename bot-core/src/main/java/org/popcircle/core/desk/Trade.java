package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.app.Caller;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;

/**
 * What a desk must know of one kind of process to take acts on it.
 *
 * @param <P> the process
 * @param <A> what people do in it
 * @param <E> what happens in it
 */
interface Trade<P, A, E> {

    Optional<P> load(Turn turn, ProcessId id);

    /** Who the caller is in it; a latecomer may be let in by this. */
    Optional<MemberId> who(Turn turn, P process, Caller caller);

    /** Decides the act and writes what comes of it. */
    Decided<E> decide(Turn turn, P process, A act);

    /** Whoever has several accounts is written to where they spoke last (method.md E29). */
    void spokeThrough(Turn turn, ProcessId id, MemberId who, Account account);

    /** What the person reads whose act was accepted; no events when it was known already. */
    View.NoteView done(P after, MemberId who, A act, List<E> events);

    /**
     * @param who empty for somebody who is not asked here
     * @param typed what came with the act: given back
     */
    View.NoteView refused(Refusal refusal, P process, Optional<MemberId> who, Optional<String> typed);

    /** These accounts with one of them first; the same when it is first already. */
    static List<Account> first(Account account, List<Account> accounts) {
        return Stream.concat(Stream.of(account), accounts.stream()).distinct().toList();
    }
}
