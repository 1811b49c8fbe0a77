package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.SelectionForms;
import org.popcircle.core.cards.SelectionSubmissions;
import org.popcircle.core.cards.SelectionSubmissions.Named;
import org.popcircle.core.cards.SelectionWays;
import org.popcircle.core.cards.Submissions;
import org.popcircle.core.cards.Submitted;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.selection.Asking;
import org.popcircle.core.selection.GoingOn;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.selection.SelectionCommand.Act;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;

/** Everything people press and type on the card of a selection. */
final class SelectionDesk {

    private final PressDesk<Selection, Act, SelectionEvent> presses;
    private final Threshold threshold;
    private final Newcomers newcomers;
    private final ReadingRoom reading;
    private final DomainClock clock;

    SelectionDesk(
            PressDesk<Selection, Act, SelectionEvent> presses,
            Threshold threshold,
            Newcomers newcomers,
            ReadingRoom reading,
            DomainClock clock) {
        this.presses = presses;
        this.threshold = threshold;
        this.newcomers = newcomers;
        this.reading = reading;
        this.clock = clock;
    }

    /** A press on a card: a form where words are needed, else the act itself. */
    Reply press(Caller caller, ActionToken token, Selection selection) {
        return threshold
                .press(caller, token, selection, new SelectionDoor())
                .orElseGet(() -> act(caller, token, selection));
    }

    private Reply act(Caller caller, ActionToken token, Selection selection) {
        Optional<MemberId> me = selection.person(caller.account()).map(Attendee::id);
        boolean current = token.phase() == selection.phaseNumber() || token.verb() == Verb.ANSWER;
        boolean usable = me.isPresent() && !selection.phase().isOver() && current;
        Optional<Form> form = me.filter(_ -> usable).flatMap(member -> form(token, selection, member));
        return form.<Reply>map(Reply.Ask::new)
                .orElseGet(() -> presses.act(caller, token, Optional.empty(), by -> act(token, selection, by)));
    }

    /** A form opens only where its words could be used; otherwise the rules say at once why not. */
    private static Optional<Form> form(ActionToken token, Selection selection, MemberId me) {
        SelectionForms forms = new SelectionForms(selection, SelectionTrade.words(selection));
        Phase phase = selection.phase();
        boolean chooses = selection.mayChoose(me);
        boolean working = phase instanceof Phase.Integrating && chooses;
        return switch (token.verb()) {
            case QUALITIES -> when(phase instanceof Phase.Gathering, () -> forms.qualities(me));
            case MEND_LIST -> when(phase instanceof Phase.Mending && selection.mayLead(me), forms::mend);
            case NOMINATE ->
                when(
                        phase instanceof Phase.Nominating || phase instanceof Phase.Changing,
                        () -> forms.nominate(me, role(token, selection)));
            case CANDIDATE -> when(chooses && selection.mayProposeNow(), () -> forms.candidate(role(token, selection)));
            case HAND_OVER -> when(chooses || selection.mayLead(me), forms::handOver);
            case SELECT_OBJECT -> when(isAsked(selection, me), forms::object);
            case SHORTEN -> when(working, forms::shorten);
            case SAFEGUARD -> when(working, forms::safeguard);
            case SELECT_IDEA -> when(phase instanceof Phase.Integrating, forms::idea);
            case ANSWER -> Acts.number(token).flatMap(selection::question).map(forms::answer);
            case ASK -> when(Asking.hasPlace(phase), forms::ask);
            case WAY -> when(GoingOn.mayBeAsked(selection), forms::way);
            case SELECT_DROP ->
                when(GoingOn.mayBeAsked(selection) && !GoingOn.mayLetGoAlone(selection, me), forms::way);
            case WAY_NO, WAY_BACK ->
                when(
                        phase instanceof Phase.Leaving leaving
                                && !leaving.asked().isAskedBy(me),
                        forms::reasonAgainstTheWay);
            default -> Optional.empty();
        };
    }

