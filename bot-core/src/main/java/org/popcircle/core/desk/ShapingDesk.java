package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.ShapingForms;
import org.popcircle.core.cards.ShapingSubmissions;
import org.popcircle.core.cards.ShapingWays;
import org.popcircle.core.cards.Submissions;
import org.popcircle.core.cards.Submitted;
import org.popcircle.core.cards.WayForm;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.shaping.GoingOn;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.shaping.ShapingCommand.Act;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;

/** Everything people press and type on the card on which a proposal is built. */
final class ShapingDesk {

    private final PressDesk<Shaping, Act, ShapingEvent> presses;
    private final Threshold threshold;
    private final DomainClock clock;

    ShapingDesk(PressDesk<Shaping, Act, ShapingEvent> presses, Threshold threshold, DomainClock clock) {
        this.presses = presses;
        this.threshold = threshold;
        this.clock = clock;
    }

    /** A press on a card: a form where words are needed, else the act itself. */
    Reply press(Caller caller, ActionToken token, Shaping shaping) {
        return threshold.press(caller, token, shaping, new ShapingDoor()).orElseGet(() -> act(caller, token, shaping));
    }

    private Reply act(Caller caller, ActionToken token, Shaping shaping) {
        Optional<MemberId> me = shaping.person(caller.account()).map(Attendee::id);
        boolean usable = me.filter(shaping.present()::contains).isPresent()
                && !shaping.phase().isOver()
                && token.phase() == shaping.phaseNumber();
        Optional<Form> form = me.filter(_ -> usable).flatMap(member -> form(token, shaping, member));
        return form.<Reply>map(Reply.Ask::new)
                .orElseGet(() -> presses.act(
                        caller,
                        token,
                        Optional.empty(),
                        by -> me.isPresent() ? act(token, shaping, by) : new ShapingCommand.Join(by)));
    }

    /** A form opens only where its words could be used; otherwise the rules say at once why not. */
    private static Optional<Form> form(ActionToken token, Shaping shaping, MemberId me) {
        ShapingForms forms = new ShapingForms(shaping, ShapingTrade.words(shaping));
        Phase phase = shaping.phase();
        boolean onNeed = phase instanceof Phase.AgreeingOnNeed;
        boolean writing = phase instanceof Phase.Synthesising || phase instanceof Phase.Ready;
        boolean choosing = phase instanceof Phase.ChoosingTuners;
        return switch (token.verb()) {
            case NEED_BETTER -> when(onNeed, forms::betterWording);
            case NEED_WORDS -> when(onNeed && shaping.mayWordTheNeed(me), forms::newWording);
            case DIMENSION -> when(phase instanceof Phase.PictureForming, forms::dimensions);
            case SHAPE_IDEA -> when(phase instanceof Phase.ProposalShaping, forms::ideas);
            case NAME_TUNERS -> when(choosing && shaping.mayLead(me), forms::tuners);
            case TUNER_REASON -> when(choosing && !shaping.tuners().isEmpty(), forms::reason);
            case SYNTHESIS -> when(writing && shaping.writes(me), forms::synthesis);
            case WAY -> when(GoingOn.mayBeAsked(shaping), forms::way);
            case SHAPE_DROP -> when(GoingOn.mayBeAsked(shaping) && !GoingOn.mayLetGoAlone(shaping, me), forms::way);
            case WAY_NO, WAY_BACK ->
                when(
                        phase instanceof Phase.Leaving leaving
                                && !leaving.asked().isAskedBy(me),
                        forms::reasonAgainstTheWay);
            default -> Optional.empty();
        };
    }

    private interface Making {
        Form form();
    }

    private static Optional<Form> when(boolean usable, Making making) {
        return usable ? Optional.of(making.form()) : Optional.empty();
    }

