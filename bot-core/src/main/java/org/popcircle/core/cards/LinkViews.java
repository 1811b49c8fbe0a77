package org.popcircle.core.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Codes;
import org.popcircle.core.identity.Identity;
import org.popcircle.core.identity.Identity.Claim;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.wording.Words;

/**
 * What is said, always privately, while somebody links two accounts.
 *
 * @param slash the name of the command, such as {@code /circle}
 */
public record LinkViews(String slash) {

    /** A code in two halves, which are easier to carry over. */
    public static String grouped(String code) {
        int half = Codes.LENGTH / 2;
        return code.length() > half ? code.substring(0, half) + "-" + code.substring(half) : code;
    }

    public View code(String code, Instant until, Words words) {
        Phrase first = words.phrase("link.code", "command", slash, "code", grouped(code), "moment", until);
        return new View.NoteView(first, List.of(first, words.phrase("link.code.careful")), Optional.empty(), List.of());
    }

    /**
     * To whoever entered a code.
     *
     * @param owner who was given it, under that name
     * @param by who entered it
     */
    public View asked(Account owner, String name, Account by, Words words) {
        Phrase first = words.phrase(
                "link.asked", "name", name, "messenger", owner.messenger().brand());
        List<Phrase> says = new ArrayList<>(List.of(first, words.phrase("link.asked.careful", "name", name)));
        twoVoices(owner, by, words).ifPresent(says::add);
        return new View.NoteView(
                first,
                says,
                Optional.empty(),
                List.of(Choice.plain(
                        words.text("choice.link-stop.label"),
                        ActionToken.of(Verb.LINK_STOP, "-", 0, Identity.documentName(owner)))));
    }

    /** To whoever was given the code. */
    public View question(Account owner, Claim claim, Words words) {
        return new View.NoteView(
                asks(claim, words), says(owner, claim, words), Optional.empty(), answers(claim, words));
    }

    /** The same as a message, to whoever gave out the code. */
    public View.MessageView letter(Account owner, Claim claim, Words words) {
        return new View.MessageView(asks(claim, words), says(owner, claim, words), List.of(), answers(claim, words));
    }

    public View linked(Account other, String name, Words words) {
        return View.NoteView.of(made(other, name, words));
    }

    /** The same as a message, to whoever entered the code. */
    public View.MessageView linkedLetter(Account other, String name, Words words) {
        Phrase says = made(other, name, words);
        return new View.MessageView(says, List.of(says), List.of(), List.of());
    }

    public View unknown(Words words) {
        return View.NoteView.of(words.phrase("link.unknown", "command", slash));
    }

    public View gone(Words words) {
        return View.NoteView.of(words.phrase("link.gone", "command", slash));
    }

    public View most(Words words) {
        return View.NoteView.of(words.phrase("link.most", "most", Identity.MOST_ACCOUNTS));
    }

    private static Phrase asks(Claim claim, Words words) {
        return words.phrase(
                "link.question",
                "name",
                claim.name(),
                "messenger",
                claim.by().messenger().brand());
    }

    private static List<Phrase> says(Account owner, Claim claim, Words words) {
        List<Phrase> says = new ArrayList<>(List.of(asks(claim, words)));
        twoVoices(owner, claim.by(), words).ifPresent(says::add);
        return says;
    }

    /** Whoever has two accounts in one place may be two members of one circle there. */
    private static Optional<Phrase> twoVoices(Account one, Account other, Words words) {
        boolean together =
                one.messenger() == other.messenger() && one.workspace().equals(other.workspace());
        return together ? Optional.of(words.phrase("link.two-voices")) : Optional.empty();
    }

    private static List<Choice> answers(Claim claim, Words words) {
        String by = Identity.documentName(claim.by());
        return List.of(
                Choice.main(words.text("choice.link-yes.label"), ActionToken.of(Verb.LINK_YES, "-", 0, by)),
                Choice.plain(words.text("choice.link-no.label"), ActionToken.of(Verb.LINK_NO, "-", 0, by)));
    }

    private Phrase made(Account other, String name, Words words) {
        return words.phrase(
                "link.made", "name", name, "messenger", other.messenger().brand(), "command", slash);
    }
}
