package org.popcircle.discord.draw;

import java.util.List;
import java.util.stream.Stream;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.View;

/**
 * Whom a new message calls: those of its people whose word it is about. Discord calls nobody whom the message does not name
 * beside its text, so what people type can call nobody.
 */
public final class Called {

    /** Discord takes no more at once. */
    private static final int MOST = 100;

    private Called() {}

    /** The user ids, where Discord knows the people in this server. */
    public static List<String> by(View view, String guild) {
        return says(view)
                .flatMap(phrase -> phrase.spans().stream())
                .flatMap(span -> span instanceof Span.Mention(var person)
                        ? DiscordText.mentioned(person, guild).stream()
                        : Stream.empty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<Phrase> says(View view) {
        return switch (view) {
            case View.MessageView message -> message.says().stream();
            case View.ProposalView card -> card.heard().stream();
            case View.RoundView card -> Stream.concat(card.turn().stream(), card.heard().stream());
            default -> Stream.empty();
        };
    }
}
