package org.popcircle.core.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/** What follows by itself: a step that everybody has taken goes on to the next. */
final class Momentum {

    private Momentum() {}

    /** These events with all that follow. */
    static List<SelectionEvent> after(Selection selection, List<SelectionEvent> events) {
        if (events.isEmpty()) {
            return events;
        }
        List<SelectionEvent> all = new ArrayList<>(events);
        Selection state = SelectionDecider.fold(selection, events);
        Optional<SelectionEvent> next = next(state, events.getLast().at());
        while (next.isPresent()) {
            all.add(next.get());
            state = SelectionEvolver.evolve(state, next.get());
            next = next(state, next.get().at());
        }
        return all;
    }

    /** The time that a step has which begins now. */
    static Window window(Selection selection, Instant now) {
        return Window.open(now, selection.frame().pace(), selection.frame().rhythm());
    }

    private static Optional<SelectionEvent> next(Selection selection, Instant now) {
        if (selection.phase().isOver()) {
            return Optional.empty();
        }
        if (selection.present().isEmpty()) {
            return Optional.of(new SelectionEvent.Dropped(now));
        }
        if (selection.standIn().filter(offer -> offer.stillToAsk().isEmpty()).isPresent()) {
            return selection.standIn().map(offer -> new SelectionEvent.StoodIn(now, offer.offered()));
        }
        return switch (selection.phase()) {
            case Phase.Inviting p -> DoorRules.follows(selection, p, now);
            case Phase.Gathering p -> p.missing().isEmpty() ? withoutTheMissing(selection, now) : Optional.empty();
            case Phase.Nominating _ ->
                selection.awaited().isEmpty()
                        ? withNobody(selection, now).or(() -> withoutTheMissing(selection, now))
                        : Optional.empty();
            case Phase.Changing p -> p.missing().isEmpty() ? withoutTheMissing(selection, now) : Optional.empty();
            case Phase.Agreeing p -> agreed(selection, p.round(), now);
            case Phase.AskingOthers p -> others(selection, p, now);
            case Phase.AskingNominee p -> everybody(selection, p.candidacy(), p.round(), now);
            case Phase.Integrating p -> worked(selection, p, now);
            case Phase.Leaving p -> GoingOn.settled(p.asked(), now);
            case Phase.Mending _, Phase.Choosing _, Phase.Parked _ -> Optional.empty();
            case Phase.Decided _, Phase.Dropped _ -> Optional.empty();
        };
    }

    /** Nobody who was heard suggests anybody: there is nobody to choose, and it ends instead of waiting. */
    static Optional<SelectionEvent> withNobody(Selection selection, Instant now) {
        return selection.suggestsNobody()
                ? Optional.of(new SelectionEvent.NobodySuggested(
                        now,
                        selection.awaited().stream()
                                .filter(member -> !selection.hasNominated(member))
                                .toList()))
                : Optional.empty();
    }

    /** Where writing goes on to once its time is over or everybody has written; empty where something is still needed. */
    static Optional<SelectionEvent> withoutTheMissing(Selection selection, Instant now) {
        List<MemberId> missing = selection.awaited();
        return switch (selection.phase()) {
            case Phase.Gathering _ ->
                Optional.of(new SelectionEvent.AgreementAsked(now, missing, window(selection, now)));
            case Phase.Nominating _ ->
                selection.open().stream()
                                .noneMatch(role -> selection.nominees(role).isEmpty())
                        ? Optional.of(new SelectionEvent.Revealed(now, missing, window(selection, now)))
                        : Optional.empty();
            case Phase.Changing _ ->
                withNobody(selection, now)
                        .or(() -> Optional.of(new SelectionEvent.ChoosingBegan(now, missing, window(selection, now))));
            case Phase.Agreeing _, Phase.Mending _, Phase.Choosing _, Phase.AskingOthers _ -> Optional.empty();
            case Phase.AskingNominee _, Phase.Integrating _, Phase.Leaving _ -> Optional.empty();
            case Phase.Inviting _, Phase.Parked _, Phase.Decided _, Phase.Dropped _ -> Optional.empty();
        };
    }

