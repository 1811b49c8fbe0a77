package org.popcircle.slack.draw;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/**
 * Phrases as leaves of rich text: every word stands for itself, so that nothing people typed is read as markup, and a word
 * within a word can be struck through.
 */
final class RichText {

    private final String workspace;

    RichText(String workspace) {
        this.workspace = workspace;
    }

    /** Empty where the phrase says nothing: Slack refuses empty text. */
    List<RichTextElement> leaves(Phrase phrase) {
        List<RichTextElement> leaves = new ArrayList<>();
        for (Span span : phrase.parted()) {
            switch (span) {
                case Span.Plain(String words) -> text(leaves, words, null);
                case Span.Strong(String words) -> text(leaves, words, Style.BOLD);
                case Span.Removed(String words) -> text(leaves, words, Style.STRUCK);
                case Span.Added(String words) -> text(leaves, words, Style.BOLD);
                case Span.Mention(Person person) -> mention(leaves, person);
                case Span.Moment(Instant at) ->
                    date(leaves, at.getEpochSecond(), SlackText.MOMENT, VisibleText.moment(at));
                case Span.Day(LocalDate date) ->
                    date(leaves, SlackText.epochSecond(date), SlackText.DAY, date.toString());
            }
        }
        return leaves;
    }

    private static void text(List<RichTextElement> leaves, String words, @Nullable Style style) {
        String rest = VisibleText.clean(words);
        while (!rest.isEmpty()) {
            String piece = VisibleText.piece(rest, Limits.TEXT_OBJECT);
            leaves.add(new Leaf("text", piece, style));
            rest = rest.substring(piece.length());
        }
    }

    private void mention(List<RichTextElement> leaves, Person person) {
        SlackText.mentioned(person, workspace)
                .ifPresentOrElse(
                        user -> leaves.add(RichTextSectionElement.User.builder()
                                .userId(user)
                                .build()),
                        () -> text(leaves, person.name(), null));
    }

    private static void date(List<RichTextElement> leaves, long at, String format, String fallback) {
        leaves.add(RichTextSectionElement.Date.builder()
                .timestamp(Math.clamp(at, 0, Integer.MAX_VALUE))
                .format(format)
                .fallback(fallback)
                .build());
    }

    /** How much of a message's room a leaf takes. */
    static int length(RichTextElement leaf) {
        return switch (leaf) {
            case Leaf(String type, String text, Style style) -> text.length();
            case RichTextSectionElement.Date date -> date.getFallback().length();
            default -> Limits.BLOCK_OVERHEAD;
        };
    }

    /** A piece of text. The SDK's own type writes style properties that Slack's schema does not know for a text. */
    record Leaf(String type, String text, @Nullable Style style) implements RichTextElement {

        static Leaf plain(String text) {
            return new Leaf("text", text, null);
        }

        static Leaf bold(String text) {
            return new Leaf("text", text, Style.BOLD);
        }

        @Override
        public String getType() {
            return type;
        }
    }

    /** How a piece of text looks; what is null is left out. */
    record Style(@Nullable Boolean bold, @Nullable Boolean strike) {
        static final Style BOLD = new Style(true, null);
        static final Style STRUCK = new Style(null, true);
    }
}
