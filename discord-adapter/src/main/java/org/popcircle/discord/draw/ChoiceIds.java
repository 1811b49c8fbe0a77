package org.popcircle.discord.draw;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;

/**
 * Names for what can be pressed: the action, a mark in front of one that is asked about first, the server behind it where a
 * message stands in none, and a mark behind one that stands in the same message before, since Discord wants every name once.
 */
public final class ChoiceIds {

    private static final char ASKS_FIRST = '?';
    private static final char FIRST_COPY = '①';
    private static final char AT = '@';

    private final Optional<String> guild;
    private final Set<String> taken = new HashSet<>();

    /** @param guild the server to come back to, for messages that stand in none */
    ChoiceIds(Optional<String> guild) {
        this.guild = guild;
    }

    /**
     * What a press meant.
     *
     * @param asksFirst whether the person is asked once more before it counts
     * @param guild the server it is about, where the message stands in none
     */
    public record Pressed(ActionToken token, boolean asksFirst, Optional<String> guild) {}

    /** Reads what {@link #of} wrote; empty for anything else, such as a button of a future version. */
    public static Optional<Pressed> parse(String id) {
        boolean asksFirst = !id.isEmpty() && id.charAt(0) == ASKS_FIRST;
        int end = !id.isEmpty() && id.charAt(id.length() - 1) >= FIRST_COPY ? id.length() - 1 : id.length();
        String name = id.substring(asksFirst ? 1 : 0, end);
        int at = name.lastIndexOf(AT);
        Optional<String> guild = at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1));
        return ActionToken.parse(at < 0 ? name : name.substring(0, at))
                .map(token -> new Pressed(token, asksFirst, guild));
    }

    String of(Choice choice) {
        String action = (choice.confirm().isPresent() ? String.valueOf(ASKS_FIRST) : "") + choice.token();
        String name = guild.map(server -> action + AT + server)
                .filter(both -> both.length() < Limits.CUSTOM_ID)
                .orElse(action);
        String free = name;
        for (char copy = FIRST_COPY; !taken.add(free); copy++) {
            free = name + copy;
        }
        return free;
    }
}
