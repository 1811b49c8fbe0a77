package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.RoundForms;
import org.popcircle.core.cards.RoundSubmissions;
import org.popcircle.core.cards.RoundWays;
import org.popcircle.core.cards.Submissions;
import org.popcircle.core.cards.Submitted;
import org.popcircle.core.cards.WayForm;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.round.GoingOn;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundCommand.Act;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.wording.Words;

/** Everything people press and type on the card of a round. */
final class RoundDesk {

    private final PressDesk<Round, Act, RoundEvent> presses;
    private final Threshold threshold;
    private final DomainClock clock;

    RoundDesk(PressDesk<Round, Act, RoundEvent> presses, Threshold threshold, DomainClock clock) {
        this.presses = presses;
        this.threshold = threshold;
        this.clock = clock;
    }

    /** A press on a card: a form where words are needed, else the act itself. */
    Reply press(Caller caller, ActionToken token, Round round) {
        return threshold.press(caller, token, round, new RoundDoor()).orElseGet(() -> act(caller, token, round));
    }

    private Reply act(Caller caller, ActionToken token, Round round) {
        Optional<MemberId> me = round.person(caller.account()).map(Attendee::id);
        boolean usable = me.isPresent() && !round.phase().isOver() && token.phase() == round.phaseNumber();
        Optional<Form> form = me.filter(_ -> usable).flatMap(member -> form(token, round, member));
        return form.<Reply>map(Reply.Ask::new)
                .orElseGet(() -> presses.act(
                        caller,
                        token,
                        Optional.empty(),
                        by -> me.isPresent() ? act(token, by) : new RoundCommand.Join(by)));
    }

    private static Optional<Form> form(ActionToken token, Round round, MemberId me) {
        Words words = RoundTrade.words(round);
        boolean withAWord = round.frame().kind().passing() == RoundKind.Passing.WITH_A_WORD && round.asksNow(me);
        return switch (token.verb()) {
            case SPEAK -> Optional.of(RoundForms.speak(round, me, words));
            case PASS_ON -> withAWord ? Optional.of(RoundForms.passOn(round, words)) : Optional.empty();
            case REPLY -> member(token).map(asker -> RoundForms.reply(round, asker, words));
            case WAY ->
                GoingOn.mayBeAsked(round)
                        ? Optional.of(WayForm.of(token, RoundWays.ways(round), words))
                        : Optional.empty();
            case WAY_NO, WAY_BACK ->
                round.phase() instanceof Phase.Leaving leaving
                                && !leaving.asked().isAskedBy(me)
                        ? Optional.of(
                                WayForm.reason(ActionToken.of(Verb.WAY_NO, round.id(), round.phaseNumber()), words))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What a press without words means; where words are missing, the rules say best what is needed. */
    private static Act act(ActionToken token, By by) {
        MemberId about = member(token).orElse(by.member());
        return switch (token.verb()) {
            case JOIN -> new RoundCommand.Join(by);
            case BEGIN -> new RoundCommand.BeginNow(by);
            case PASS_ON, PASS -> new RoundCommand.Pass(by, "");
            case COME_BACK -> new RoundCommand.ComeBackToMe(by);
            case SKIP -> new RoundCommand.Skip(by, about);
            case LATER -> new RoundCommand.MoveToEnd(by, about);
            case CALL_BACK -> new RoundCommand.CallBack(by, about);
            case NEXT_ROUND -> new RoundCommand.NextRound(by);
            case END_ROUND -> new RoundCommand.Close(by);
            case WAY -> new RoundCommand.AskOtherwise(by, new Exit.Park(by.member(), Optional.empty()));
            case WAY_YES -> new RoundCommand.AnswerOtherwise(by, new Answer.NoObjection());
            case WAY_NO, WAY_BACK -> new RoundCommand.AnswerOtherwise(by, new Answer.Objects(new Reason("", "", "")));
            case WAY_AGAIN -> new RoundCommand.TakeUpAgain(by);
            case STAND_IN -> new RoundCommand.OfferStandIn(by);
            case STAND_IN_YES -> new RoundCommand.AnswerStandIn(by, true);
            case STAND_IN_NO -> new RoundCommand.AnswerStandIn(by, false);
            default -> new RoundCommand.Speak(by, "");
        };
    }

    /** The person that a token's target names. */
    static Optional<MemberId> member(ActionToken token) {
        return token.target().matches("m[1-9][0-9]{0,5}")
                ? Optional.of(new MemberId(token.target()))
                : Optional.empty();
    }

    /** A form that came back. */
    Reply submit(Caller caller, ActionToken token, Round round, Map<String, FieldValue> values) {
        RoundSubmissions read = RoundSubmissions.of(values, RoundTrade.words(round));
        LocalDate today = clock.now().atZone(round.frame().rhythm().zone()).toLocalDate();
        Submissions ways = Submissions.of(values, today, RoundTrade.words(round));
        return switch (token.verb()) {
            case SPEAK -> with(caller, token, read.say(), text -> by -> new RoundCommand.Speak(by, text));
            case PASS_ON -> with(caller, token, read.why(), text -> by -> new RoundCommand.Pass(by, text));
            case REPLY ->
                with(
                        caller,
                        token,
                        read.say(),
                        text -> by -> new RoundCommand.Reply(by, member(token).orElse(by.member()), text));
            case WAY ->
                with(
                        caller,
                        token,
                        ways.way(RoundWays.ways(round)),
                        WayForm.Filled::text,
                        way -> by -> new RoundCommand.AskOtherwise(by, RoundWays.of(way, by.member())));
            case WAY_NO ->
                with(
                        caller,
                        token,
                        ways.reason(),
                        Reason::couldGoWrong,
                        reason -> by -> new RoundCommand.AnswerOtherwise(by, new Answer.Objects(reason)));
            default -> PressDesk.unknown(caller);
        };
    }

    private Reply with(
            Caller caller,
            ActionToken token,
            Submitted<String> submitted,
            Function<String, Function<By, Act>> meaning) {
        return with(caller, token, submitted, text -> text, meaning);
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
