package org.popcircle.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.vocabulary.Account;

/**
 * An account, and which other accounts are the same person's (method.md E29). Each of them has such a record; they are
 * written together, so that all say the same.
 *
 * @param name as the messenger shows them
 * @param locale in which they are written to
 * @param others the same person's other accounts
 * @param claim another account that says it is this person's, and waits for a yes from this side
 */
public record Identity(Account account, String name, Locale locale, List<Account> others, Optional<Claim> claim) {

    /** The most accounts one person can link. */
    public static final int MOST_ACCOUNTS = 6;

    private static final int NAME_LENGTH = 23;

    public Identity {
        others = List.copyOf(others);
    }

    /**
     * Somebody entered this account's code.
     *
     * @param until in real time; after it nothing can be said to it any more
     */
    public record Claim(Account by, String name, Instant until) {}

    public static Identity alone(Account account, String name, Locale locale) {
        return new Identity(account, name, locale, List.of(), Optional.empty());
    }

    /** All accounts of this person. */
    public List<Account> everyAccount() {
        List<Account> all = new ArrayList<>();
        all.add(account);
        all.addAll(others);
        return all;
    }

    /** The claim of that account, if it still stands. */
    public Optional<Claim> claimOf(String document, Instant realNow) {
        return claim.filter(other -> documentName(other.by()).equals(document))
                .filter(other -> other.until().isAfter(realNow));
    }

    /** The name of the document that keeps an account's record. */
    public static String documentName(Account account) {
        String text = account.messenger().key() + "\n" + account.workspace() + "\n" + account.user();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "a" + HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
