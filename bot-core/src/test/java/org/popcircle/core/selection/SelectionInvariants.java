package org.popcircle.core.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.popcircle.core.consent.EveryonesWord;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/** What holds in every selection at every moment, in the words of method.md 4; each answers what is broken. */
final class SelectionInvariants {

    private SelectionInvariants() {}

    static Optional<String> broken(Selection before, List<SelectionEvent> events, Selection after) {
        return oneNominationEach(after)
                .or(() -> onlyThoseHereAreNamed(after))
                .or(() -> noMoreThanFit(after))
                .or(() -> nobodyWaitsForNothing(after))
                .or(() -> whoWaitsIsLetBegin(events, after))
                .or(() -> nothingIsLost(events, before, after))
                .or(() -> walk(before, events));
    }

    private record Slot(MemberId by, int role, int around) {}

    /**
     * Nothing goes on another way, rests or ends without everyone's word.
     *
     * @param words what was said to it so far, in this course
     */
    static Optional<String> withoutEveryone(Selection before, List<SelectionEvent> events, EveryonesWord words) {
        Selection state = before;
        Optional<String> broken = Optional.empty();
        for (SelectionEvent event : events) {
            List<MemberId> present = state.present();
            boolean alone = GoingOn.mayLetGoAlone(state, state.frame().openedBy()) || present.isEmpty();
            broken = broken.or(() -> switch (event) {
                case SelectionEvent.Otherwise otherwise -> words.broken(otherwise.event(), present);
                case SelectionEvent.Dropped _ -> alone ? Optional.empty() : Optional.of("somebody let it go alone");
                default -> Optional.empty();
            });
            if (event instanceof SelectionEvent.Recognised same) {
                words.recognised(same.member(), same.also());
            }
            state = SelectionEvolver.evolve(state, event);
        }
        return broken;
    }

    /** What somebody has written or asked stays; hidden names are dropped only with what they were for. */
    static Optional<String> nothingIsLost(List<SelectionEvent> events, Selection before, Selection after) {
        boolean sameRead = events.stream().anyMatch(SelectionEvent.Recognised.class::isInstance);
        if (sameRead || after.phase().isOver()) {
            return Optional.empty();
        }
        boolean named = before.nominations().stream()
                .allMatch(one -> after.nominations().stream()
                        .anyMatch(other -> other.by().equals(one.by()) && other.role() == one.role()));
        boolean asked = before.questions().stream()
                .allMatch(one -> after.question(one.number()).isPresent());
        boolean tried = after.tried().containsAll(before.tried());
        return named && asked && tried ? Optional.empty() : Optional.of("something that was said is lost");
    }

    static Optional<String> oneNominationEach(Selection selection) {
        Set<Slot> seen = new HashSet<>();
        return selection.nominations().stream()
                .filter(one -> !seen.add(new Slot(one.by(), one.role(), one.around())))
                .findFirst()
                .map(one -> one.by() + " suggests twice at once");
    }

    static Optional<String> onlyThoseHereAreNamed(Selection selection) {
        return selection.phase().proposed().stream()
                .flatMap(candidacy -> candidacy.candidates().stream())
                .filter(candidate -> !selection.canBeNamed(candidate))
                .findFirst()
                .map(candidate -> candidate + " is proposed and not here");
    }

    /** Each names one to three at most, or nobody where that is possible; about as many are proposed, and nothing twice. */
    static Optional<String> noMoreThanFit(Selection selection) {
        Sought sought = selection.frame().sought();
        return selection.nominations().stream()
                .map(Nomination::candidates)
                .filter(named -> (named.isEmpty() && !sought.mayBeNobody())
                        || named.size() > sought.mostEach()
                        || isTwice(named))
                .findFirst()
                .map(named -> named + " are too many or none")
                .or(() -> selection.phase().proposed().stream()
                        .map(Candidacy::candidates)
                        .filter(named -> named.isEmpty() || named.size() > sought.mostProposed() || isTwice(named))
                        .findFirst()
                        .map(named -> named + " are proposed, too many or none"));
    }

