package org.popcircle.core.shaping;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/**
 * People come in by themselves: before it begins, and then until somebody writes one text from what they all said. Nobody is
 * conscripted.
 */
public final class DoorRules {

    private DoorRules() {}

    /** Why nobody new can come in now; empty where they can. */
    public static Optional<Refusal> closed(Shaping shaping) {
        if (shaping.frame().door().isEmpty()) {
            return Optional.of(new Refusal.NotAMember());
        }
        return closed(shaping.phase());
    }

    private static Optional<Refusal> closed(Phase phase) {
        return switch (phase) {
            case Phase.Inviting _, Phase.AgreeingOnNeed _, Phase.PictureForming _ -> Optional.empty();
            case Phase.ProposalShaping _, Phase.ChoosingTuners _ -> Optional.empty();
            case Phase.Leaving leaving -> closed(leaving.resume());
            case Phase.Parked parked -> closed(parked.resume());
            case Phase.Synthesising _, Phase.Ready _ -> Optional.of(new Refusal.DoorClosed());
            case Phase.Proposed _, Phase.Dropped _ -> Optional.of(new Refusal.Over(false));
        };
    }

    static Decided<ShapingEvent> decide(Shaping shaping, Phase.Inviting inviting, ShapingCommand.Act act) {
        return switch (act) {
            case ShapingCommand.Join _ -> Decided.accept();
            case ShapingCommand.BeginNow(By by) -> begin(shaping, inviting, by);
            case ShapingCommand.AskOtherwise asks ->
                asks.how() instanceof Exit.Drop ? GoingOn.ask(shaping, asks) : notYet();
            case ShapingCommand.Agree _, ShapingCommand.SuggestWording _, ShapingCommand.WordNeed _ -> notYet();
            case ShapingCommand.NameDimensions _, ShapingCommand.Sort _, ShapingCommand.OfferIdeas _ -> notYet();
            case ShapingCommand.AnotherRound _, ShapingCommand.Volunteer _, ShapingCommand.NameTuners _ -> notYet();
            case ShapingCommand.ObjectToTuners _, ShapingCommand.WriteSynthesis _, ShapingCommand.GoOn _ -> notYet();
            case ShapingCommand.TakeUpAgain _, ShapingCommand.OfferStandIn _ -> notYet();
            case ShapingCommand.AnswerStandIn _, ShapingCommand.AnswerOtherwise _ -> notYet();
        };
    }

    private static Decided<ShapingEvent> notYet() {
        return Decided.refuse(new Refusal.NotYet());
    }

    /** Whoever leads begins; if they are away, in time anybody who is in. */
    private static Decided<ShapingEvent> begin(Shaping shaping, Phase.Inviting inviting, By by) {
        boolean may = shaping.mayLead(by.member()) || !by.now().isBefore(Door.anybodyBeginsAt(window(inviting)));
        if (!may) {
            return Leading.notYours(shaping);
        }
        return isEnough(shaping)
                ? Decided.accept(new ShapingEvent.Began(by.now()))
                : Decided.refuse(new Refusal.NobodyElse());
    }

    /** At the end of its time it begins, or waits for more. */
    static Decided<ShapingEvent> timeIsUp(Shaping shaping, Phase.Inviting inviting, ShapingCommand.DeadlinePassed c) {
        if (!Door.isTimeUp(window(inviting), c.now())) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        Optional<Instant> until =
                window(inviting).owed(c.lost(), shaping.frame().rhythm()).filter(moment -> moment.isAfter(c.now()));
        if (until.isPresent()) {
            return Decided.accept(new ShapingEvent.TimeGivenBack(c.now(), until.get(), c.lost()));
        }
        return isEnough(shaping) ? Decided.accept(new ShapingEvent.Began(c.now())) : Decided.accept();
    }

    /** Whoever comes in when the time is up already does not wait any longer. */
    static Optional<ShapingEvent> follows(Shaping shaping, Phase.Inviting inviting, Instant now) {
        return Door.isTimeUp(window(inviting), now) && isEnough(shaping)
                ? Optional.of(new ShapingEvent.Began(now))
                : Optional.empty();
    }

    private static Window window(Phase.Inviting inviting) {
        return inviting.asked().window();
    }

    private static boolean isEnough(Shaping shaping) {
        return shaping.present().size() >= Door.ENOUGH;
    }
}