    /** Everybody else can change their answer until the last word is said. */
    private static boolean isAsked(Selection selection, MemberId me) {
        return selection.phase() instanceof Phase.AskingNominee
                || selection
                        .phase()
                        .openRound()
                        .map(round -> round.asked().contains(me) && !comesLast(selection, me))
                        .orElse(false);
    }

    private static boolean comesLast(Selection selection, MemberId me) {
        return selection.phase() instanceof Phase.AskingOthers asking
                && asking.candidacy().person().equals(Optional.of(me));
    }

    private interface Making {
        Form form();
    }

    private static Optional<Form> when(boolean usable, Making making) {
        return usable ? Optional.of(making.form()) : Optional.empty();
    }

    /** The role that a token names, or the first that is open. */
    private static int role(ActionToken token, Selection selection) {
        return Acts.number(token)
                .filter(number -> selection.frame().sought().numbers().contains(number))
                .orElseGet(() -> selection.phase().proposed().isPresent()
                        ? selection.phase().proposed().get().role()
                        : selection.open().isEmpty() ? 1 : selection.open().getFirst());
    }

    /** What a press without words means; where words are missing, the rules say best what is needed. */
    private static Act act(ActionToken token, Selection selection, By by) {
        return switch (token.verb()) {
            case JOIN -> new SelectionCommand.Join(by);
            case BEGIN -> new SelectionCommand.BeginNow(by);
            case NO_QUALITIES -> new SelectionCommand.WriteQualities(by, List.of());
            case SUGGEST_NOBODY -> new SelectionCommand.SuggestNobody(by);
            case KEEP_NAME -> new SelectionCommand.Keep(by);
            case CHANGE_AGAIN -> new SelectionCommand.ChangeAgain(by);
            case SELECT_CONSENT -> new SelectionCommand.GiveAnswer(by, new Answer.NoObjection());
            case SELECT_OBJECT -> new SelectionCommand.GiveAnswer(by, SelectionSubmissions.withoutAReason());
            case SELECT_ON -> new SelectionCommand.GoOn(by);
            case SELECT_TIME -> new SelectionCommand.NeedTime(by);
            case ASK -> new SelectionCommand.Ask(by, "");
            case ANSWER ->
                new SelectionCommand.AnswerQuestion(by, Acts.number(token).orElse(0), "");
            case WAY -> new SelectionCommand.AskOtherwise(by, new Exit.Park(by.member(), Optional.empty()));
            case WAY_YES -> new SelectionCommand.AnswerOtherwise(by, new Answer.NoObjection());
            case WAY_NO, WAY_BACK -> new SelectionCommand.AnswerOtherwise(by, SelectionSubmissions.withoutAReason());
            case WAY_AGAIN -> new SelectionCommand.TakeUpAgain(by);
            case SELECT_DROP -> new SelectionCommand.AskOtherwise(by, new Exit.Drop(Optional.of(by.member()), ""));
            case SETTLED -> new SelectionCommand.Resolve(by);
            case FIRM -> new SelectionCommand.StandFirm(by);
            case STAND_IN -> new SelectionCommand.OfferStandIn(by);
            case STAND_IN_YES -> new SelectionCommand.AnswerStandIn(by, true);
            case STAND_IN_NO -> new SelectionCommand.AnswerStandIn(by, false);
            case NOMINATE -> new SelectionCommand.Nominate(by, role(token, selection), by.member(), "");
            case CANDIDATE -> new SelectionCommand.ProposeCandidate(by, role(token, selection), by.member(), "");
            case HAND_OVER -> new SelectionCommand.HandOver(by, by.member(), "");
            case SHORTEN -> new SelectionCommand.Shorten(by, LocalDate.EPOCH);
            case SAFEGUARD -> new SelectionCommand.AddSafeguard(by, "");
            case SELECT_IDEA -> new SelectionCommand.OfferIdea(by, "");
            case MEND_LIST -> new SelectionCommand.Mend(by, selection.remit(), List.of());
            default -> new SelectionCommand.WriteQualities(by, List.of());
        };
    }

