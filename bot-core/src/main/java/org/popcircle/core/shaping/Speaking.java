package org.popcircle.core.shaping;

import java.util.Optional;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Agreeing with what is asked, or saying what stands against it. */
final class Speaking {

    private Speaking() {}

    /** Whoever had a reason and has none any more agrees like everybody else. */
    static Decided<ShapingEvent> agree(Shaping shaping, ShapingCommand.Agree command) {
        MemberId me = command.by().member();
        Phase phase = shaping.phase();
        if (phase.open().isEmpty() || phase instanceof Phase.Synthesising) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        Material material = shaping.material();
        boolean hasAReason =
                material.openSuggestions().stream().anyMatch(one -> one.by().equals(me))
                        || material.openReasons(shaping.tuners()).stream()
                                .anyMatch(one -> one.by().equals(me));
        return phase.awaited().contains(me) || hasAReason
                ? Decided.accept(new ShapingEvent.Agreed(command.by().now(), me))
                : Decided.accept();
    }

    static Decided<ShapingEvent> suggest(Shaping shaping, ShapingCommand.SuggestWording command) {
        MemberId me = command.by().member();
        if (!(shaping.phase() instanceof Phase.AgreeingOnNeed)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        String text = command.text().strip();
        String why = command.why().strip();
        Optional<Refusal> wrong = unusable(text, Shaping.LONGEST_NEED)
                .or(() -> why.length() > Shaping.LONGEST_REASON
                        ? Optional.of(new Refusal.TooLong(Shaping.LONGEST_REASON))
                        : Optional.empty());
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        if (text.equals(shaping.material().need().text())) {
            return Decided.refuse(new Refusal.NothingChanged());
        }
        boolean known = shaping.material().openSuggestions().stream()
                .anyMatch(one -> one.by().equals(me)
                        && one.text().equals(text)
                        && one.why().equals(why));
        return known
                ? Decided.accept()
                : Decided.accept(new ShapingEvent.WordingSuggested(command.by().now(), me, text, why));
    }

    static Decided<ShapingEvent> objectToTuners(Shaping shaping, ShapingCommand.ObjectToTuners command) {
        MemberId me = command.by().member();
        if (!(shaping.phase() instanceof Phase.ChoosingTuners)
                || shaping.tuners().isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        String reason = command.reason().strip();
        if (reason.isEmpty()) {
            return Decided.refuse(new Refusal.ReasonNeeded());
        }
        if (reason.length() > Shaping.LONGEST_REASON) {
            return Decided.refuse(new Refusal.TooLong(Shaping.LONGEST_REASON));
        }
        boolean known = shaping.material().openReasons(shaping.tuners()).stream()
                .anyMatch(one -> one.by().equals(me) && one.text().equals(reason));
        return known
                ? Decided.accept()
                : Decided.accept(new ShapingEvent.TunersObjected(command.by().now(), me, reason));
    }

    /** Why this text cannot be taken. */
    static Optional<Refusal> unusable(String text, int most) {
        if (text.isEmpty()) {
            return Optional.of(new Refusal.Empty());
        }
        return text.length() > most ? Optional.of(new Refusal.TooLong(most)) : Optional.empty();
    }
}
