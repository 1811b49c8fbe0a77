package org.popcircle.core.view;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a press or a form means: identity and intent, never state. Written as
 * {@code v1.<verb>.<subject>.<phase>[.<target>]}, at most {@value #MAX_LENGTH} characters, the same on both messengers.
 *
 * @param verb the intent
 * @param subject a process id, a circle id, or {@code -}
 * @param phase the phase counter that the card showed; a press from an earlier phase is recognised by it
 * @param target what in the subject is meant, such as a question's number; may be empty
 */
public record ActionToken(Verb verb, String subject, long phase, String target) {

    /** Discord's limit for a custom id, the tightest of both messengers. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern SHAPE =
            Pattern.compile("v1\\.([a-z-]{2,24})\\.([a-z0-9-]{1,32})\\.([0-9]{1,12})(?:\\.([A-Za-z0-9_:-]{1,24}))?");

    public ActionToken {
        if (!SHAPE.matcher(write(verb, subject, phase, target)).matches()) {
            throw new IllegalArgumentException("not an action: " + write(verb, subject, phase, target));
        }
    }

    public static ActionToken of(Verb verb, Object subject, long phase) {
        return new ActionToken(verb, subject.toString(), phase, "");
    }

    public static ActionToken of(Verb verb, Object subject, long phase, Object target) {
        return new ActionToken(verb, subject.toString(), phase, target.toString());
    }

    /** An action that concerns no process and no circle in particular. */
    public static ActionToken of(Verb verb) {
        return new ActionToken(verb, "-", 0, "");
    }

    /** Reads what {@link #toString()} wrote; empty for anything else, such as a button of a future version. */
    public static Optional<ActionToken> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String target = matcher.group(4) == null ? "" : matcher.group(4);
        return Verb.named(matcher.group(1))
                .map(verb -> new ActionToken(verb, matcher.group(2), Long.parseLong(matcher.group(3)), target));
    }

    @Override
    public String toString() {
        return write(verb, subject, phase, target);
    }

    private static String write(Verb verb, String subject, long phase, String target) {
        return "v1." + verb.key() + "." + subject + "." + phase + (target.isEmpty() ? "" : "." + target);
    }
}