    /** A form that came back. */
    Reply submit(Caller caller, ActionToken token, Selection selection, Map<String, FieldValue> values) {
        LocalDate today = clock.now().atZone(selection.frame().rhythm().zone()).toLocalDate();
        SelectionSubmissions read = SelectionSubmissions.of(values, today, SelectionTrade.words(selection));
        Submissions ways = Submissions.of(values, today, SelectionTrade.words(selection));
        int role = role(token, selection);
        return switch (token.verb()) {
            case QUALITIES ->
                with(caller, token, read.lines(), list -> by -> new SelectionCommand.WriteQualities(by, list));
            case MEND_LIST ->
                with(
                        caller,
                        token,
                        read.mended(selection.remit()),
                        mended -> by -> new SelectionCommand.Mend(by, mended.remit(), mended.qualities()));
            case NOMINATE ->
                with(
                        caller,
                        token,
                        suggested(token, selection, read),
                        named -> by -> new SelectionCommand.Nominate(by, role, named.who(), named.why()));
            case CANDIDATE ->
                with(
                        caller,
                        token,
                        read.named(selection, SelectionForms.candidates(selection, role)),
                        named -> by -> new SelectionCommand.ProposeCandidate(by, role, named.who(), named.why()));
            case HAND_OVER ->
                with(
                        caller,
                        token,
                        read.handed(selection, SelectionForms.choosers(selection)),
                        handed -> by -> new SelectionCommand.HandOver(by, handed.to(), handed.why()));
            case SELECT_OBJECT ->
                with(
                        caller,
                        token,
                        read.objection(),
                        objection -> by -> new SelectionCommand.GiveAnswer(by, objection));
            case SHORTEN -> with(caller, token, read.day(), day -> by -> new SelectionCommand.Shorten(by, day));
            case SAFEGUARD ->
                with(caller, token, read.words(), text -> by -> new SelectionCommand.AddSafeguard(by, text));
            case SELECT_IDEA ->
                with(caller, token, read.words(), text -> by -> new SelectionCommand.OfferIdea(by, text));
            case ASK -> with(caller, token, read.words(), text -> by -> new SelectionCommand.Ask(by, text));
            case ANSWER ->
                with(
                        caller,
                        token,
                        read.words(),
                        text -> by -> new SelectionCommand.AnswerQuestion(
                                by, Acts.number(token).orElse(0), text));
            case WAY ->
                with(
                        caller,
                        token,
                        ways.way(SelectionWays.ways(selection)),
                        way -> by -> new SelectionCommand.AskOtherwise(by, SelectionWays.of(way, by.member())));
            case WAY_NO ->
                with(
                        caller,
                        token,
                        ways.reason(),
                        reason -> by -> new SelectionCommand.AnswerOtherwise(by, new Answer.Objects(reason)));
            default -> PressDesk.unknown(caller);
        };
    }

    /** What somebody suggests: one of those who take part, topics that wait, or people who are not in the circle yet. */
    private Submitted<Named> suggested(ActionToken token, Selection selection, SelectionSubmissions read) {
        if (!(selection.frame().sought() instanceof Sought.NewMembers)) {
            return read.named(selection, SelectionForms.nominable(selection));
        }
        List<PickedPerson> picked = read.newcomers();
        Optional<String> trouble = reading.circleNamed(token.subject())
                .flatMap(circle -> Newcomers.trouble(circle, picked, SelectionTrade.words(selection)));
        return read.newcomers(newcomers.of(picked), trouble);
    }

    private <T> Reply with(
            Caller caller, ActionToken token, Submitted<T> submitted, Function<T, Function<By, Act>> meaning) {
        return switch (submitted) {
            case Submitted.Mend<T>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<T>(T value) ->
                presses.act(caller, token, SelectionSubmissions.typed(value), meaning.apply(value));
        };
    }
}
