package org.popcircle.core.cards;

import java.util.List;
import java.util.stream.Stream;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.wording.Words;

/**
 * What is known when somebody begins a check or a proposal.
 *
 * @param typed the question or the title, as typed with the command; may be empty
 * @param text the text of a chat message or a kept draft that becomes the proposal; may be empty
 * @param asksWho a pop-up, where whoever asks picks the people; otherwise the circle's members decide
 * @param named the people named with the command
 * @param usual those who take part here, filled in where nobody was named
 * @param names whom this asks if nobody is named or picked
 */
public record FormStart(
        String typed, String text, boolean asksWho, List<Account> named, List<Account> usual, List<String> names) {

    public FormStart {
        named = List.copyOf(named);
        usual = List.copyOf(usual);
        names = List.copyOf(names);
    }

    /** Somebody has to be picked, or was just named: the people belong to what is asked first. */
    boolean peopleComeFirst() {
        return asksWho && (!named.isEmpty() || usual.isEmpty());
    }

    List<Account> filledIn() {
        return named.isEmpty() ? usual : named;
    }

    /** Gives back whole what a field with room for {@code most} characters takes the beginning of only. */
    List<Phrase> givesBack(int most, Words words) {
        if (typed.length() > most) {
            return List.of(words.phrase("form.words.too-long", "most", most, "text", typed));
        }
        boolean isCut = typed.isEmpty() && text.length() > most;
        return isCut ? List.of(words.phrase("form.message.too-long", "most", most)) : List.of();
    }

    /** An introduction, with what is given back below it. */
    List<Phrase> below(Phrase intro, int most, Words words) {
        return Stream.concat(Stream.of(intro), givesBack(most, words).stream()).toList();
    }

    /** Whom this asks where nobody is picked. */
    List<Phrase> asks(Words words) {
        return names.isEmpty() ? List.of() : List.of(words.phrase("form.asks", "names", names));
    }

    /** Says whom this asks, where no field shows it. */
    List<Phrase> saysWho(Words words) {
        boolean isShown = names.isEmpty() || peopleComeFirst();
        return isShown ? List.of() : List.of(says(words));
    }

    private Phrase says(Words words) {
        return asksWho
                ? words.phrase("form.asks.pop-up", "names", names, "more", words.text("form.propose.more.label"))
                : words.phrase("form.asks", "names", names);
    }
}
