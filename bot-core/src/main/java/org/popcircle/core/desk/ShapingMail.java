package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.vocabulary.MemberId;

/** The messages that follow from what has happened while a proposal is built. Nobody is disturbed without need. */
final class ShapingMail {

    private ShapingMail() {}

    static void send(Turn turn, Optional<Shaping> before, Shaping after, List<ShapingEvent> events) {
        events.forEach(event -> tell(turn, after, event));
        callWhoeverWordsTheNeed(turn, before, after);
        boolean anotherStep = before.filter(shaping -> shaping.phaseNumber() != after.phaseNumber())
                .isPresent();
        boolean goesOn = after.phase().open().isPresent() || after.phase() instanceof Phase.Ready;
        if (anotherStep && goesOn && events.stream().noneMatch(ShapingMail::declined)) {
            turn.tell(
                    after.frame().places(),
                    new Notice.NewStep(Documents.shapingName(after.id().number()), after.phaseNumber()));
        }
    }

    /** It goes on as before, which is said already. */
    private static boolean declined(ShapingEvent event) {
        return event instanceof ShapingEvent.Otherwise(var _, ProcessEvent.Declined<Exit.OfShaping> _);
    }

    private static void tell(Turn turn, Shaping after, ShapingEvent event) {
        String document = Documents.shapingName(after.id().number());
        long phase = after.phaseNumber();
        switch (event) {
            case ShapingEvent.Nudged e ->
                e.missing().forEach(member -> tell(turn, after, member, new Notice.Nudge(document, member, phase)));
            case ShapingEvent.WentOverdue _ ->
                after.facilitator()
                        .ifPresent(leads -> tell(turn, after, leads, new Notice.Overdue(document, leads, phase)));
            case ShapingEvent.TunersAgreed _ ->
                after.tuners()
                        .forEach(member -> tell(turn, after, member, new Notice.YourWording(document, member, phase)));
            case ShapingEvent.StandInOffered e ->
                e.stillToAsk()
                        .forEach(
                                member -> tell(turn, after, member, new Notice.StandInAsked(document, member, e.by())));
            case ShapingEvent.Opened _,
                    ShapingEvent.Began _,
                    ShapingEvent.Agreed _,
                    ShapingEvent.WordingSuggested _ -> {}
            case ShapingEvent.NeedWorded _, ShapingEvent.NeedAgreed _, ShapingEvent.DimensionNamed _ -> {}
            case ShapingEvent.SaidAlready _, ShapingEvent.IdeaRecognised _, ShapingEvent.Sorted _ -> {}
            case ShapingEvent.JudgementRecognised _ -> {}
            case ShapingEvent.PictureFormed _, ShapingEvent.IdeaOffered _, ShapingEvent.IdeasHeard _ -> {}
            case ShapingEvent.AnotherRoundBegan _, ShapingEvent.TunersNamed _ -> {}
            case ShapingEvent.TunersObjected _, ShapingEvent.TunersSought _, ShapingEvent.SynthesisWritten _ -> {}
            case ShapingEvent.TimeGivenBack _, ShapingEvent.WentAway _, ShapingEvent.Arrived _ -> {}
            case ShapingEvent.LivesIn _, ShapingEvent.Recognised _ -> {}
            case ShapingEvent.StandInAgreed _, ShapingEvent.StandInDeclined _, ShapingEvent.StoodIn _ -> {}
            case ShapingEvent.Otherwise(var _, ProcessEvent.Asked<Exit.OfShaping> _) ->
                turn.tell(after.frame().places(), new Notice.ExitNews(document, phase, Optional.empty()));
            case ShapingEvent.Otherwise(var _, ProcessEvent.Declined<Exit.OfShaping> declined) ->
                turn.tell(after.frame().places(), new Notice.ExitNews(document, phase, declined.why()));
            case ShapingEvent.Otherwise _, ShapingEvent.TakenUpAgain _ -> {}
            case ShapingEvent.Proposed _, ShapingEvent.Dropped _ -> {}
        }
    }

    /** Everyone has answered, and there is something to take in. */
    private static void callWhoeverWordsTheNeed(Turn turn, Optional<Shaping> before, Shaping after) {
        boolean was = before.map(ShapingMail::needsWords).orElse(false);
        if (!was && needsWords(after)) {
            MemberId leads = after.facilitator().orElse(after.frame().openedBy());
            tell(
                    turn,
                    after,
                    leads,
                    new Notice.YourWording(Documents.shapingName(after.id().number()), leads, after.phaseNumber()));
        }
    }

    private static boolean needsWords(Shaping shaping) {
        return shaping.phase() instanceof Phase.AgreeingOnNeed open
                && open.asked().missing().isEmpty()
                && !shaping.material().openSuggestions().isEmpty();
    }

    private static void tell(Turn turn, Shaping shaping, MemberId member, Notice notice) {
        new ShapingMatter(shaping)
                .accounts(member).stream().findFirst().ifPresent(account -> turn.tell(account, notice));
    }
}
