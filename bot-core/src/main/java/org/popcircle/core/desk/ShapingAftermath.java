package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.shaping.ShapingDecider;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.vocabulary.Decided;

/** What follows from what has happened while a proposal is built; all of it goes into one commit. */
final class ShapingAftermath {

    private ShapingAftermath() {}

    /** Decides a command and writes what comes of it. */
    static Decided<ShapingEvent> decide(Turn turn, Shaping shaping, ShapingCommand command) {
        Decided<ShapingEvent> decided = ShapingDecider.decide(shaping, command);
        if (decided instanceof Decided.Accepted<ShapingEvent>(List<ShapingEvent> events) && !events.isEmpty()) {
            write(turn, Optional.of(shaping), ShapingDecider.fold(shaping, events), events);
        }
        return decided;
    }

    /** @param before empty where it begins */
    static void write(Turn turn, Optional<Shaping> before, Shaping after, List<ShapingEvent> events) {
        String document = Documents.shapingName(after.id().number());
        turn.write(Documents.shaping(turn.circle(), after.id().number()), after, events);
        Reminders.set(turn, document, before.map(ShapingAftermath::step), step(after));
        if (events.stream().anyMatch(ShapingAftermath::showsOnTheCard)) {
            before.ifPresent(shaping -> turn.redraw(document, shaping.frame().places()));
            turn.redraw(document, after.frame().places());
        }
        ShapingMail.send(turn, before, after, events);
        SetAside.follow(
                turn,
                new ShapingMatter(after),
                isSetAside(before),
                after.phase() instanceof Phase.Parked,
                until(after));
        if (after.phase().isOver()) {
            CircleAftermath.command(
                    turn,
                    new CircleCommand.EndProcess(turn.now(), after.id().number(), after.present(), Optional.empty()));
        }
    }

    private static Reminders.Step step(Shaping shaping) {
        return new Reminders.Step(
                shaping.phaseNumber(), shaping.frame().rhythm(), shaping.phase().window(), until(shaping));
    }

    private static Optional<LocalDate> until(Shaping shaping) {
        return shaping.phase() instanceof Phase.Parked parked ? parked.until() : Optional.empty();
    }

    private static boolean isSetAside(Optional<Shaping> shaping) {
        return shaping.filter(one -> one.phase() instanceof Phase.Parked).isPresent();
    }

    private static boolean showsOnTheCard(ShapingEvent event) {
        return switch (event) {
            case ShapingEvent.Nudged _, ShapingEvent.JudgementRecognised _ -> false;
            case ShapingEvent.Recognised e -> !e.also().isEmpty();
            case ShapingEvent.Opened _, ShapingEvent.Began _, ShapingEvent.Agreed _, ShapingEvent.WordingSuggested _ ->
                true;
            case ShapingEvent.NeedWorded _, ShapingEvent.NeedAgreed _, ShapingEvent.DimensionNamed _ -> true;
            case ShapingEvent.SaidAlready _, ShapingEvent.IdeaRecognised _, ShapingEvent.Sorted _ -> true;
            case ShapingEvent.PictureFormed _, ShapingEvent.IdeaOffered _, ShapingEvent.IdeasHeard _ -> true;
            case ShapingEvent.AnotherRoundBegan _, ShapingEvent.TunersNamed _ -> true;
            case ShapingEvent.TunersObjected _, ShapingEvent.TunersAgreed _, ShapingEvent.TunersSought _ -> true;
            case ShapingEvent.SynthesisWritten _, ShapingEvent.WentOverdue _, ShapingEvent.TimeGivenBack _ -> true;
            case ShapingEvent.WentAway _, ShapingEvent.Arrived _, ShapingEvent.LivesIn _ -> true;
            case ShapingEvent.StandInOffered _, ShapingEvent.StandInAgreed _, ShapingEvent.StandInDeclined _ -> true;
            case ShapingEvent.StoodIn _, ShapingEvent.Otherwise _, ShapingEvent.TakenUpAgain _ -> true;
            case ShapingEvent.Proposed _, ShapingEvent.Dropped _ -> true;
        };
    }
}
