package org.popcircle.core.cards;

import java.util.List;
import org.popcircle.core.vocabulary.Account;

/**
 * What is known when somebody begins a check or a proposal.
 *
 * @param typed the question or the title, as typed with the command; may be empty
 * @param text the text of a chat message or a kept draft that becomes the proposal; may be empty
 * @param asksWho a pop-up, where whoever asks picks the people; otherwise the circle's members decide
 * @param named the people named with the command
 * @param lastTime the people of the last decision here, filled in where nobody was named
 */
public record FormStart(String typed, String text, boolean asksWho, List<Account> named, List<Account> lastTime) {

    public FormStart {
        named = List.copyOf(named);
        lastTime = List.copyOf(lastTime);
    }

    /** Somebody has to be picked, or was just named: the people belong to what is asked first. */
    boolean peopleComeFirst() {
        return asksWho && (!named.isEmpty() || lastTime.isEmpty());
    }

    List<Account> filledIn() {
        return named.isEmpty() ? lastTime : named;
    }
}
