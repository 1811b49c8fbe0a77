package org.popcircle.adapter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.view.Voice;

/**
 * A story in as many pages as it needs, so that nothing of it is ever left out. A chapter that goes on keeps its title; a
 * text is only parted where it is longer than a page.
 */
public final class StoryPages {

    /** Stands for a number not known yet, and is as long as any. */
    private static final int MANY = 9_999;

    private final View.StoryView whole;
    private final DrawnWords words;
    private final ActionToken story;
    private final Predicate<View.StoryView> fits;

    private StoryPages(View.StoryView whole, DrawnWords words, ActionToken story, Predicate<View.StoryView> fits) {
        this.whole = whole;
        this.words = words;
        this.story = story;
        this.fits = fits;
    }

    /** The page that was asked for, with the ways to those beside it; the whole where it fits. */
    public static View.StoryView page(View.StoryView whole, DrawnWords words, Predicate<View.StoryView> fits) {
        Optional<ActionToken> story = whole.choices().stream()
                .map(Choice::token)
                .filter(token -> !token.subject().equals("-"))
                .findFirst();
        if (story.isEmpty() || fits.test(whole)) {
            return whole;
        }
        return new StoryPages(whole, words, story.get(), fits).page();
    }

    private View.StoryView page() {
        List<List<Piece>> pages = pages();
        int number = Math.clamp(whole.page(), 1, pages.size());
        return view(pages.get(number - 1), number, pages.size());
    }

    private List<List<Piece>> pages() {
        List<List<Piece>> pages = new ArrayList<>();
        List<Piece> here = new ArrayList<>();
        Deque<Piece> rest = new ArrayDeque<>(pieces());
        while (!rest.isEmpty()) {
            Piece next = rest.pop();
            here.add(next);
            if (fits.test(view(here, MANY, 2 * MANY))) {
                continue;
            }
            here.removeLast();
            if (!here.isEmpty()) {
                rest.push(next);
            } else {
                List<Piece> parts = next.parted();
                if (parts.size() > 1) {
                    rest.push(parts.getLast());
                    rest.push(parts.getFirst());
                    continue;
                }
                here.add(next);
            }
            pages.add(here);
            here = new ArrayList<>();
        }
        if (!here.isEmpty()) {
            pages.add(here);
        }
        return pages;
    }

    private View.StoryView view(List<Piece> pieces, int number, int of) {
        List<Fact> facts = new ArrayList<>();
        List<Talk> chapters = new ArrayList<>();
        int open = -1;
        List<Voice> voices = new ArrayList<>();
        String title = "";
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.OfFact(Fact fact) -> facts.add(fact);
                case Piece.OfVoice(int chapter, String called, Voice voice) -> {
                    if (chapter != open && !voices.isEmpty()) {
                        chapters.add(new Talk(title, voices));
                        voices.clear();
                    }
                    open = chapter;
                    title = called;
                    voices.add(voice);
                }
            }
        }
        if (!voices.isEmpty()) {
            chapters.add(new Talk(title, voices));
        }
        return new View.StoryView(
                whole.summary(),
                whole.heading().then(Phrase.of(" · ")).then(words.page(number, of)),
                facts,
                chapters,
                choices(number, of),
                number);
    }

    private List<Choice> choices(int number, int of) {
        List<Choice> choices = new ArrayList<>();
        if (number < of) {
            choices.add(Choice.plain(words.goesOn(), at(number + 1)));
        }
        if (number > 1) {
            choices.add(Choice.plain(words.before(), at(number - 1)));
        }
        choices.addAll(whole.choices());
        return choices;
    }

    private ActionToken at(int page) {
        return ActionToken.of(Verb.STORY, story.subject(), story.phase(), page);
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        whole.facts().forEach(fact -> pieces.add(new Piece.OfFact(fact)));
        for (int chapter = 0; chapter < whole.chapters().size(); chapter++) {
            Talk talk = whole.chapters().get(chapter);
            for (Voice voice : talk.voices()) {
                add(pieces, chapter, talk.title(), voice);
            }
        }
        return pieces;
    }

    /** A reply may come to stand on another page than what it answers, and is set off as a reply there, too. */
    private static void add(List<Piece> pieces, int chapter, String title, Voice voice) {
        Voice alone = new Voice(voice.name(), voice.says(), voice.note(), List.of(), voice.choices());
        pieces.add(new Piece.OfVoice(chapter, title, alone));
        for (Voice reply : voice.replies()) {
            add(pieces, chapter, title, Talks.asReply(reply));
        }
    }

    /** What a page can begin with. */
    private sealed interface Piece {

        /** The same in two; itself where that cannot be. */
        List<Piece> parted();

        record OfFact(Fact fact) implements Piece {
            @Override
            public List<Piece> parted() {
                return Parting.of(fact.says()).stream()
                        .<Piece>map(says -> new OfFact(new Fact(fact.label(), says)))
                        .toList();
            }
        }

        record OfVoice(int chapter, String title, Voice voice) implements Piece {
            @Override
            public List<Piece> parted() {
                List<Phrase> parts = Parting.of(voice.says());
                if (parts.size() == 1) {
                    return List.of(this);
                }
                return List.of(
                        new OfVoice(
                                chapter,
                                title,
                                new Voice(voice.name(), parts.getFirst(), Optional.empty(), List.of(), List.of())),
                        new OfVoice(
                                chapter,
                                title,
                                new Voice(voice.name(), parts.getLast(), voice.note(), List.of(), voice.choices())));
            }
        }
    }
}
