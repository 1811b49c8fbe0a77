package org.popcircle.core.shaping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.shaping.ShapingCommand.Act;
import org.popcircle.core.shaping.ShapingCommand.Happening;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Refusal;

/**
 * The rules of building a proposal together (method.md 5.2): first what it is about, then ideas, then one text. Each command
 * is judged by the rules of its subject; then what follows by itself is added, such as the next step when all are heard.
 */
public final class ShapingDecider {

    private ShapingDecider() {}

    public static Decided<ShapingEvent> decide(Shaping shaping, ShapingCommand command) {
        Decided<ShapingEvent> first = switch (command) {
            case Act act -> decideAct(shaping, act);
            case Happening happening -> ShapingTime.decide(shaping, happening);
        };
        return switch (first) {
            case Decided.Refused<ShapingEvent> refused -> refused;
            case Decided.Accepted<ShapingEvent>(List<ShapingEvent> events) ->
                new Decided.Accepted<>(withMomentum(shaping, events));
        };
    }

    /** The state after these events. */
    public static Shaping fold(Shaping shaping, List<ShapingEvent> events) {
        Shaping state = shaping;
        for (ShapingEvent event : events) {
            state = ShapingEvolver.evolve(state, event);
        }
        return state;
    }

    private static List<ShapingEvent> withMomentum(Shaping shaping, List<ShapingEvent> events) {
        if (events.isEmpty()) {
            return events;
        }
        List<ShapingEvent> all = new ArrayList<>(events);
        Shaping state = fold(shaping, events);
        Optional<ShapingEvent> follows = follows(state, events.getLast().at());
        while (follows.isPresent()) {
            all.add(follows.get());
            state = ShapingEvolver.evolve(state, follows.get());
            follows = follows(state, follows.get().at());
        }
        return all;
    }

    private static Optional<ShapingEvent> follows(Shaping shaping, Instant now) {
        Phase phase = shaping.phase();
        if (phase.isOver()) {
            return Optional.empty();
        }
        if (shaping.present().isEmpty()) {
            return Optional.of(new ShapingEvent.Dropped(now, Optional.empty()));
        }
        if (shaping.standIn().filter(offer -> offer.stillToAsk().isEmpty()).isPresent()) {
            return shaping.standIn().map(offer -> new ShapingEvent.StoodIn(now, offer.offered()));
        }
        if (phase instanceof Phase.Inviting inviting) {
            return DoorRules.follows(shaping, inviting, now);
        }
        boolean written =
                phase instanceof Phase.Synthesising && shaping.tuners().isEmpty();
        if (written) {
            return Optional.of(new ShapingEvent.TunersSought(now));
        }
        if (phase instanceof Phase.Leaving leaving) {
            return GoingOn.settled(leaving.asked(), now);
        }
        return phase.awaited().isEmpty() ? Leading.next(shaping, now, List.of()) : Optional.empty();
    }

    private static Decided<ShapingEvent> decideAct(Shaping shaping, Act act) {
        if (!shaping.present().contains(act.by().member())) {
            return Decided.refuse(
                    shaping.person(act.by().member()).isPresent()
                            ? new Refusal.NotTakingPart()
                            : new Refusal.NotAMember());
        }
        if (shaping.phase().isOver()) {
            return Decided.refuse(new Refusal.Over(false));
        }
        if (act.by().phase() != shaping.phaseNumber()) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        if (shaping.phase() instanceof Phase.Parked) {
            return act instanceof ShapingCommand.TakeUpAgain
                    ? Decided.accept(new ShapingEvent.TakenUpAgain(
                            act.by().now(), act.by().member()))
                    : Decided.refuse(new Refusal.NotYet());
        }
        if (shaping.phase() instanceof Phase.Leaving leaving) {
            return GoingOn.whileAsked(leaving.asked(), act);
        }
        if (shaping.phase() instanceof Phase.Inviting inviting) {
            return DoorRules.decide(shaping, inviting, act);
        }
        return switch (act) {
            case ShapingCommand.Join _ -> Decided.accept();
            case ShapingCommand.BeginNow _ -> Decided.refuse(new Refusal.SettledAlready());
            case ShapingCommand.Agree c -> Speaking.agree(shaping, c);
            case ShapingCommand.SuggestWording c -> Speaking.suggest(shaping, c);
            case ShapingCommand.WordNeed c -> Leading.word(shaping, c);
            case ShapingCommand.NameDimensions c -> Entries.dimensions(shaping, c);
            case ShapingCommand.Sort c -> Entries.sort(shaping, c);
            case ShapingCommand.OfferIdeas c -> Entries.ideas(shaping, c);
            case ShapingCommand.AnotherRound c -> Leading.anotherRound(shaping, c);
            case ShapingCommand.Volunteer c -> Writing.volunteer(shaping, c);
            case ShapingCommand.NameTuners c -> Writing.name(shaping, c);
            case ShapingCommand.ObjectToTuners c -> Speaking.objectToTuners(shaping, c);
            case ShapingCommand.WriteSynthesis c -> Writing.write(shaping, c);
            case ShapingCommand.GoOn c -> Leading.goOn(shaping, c);
            case ShapingCommand.AskOtherwise c -> GoingOn.ask(shaping, c);
            case ShapingCommand.AnswerOtherwise _, ShapingCommand.TakeUpAgain _ ->
                Decided.refuse(new Refusal.SettledAlready());
            case ShapingCommand.OfferStandIn c -> Leading.offer(shaping, c);
            case ShapingCommand.AnswerStandIn c -> Leading.answer(shaping, c);
        };
    }
}