    /** What a press without words means; where words are missing, the rules say best what is needed. */
    private static Act act(ActionToken token, Shaping shaping, By by) {
        int number = Acts.number(token).orElse(0);
        return switch (token.verb()) {
            case JOIN -> new ShapingCommand.Join(by);
            case BEGIN -> new ShapingCommand.BeginNow(by);
            case NEED_BETTER -> new ShapingCommand.SuggestWording(by, "", "");
            case NEED_WORDS -> new ShapingCommand.WordNeed(by, "");
            case DIMENSION -> new ShapingCommand.NameDimensions(by, List.of());
            case PARK_IDEA -> new ShapingCommand.Sort(by, number, true);
            case KEEP_DIMENSION -> new ShapingCommand.Sort(by, number, false);
            case ADD_IDEA -> new ShapingCommand.Sort(by, number, true);
            case LEAVE_OUT_IDEA -> new ShapingCommand.Sort(by, number, false);
            case SHAPE_IDEA -> new ShapingCommand.OfferIdeas(by, List.of());
            case MORE_IDEAS -> new ShapingCommand.AnotherRound(by);
            case TUNE -> new ShapingCommand.Volunteer(by);
            case NAME_TUNERS -> new ShapingCommand.NameTuners(by, shaping.tuners(), shaping.textDue());
            case TUNER_REASON -> new ShapingCommand.ObjectToTuners(by, "");
            case SYNTHESIS -> new ShapingCommand.WriteSynthesis(by, "", "", "");
            case SHAPE_ON -> new ShapingCommand.GoOn(by);
            case WAY -> new ShapingCommand.AskOtherwise(by, new Exit.Park(by.member(), Optional.empty()));
            case WAY_YES -> new ShapingCommand.AnswerOtherwise(by, new Answer.NoObjection());
            case WAY_NO, WAY_BACK -> new ShapingCommand.AnswerOtherwise(by, new Answer.Objects(new Reason("", "", "")));
            case WAY_AGAIN -> new ShapingCommand.TakeUpAgain(by);
            case SHAPE_DROP -> new ShapingCommand.AskOtherwise(by, new Exit.Drop(Optional.of(by.member()), ""));
            case STAND_IN -> new ShapingCommand.OfferStandIn(by);
            case STAND_IN_YES -> new ShapingCommand.AnswerStandIn(by, true);
            case STAND_IN_NO -> new ShapingCommand.AnswerStandIn(by, false);
            default -> new ShapingCommand.Agree(by);
        };
    }

    /** A form that came back. */
    Reply submit(Caller caller, ActionToken token, Shaping shaping, Map<String, FieldValue> values) {
        LocalDate today = clock.now().atZone(shaping.frame().rhythm().zone()).toLocalDate();
        ShapingSubmissions read = ShapingSubmissions.of(values, today, ShapingTrade.words(shaping));
        Submissions ways = Submissions.of(values, today, ShapingTrade.words(shaping));
        return switch (token.verb()) {
            case NEED_BETTER ->
                with(
                        caller,
                        token,
                        read.better(),
                        ShapingSubmissions.Better::text,
                        better -> by -> new ShapingCommand.SuggestWording(by, better.text(), better.why()));
            case NEED_WORDS ->
                with(caller, token, read.need(), text -> text, text -> by -> new ShapingCommand.WordNeed(by, text));
            case DIMENSION ->
                with(
                        caller,
                        token,
                        read.lines(),
                        ShapingDesk::joined,
                        lines -> by -> new ShapingCommand.NameDimensions(by, lines));
            case SHAPE_IDEA ->
                with(
                        caller,
                        token,
                        read.lines(),
                        ShapingDesk::joined,
                        lines -> by -> new ShapingCommand.OfferIdeas(by, lines));
            case NAME_TUNERS ->
                with(
                        caller,
                        token,
                        read.tuners(shaping),
                        _ -> "",
                        writers -> by -> new ShapingCommand.NameTuners(by, writers.members(), writers.due()));
            case TUNER_REASON ->
                with(
                        caller,
                        token,
                        read.reason(),
                        text -> text,
                        text -> by -> new ShapingCommand.ObjectToTuners(by, text));
            case SYNTHESIS ->
                with(
                        caller,
                        token,
                        read.written(),
                        ShapingDesk::whole,
                        draft -> by ->
                                new ShapingCommand.WriteSynthesis(by, draft.title(), draft.text(), draft.leftOut()));
            case WAY ->
                with(
                        caller,
                        token,
                        ways.way(ShapingWays.ways(shaping)),
                        WayForm.Filled::text,
                        way -> by -> new ShapingCommand.AskOtherwise(by, ShapingWays.of(way, by.member())));
            case WAY_NO ->
                with(
                        caller,
                        token,
                        ways.reason(),
                        Reason::couldGoWrong,
                        reason -> by -> new ShapingCommand.AnswerOtherwise(by, new Answer.Objects(reason)));
            default -> PressDesk.unknown(caller);
        };
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String whole(ShapingSubmissions.Written draft) {
        return draft.leftOut().isEmpty() ? draft.text() : draft.text() + "\n\n" + draft.leftOut();
    }

    /** @param typed the words, to be given back if they cannot be used */
    private <T> Reply with(
            Caller caller,
            ActionToken token,
            Submitted<T> submitted,
            Function<T, String> typed,
            Function<T, Function<By, Act>> meaning) {
        return switch (submitted) {
            case Submitted.Mend<T>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<T>(T value) ->
                presses.act(caller, token, Optional.of(typed.apply(value)), meaning.apply(value));
        };
    }
}