    /** One objection is enough to work with it once the time is over (method.md I6). */
    static Optional<SelectionEvent> withAnObjection(Selection selection, Instant now) {
        boolean objected = selection
                .phase()
                .openRound()
                .map(round -> !round.objectors().isEmpty())
                .orElse(selection.phase() instanceof Phase.Leaving);
        if (!objected) {
            return Optional.empty();
        }
        return switch (selection.phase()) {
            case Phase.Agreeing _ -> Optional.of(new SelectionEvent.AgreementObjected(now, window(selection, now)));
            case Phase.AskingOthers p ->
                Optional.of(objections(selection, p.round().missing(), now));
            case Phase.AskingNominee p ->
                Optional.of(objections(selection, p.round().missing(), now));
            case Phase.Leaving p ->
                GoingOn.settled(p.asked().with(p.asked().window().over()), now);
            case Phase.Inviting _, Phase.Gathering _, Phase.Mending _ -> Optional.empty();
            case Phase.Nominating _, Phase.Changing _ -> Optional.empty();
            case Phase.Choosing _, Phase.Integrating _, Phase.Parked _ -> Optional.empty();
            case Phase.Decided _, Phase.Dropped _ -> Optional.empty();
        };
    }

    private static SelectionEvent objections(Selection selection, List<MemberId> missing, Instant now) {
        return new SelectionEvent.ObjectionsHeard(now, missing, window(selection, now));
    }

    private static Optional<SelectionEvent> agreed(Selection selection, ConsentRound round, Instant now) {
        if (!round.isComplete() || (round.isConsent() && waitsForAnAnswer(selection))) {
            return Optional.empty();
        }
        return Optional.of(
                round.isConsent()
                        ? new SelectionEvent.NominatingBegan(now, window(selection, now))
                        : new SelectionEvent.AgreementObjected(now, window(selection, now)));
    }

    private static Optional<SelectionEvent> others(Selection selection, Phase.AskingOthers asking, Instant now) {
        if (isGone(selection, asking.candidacy())) {
            return chooseAgain(selection, now);
        }
        if (asking.candidacy().person().isEmpty()) {
            return everybody(selection, asking.candidacy(), asking.round(), now);
        }
        return selection.awaited().isEmpty()
                ? Optional.of(new SelectionEvent.OthersHeard(now, window(selection, now)))
                : Optional.empty();
    }

    private static boolean isGone(Selection selection, Candidacy candidacy) {
        return !candidacy.candidates().stream().allMatch(selection::canBeNamed);
    }

    private static Optional<SelectionEvent> chooseAgain(Selection selection, Instant now) {
        return Optional.of(new SelectionEvent.ChoosingBegan(now, List.of(), window(selection, now)));
    }

    private static Optional<SelectionEvent> everybody(
            Selection selection, Candidacy candidacy, ConsentRound round, Instant now) {
        if (isGone(selection, candidacy)) {
            return chooseAgain(selection, now);
        }
        if (!round.isComplete() || (round.isConsent() && waitsForAnAnswer(selection))) {
            return Optional.empty();
        }
        return Optional.of(
                round.isConsent() ? settled(selection, candidacy, round, now) : objections(selection, List.of(), now));
    }

    /** A question is answered before anything is settled, also if its asker has consented since. */
    private static boolean waitsForAnAnswer(Selection selection) {
        return !selection.openQuestions().isEmpty();
    }

    private static SelectionEvent settled(Selection selection, Candidacy candidacy, ConsentRound round, Instant now) {
        return new SelectionEvent.RoleSettled(now, new Settled(candidacy, round.asked(), now), window(selection, now));
    }

    /** Whoever withdrew an objection has consented; whoever was not heard is asked before it is settled. */
    private static Optional<SelectionEvent> worked(Selection selection, Phase.Integrating open, Instant now) {
        if (isGone(selection, open.candidacy())) {
            return chooseAgain(selection, now);
        }
        if (!open.round().objectors().isEmpty() || (open.round().isConsent() && waitsForAnAnswer(selection))) {
            return Optional.empty();
        }
        return Optional.of(
                open.round().isConsent()
                        ? settled(selection, open.candidacy(), open.round(), now)
                        : new SelectionEvent.ConsentAsked(now, open.candidacy(), open.round(), window(selection, now)));
    }
}
