package org.popcircle.core.shaping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Who writes one text from all of it, and the text. */
final class Writing {

    private static final int DAYS_TO_WRITE = 7;

    private Writing() {}

    static Decided<ShapingEvent> volunteer(Shaping shaping, ShapingCommand.Volunteer command) {
        By by = command.by();
        if (!(shaping.phase() instanceof Phase.ChoosingTuners)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (shaping.writes(by.member())) {
            return Decided.accept();
        }
        if (shaping.tuners().size() >= Shaping.MOST_TUNERS) {
            return Decided.refuse(new Refusal.TooMany(Shaping.MOST_TUNERS));
        }
        List<MemberId> more = new ArrayList<>(shaping.tuners());
        more.add(by.member());
        return Decided.accept(new ShapingEvent.TunersNamed(by.now(), by.member(), more, due(shaping, by)));
    }

    /** Whatever was named; where no clock runs a week, so that somebody is reminded. */
    private static Optional<LocalDate> due(Shaping shaping, By by) {
        Optional<LocalDate> week = shaping.frame().pace().window().isPresent()
                ? Optional.empty()
                : Optional.of(by.now()
                        .atZone(shaping.frame().rhythm().zone())
                        .toLocalDate()
                        .plusDays(DAYS_TO_WRITE));
        return shaping.textDue().or(() -> week);
    }

    static Decided<ShapingEvent> name(Shaping shaping, ShapingCommand.NameTuners command) {
        By by = command.by();
        if (!shaping.mayLead(by.member())) {
            return Leading.notYours(shaping);
        }
        if (!(shaping.phase() instanceof Phase.ChoosingTuners)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        List<MemberId> tuners = command.tuners().stream().distinct().toList();
        if (tuners.isEmpty()) {
            return Decided.refuse(new Refusal.Empty());
        }
        if (tuners.size() > Shaping.MOST_TUNERS) {
            return Decided.refuse(new Refusal.TooMany(Shaping.MOST_TUNERS));
        }
        if (!shaping.present().containsAll(tuners)) {
            return Decided.refuse(new Refusal.NotAmongThem());
        }
        return tuners.equals(shaping.tuners()) && command.due().equals(shaping.textDue())
                ? Decided.accept()
                : Decided.accept(new ShapingEvent.TunersNamed(by.now(), by.member(), tuners, command.due()));
    }

    /** Until it is brought as a proposal, those who write can mend it. */
    static Decided<ShapingEvent> write(Shaping shaping, ShapingCommand.WriteSynthesis command) {
        By by = command.by();
        boolean now = shaping.phase() instanceof Phase.Synthesising || shaping.phase() instanceof Phase.Ready;
        if (!now) {
            return Decided.refuse(new Refusal.NotYet());
        }
        if (!shaping.writes(by.member())) {
            return Decided.refuse(new Refusal.NotYours(
                    Refusal.Duty.WORDING, shaping.tuners().stream().findFirst()));
        }
        Synthesis draft = new Synthesis(
                by.member(),
                command.title().strip(),
                command.text().strip(),
                command.leftOut().strip());
        Optional<Refusal> wrong = Speaking.unusable(draft.text(), Shaping.LONGEST_TEXT)
                .or(() -> draft.title().length() > Shaping.LONGEST_TITLE
                        ? Optional.of(new Refusal.TooLong(Shaping.LONGEST_TITLE))
                        : Optional.empty())
                .or(() -> draft.leftOut().length() > Shaping.LONGEST_TEXT
                        ? Optional.of(new Refusal.TooLong(Shaping.LONGEST_TEXT))
                        : Optional.empty());
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        boolean same = shaping.material()
                .draft()
                .filter(before -> before.title().equals(draft.title())
                        && before.text().equals(draft.text())
                        && before.leftOut().equals(draft.leftOut()))
                .isPresent();
        return same && shaping.phase() instanceof Phase.Ready
                ? Decided.accept()
                : Decided.accept(new ShapingEvent.SynthesisWritten(by.now(), draft));
    }
}
