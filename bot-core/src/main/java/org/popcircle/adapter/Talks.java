package org.popcircle.adapter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.Voice;

/**
 * What was said, voice by voice. The longest are shortened, of too many the oldest are left out, and the way to all of it is
 * shown.
 */
public final class Talks {

    /** What the voices are written on. */
    public interface Page {

        void paragraph(Phrase phrase);

        void quiet(Phrase phrase);

        void quote(Phrase phrase);

        void choices(List<Choice> choices);
    }

    private final Page page;
    private final DrawnWords words;
    private final Cut cut;
    private final Optional<ActionToken> story;

    /** @param story the way to the whole story, where the view has none of its own */
    public Talks(Page page, DrawnWords words, Cut cut, Optional<ActionToken> story) {
        this.page = page;
        this.words = words;
        this.cut = cut;
        this.story = story;
    }

    /** The story of what the view's choices are about, unless one of them already leads there. */
    public static Optional<ActionToken> storyOf(List<Choice> choices, List<Choice> rare) {
        List<ActionToken> tokens = Stream.concat(choices.stream(), rare.stream())
                .map(Choice::token)
                .toList();
        if (tokens.stream().anyMatch(token -> token.verb() == Verb.STORY)) {
            return Optional.empty();
        }
        return tokens.stream()
                .filter(token -> !token.subject().equals("-"))
                .findFirst()
                .map(token -> ActionToken.of(Verb.STORY, token.subject(), token.phase()));
    }

    public void draw(List<Talk> talks) {
        int all = talks.stream().mapToInt(talk -> talk.voices().size()).sum();
        int toLeaveOut = Math.max(0, all - cut.parts());
        boolean leftOut = toLeaveOut > 0;
        for (Talk talk : talks) {
            int dropped = Math.min(toLeaveOut, talk.voices().size());
            toLeaveOut -= dropped;
            draw(talk, dropped);
        }
        boolean shortened =
                talks.stream().flatMap(talk -> talk.voices().stream()).anyMatch(this::isCut);
        if (shortened) {
            page.quiet(words.voicesShortened());
        }
        if (leftOut || shortened) {
            story.ifPresent(token -> page.choices(List.of(Choice.plain(words.story(), token))));
        }
    }

    private void draw(Talk talk, int dropped) {
        if (talk.voices().isEmpty() && talk.title().isBlank()) {
            return;
        }
        page.paragraph(Phrase.strong(talk.title()));
        if (dropped > 0) {
            page.quiet(words.earlier(dropped));
        }
        talk.voices().subList(dropped, talk.voices().size()).forEach(this::voice);
    }

    private boolean isCut(Voice voice) {
        return !cut.shortenVoice(voice.says()).equals(voice.says())
                || voice.replies().stream().anyMatch(this::isCut);
    }

    private void voice(Voice voice) {
        page.quote(line(voice));
        voice.replies().forEach(this::reply);
        page.choices(voice.choices());
    }

    private void reply(Voice voice) {
        voice(asReply(voice));
    }

    /** The same set off as an answer to what stands above it, and what answers it likewise. */
    static Voice asReply(Voice voice) {
        return new Voice(
                Optional.empty(),
                Phrase.of("↳ ").then(named(voice)).then(voice.says()),
                voice.note(),
                voice.replies(),
                voice.choices());
    }

    private Phrase line(Voice voice) {
        Phrase note = voice.note().map(what -> Phrase.of(" — " + what)).orElse(Phrase.of(""));
        return named(voice).then(cut.shortenVoice(voice.says())).then(note);
    }

    private static Phrase named(Voice voice) {
        return voice.name().map(who -> Phrase.strong(who + ": ")).orElse(Phrase.of(""));
    }
}