    private static boolean isTwice(List<Candidate> named) {
        return new HashSet<>(named).size() < named.size();
    }

    static Optional<String> nobodyWaitsForNothing(Selection selection) {
        boolean asksEverybody =
                !selection.isOnesTask() && !selection.phase().isOver() && !(selection.phase() instanceof Phase.Parked);
        if (selection.phase() instanceof Phase.Inviting) {
            return Optional.empty();
        }
        return asksEverybody
                        && selection.awaited().isEmpty()
                        && selection.openQuestions().isEmpty()
                ? Optional.of("nobody is asked and it does not go on")
                : Optional.empty();
    }

    /** Two who are in when the time is up wait for nobody, and nobody has named anything before. */
    static Optional<String> whoWaitsIsLetBegin(List<SelectionEvent> events, Selection selection) {
        if (!(selection.phase() instanceof Phase.Inviting(Window window))) {
            return Optional.empty();
        }
        boolean stuck = !events.isEmpty()
                && selection.present().size() > 1
                && window.closes()
                        .filter(end -> !events.getLast().at().isBefore(end))
                        .isPresent();
        boolean asked = !selection.nominations().isEmpty()
                || !selection.qualities().isEmpty()
                || !selection.awaited().isEmpty();
        return stuck || asked ? Optional.of("it does not wait for people, or they wait for nothing") : Optional.empty();
    }

    private static Optional<String> walk(Selection before, List<SelectionEvent> events) {
        Selection state = before;
        for (SelectionEvent event : events) {
            Optional<String> wrong = lastComesLast(state, event)
                    .or(nothingSettlesButConsent(state, event))
                    .or(onlyWhatWasSuggested(state, event))
                    .or(endsOnlyWhereNobodyIsSuggested(state, event));
            if (wrong.isPresent()) {
                return wrong;
            }
            state = SelectionEvolver.evolve(state, event);
        }
        return Optional.empty();
    }

    /** The candidate answers once everybody else has. */
    static Optional<String> lastComesLast(Selection state, SelectionEvent event) {
        boolean early = event instanceof SelectionEvent.AnswerGiven given
                && state.phase() instanceof Phase.AskingOthers asking
                && asking.candidacy().person().equals(Optional.of(given.member()));
        return early ? Optional.of("whom it is about answered before the others") : Optional.empty();
    }

    /** Everyone here has consented to this very version, and nobody objects. */
    static Supplier<Optional<String>> nothingSettlesButConsent(Selection state, SelectionEvent event) {
        return () -> {
            if (!(event instanceof SelectionEvent.RoleSettled done)) {
                return Optional.empty();
            }
            Optional<Boolean> agreed = state.phase() instanceof Phase.Integrating open
                    ? Optional.of(open.round().isConsent())
                    : state.phase().openRound().map(round -> round.isConsent());
            boolean everyone = done.settled().consented().containsAll(state.present());
            boolean same =
                    state.phase().proposed().equals(Optional.of(done.settled().candidacy()));
            boolean asked = state.openQuestions().isEmpty();
            return agreed.orElse(false) && everyone && same && asked
                    ? Optional.empty()
                    : Optional.of("a role was settled without everybody's consent");
        };
    }

    static Supplier<Optional<String>> onlyWhatWasSuggested(Selection state, SelectionEvent event) {
        return () -> event instanceof SelectionEvent.ConsentAsked asked
                        && asked.candidacy().version() == 1
                        && !state.proposable(asked.candidacy().role())
                                .containsAll(asked.candidacy().candidates())
                ? Optional.of("somebody was proposed whom nobody suggested")
                : Optional.empty();
    }

    /** With one name there is somebody to choose, and with no word at all it still waits. */
    static Supplier<Optional<String>> endsOnlyWhereNobodyIsSuggested(Selection state, SelectionEvent event) {
        return () -> event instanceof SelectionEvent.NobodySuggested
                        && (!state.nominees(1).isEmpty() || state.nominations().isEmpty())
                ? Optional.of("it ended without anybody, though somebody was suggested or nobody was heard")
                : Optional.empty();
    }
}
