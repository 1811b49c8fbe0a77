package org.popcircle.core.view;

import java.util.List;
import org.popcircle.core.vocabulary.Account;

/**
 * Somebody spoken of in a view. A messenger that knows one of the accounts may draw a mention; another writes the name.
 *
 * @param name as the person is called in the circle; typed by people, so escaped when drawn
 */
public record Person(String name, List<Account> accounts) {

    public Person {
        accounts = List.copyOf(accounts);
    }
}
