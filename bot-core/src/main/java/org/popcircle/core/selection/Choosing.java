package org.popcircle.core.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/**
 * Proposing somebody, on the strength of the reasons and never by how often they were named; and changing the proposal
 * before changing the person (method.md 4, steps 7 and 9).
 */
final class Choosing {

    private Choosing() {}

    private static Decided<SelectionEvent> notYours(Selection selection) {
        return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, selection.chooser()));
    }

    static Decided<SelectionEvent> handOver(Selection selection, SelectionCommand.HandOver command) {
        By by = command.by();
        if (!selection.mayChoose(by.member()) && !selection.mayLead(by.member())) {
            return notYours(selection);
        }
        boolean possible = selection.phase() instanceof Phase.Choosing
                || selection.phase() instanceof Phase.Integrating
                || selection.phase() instanceof Phase.Changing;
        if (!possible) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (!selection.present().contains(command.to())) {
            return Decided.refuse(new Refusal.NotAmongThem());
        }
        if (command.why().length() > Selection.LONGEST_TEXT) {
            return Decided.refuse(new Refusal.TooLong(Selection.LONGEST_TEXT));
        }
        return selection.chooser().equals(Optional.of(command.to()))
                ? Decided.accept()
                : Decided.accept(new SelectionEvent.HandedOver(
                        by.now(),
                        new Handover(by.member(), command.to(), command.why().strip())));
    }

    static Decided<SelectionEvent> propose(Selection selection, SelectionCommand.ProposeCandidate command) {
        By by = command.by();
        if (!selection.mayChoose(by.member())) {
            return notYours(selection);
        }
        Optional<Refusal> early = notNow(selection, command);
        if (early.isPresent()) {
            return Decided.refuse(early.get());
        }
        Optional<Refusal> wrong = refuse(selection, command);
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        String why = command.why().strip();
        if (why.isEmpty()) {
            return Decided.refuse(new Refusal.ReasonNeeded());
        }
        if (why.length() > Selection.LONGEST_TEXT) {
            return Decided.refuse(new Refusal.TooLong(Selection.LONGEST_TEXT));
        }
        return Decided.accept(ask(selection, candidacy(selection, command, why), by.now()));
    }

    /** Other topics are a changed proposal: what was asked about before stays in its history. */
    private static Candidacy candidacy(Selection selection, SelectionCommand.ProposeCandidate command, String why) {
        Optional<Candidacy> before =
                isAboutTopics(selection) ? selection.phase().proposed() : Optional.empty();
        return before.map(one -> one.of(command.candidates(), why))
                .orElseGet(() -> new Candidacy(
                        command.role(),
                        command.candidates(),
                        command.by().member(),
                        why,
                        selection.remit().until(),
                        List.of(),
                        1));
    }

    private static boolean isAboutTopics(Selection selection) {
        return selection.frame().sought() instanceof Sought.NextTopics;
    }

    private static Optional<Refusal> refuse(Selection selection, SelectionCommand.ProposeCandidate command) {
        int most = selection.frame().sought().mostProposed();
        if (command.candidates().size() > most) {
            return Optional.of(new Refusal.TooMany(most));
        }
        boolean suggested = selection.proposable(command.role()).containsAll(command.candidates());
        return command.candidates().isEmpty() || !suggested
                ? Optional.of(new Refusal.NotAmongThem())
                : Optional.empty();
    }

    private static Optional<Refusal> notNow(Selection selection, SelectionCommand.ProposeCandidate command) {
        return switch (selection.phase()) {
            case Phase.Choosing _ ->
                selection.open().contains(command.role())
                        ? Optional.empty()
                        : Optional.of(new Refusal.SettledAlready());
            case Phase.Integrating open -> {
                if (command.role() != open.candidacy().role()
                        || command.candidates().equals(open.candidacy().candidates())) {
                    yield Optional.of(new Refusal.SettledAlready());
                }
                yield selection.mayProposeNow() ? Optional.empty() : Optional.of(new Refusal.IntegrateFirst());
            }
            case Phase.Inviting _,
                    Phase.Gathering _,
                    Phase.Agreeing _,
                    Phase.Mending _,
                    Phase.Nominating _,
                    Phase.Changing _ -> Optional.of(new Refusal.NotYet());
            case Phase.AskingOthers _, Phase.AskingNominee _, Phase.Leaving _, Phase.Parked _ ->
                Optional.of(new Refusal.NotYet());
            case Phase.Decided _, Phase.Dropped _ -> Optional.of(new Refusal.SettledAlready());
        };
    }

    static Decided<SelectionEvent> shorten(Selection selection, SelectionCommand.Shorten command) {
        return change(selection, command.by(), candidacy -> {
            Optional<Refusal> past = SelectionOpening.refuse(
                    command.until(), selection.frame(), command.by().now());
            if (past.isPresent()) {
                return Decided.refuse(past.get());
            }
            return candidacy
                    .until()
                    .filter(end -> !command.until().isBefore(end))
                    .<Decided<SelectionEvent>>map(end -> Decided.refuse(new Refusal.NotSooner(end)))
                    .orElseGet(() -> Decided.accept(ask(
                            selection,
                            candidacy.until(command.until()),
                            command.by().now())));
        });
    }

    static Decided<SelectionEvent> add(Selection selection, SelectionCommand.AddSafeguard command) {
        String text = command.text().strip();
        return change(selection, command.by(), candidacy -> {
            if (text.isEmpty()) {
                return Decided.refuse(new Refusal.Empty());
            }
            if (text.length() > Selection.LONGEST_TEXT) {
                return Decided.refuse(new Refusal.TooLong(Selection.LONGEST_TEXT));
            }
            if (candidacy.safeguards().size() >= Candidacy.MOST_SAFEGUARDS) {
                return Decided.refuse(new Refusal.TooMany(Candidacy.MOST_SAFEGUARDS));
            }
            return candidacy.safeguards().contains(text)
                    ? Decided.refuse(new Refusal.NothingChanged())
                    : Decided.accept(
                            ask(selection, candidacy.with(text), command.by().now()));
        });
    }

    private interface CandidacyChange {
        Decided<SelectionEvent> to(Candidacy candidacy);
    }

    private static Decided<SelectionEvent> change(Selection selection, By by, CandidacyChange change) {
        if (!selection.mayChoose(by.member())) {
            return notYours(selection);
        }
        return selection.phase() instanceof Phase.Integrating open
                ? change.to(open.candidacy())
                : Decided.refuse(new Refusal.SettledAlready());
    }

    private static SelectionEvent ask(Selection selection, Candidacy candidacy, Instant now) {
        return new SelectionEvent.ConsentAsked(
                now, candidacy, ConsentRound.of(order(selection, candidacy)), Momentum.window(selection, now));
    }

    /** Beginning with the neighbour of whom it is about, so that they come last (method.md 4, step 8); else of who proposes. */
    private static List<MemberId> order(Selection selection, Candidacy candidacy) {
        List<MemberId> around = new ArrayList<>(selection.present());
        Collections.rotate(around, -around.indexOf(candidacy.person().orElse(candidacy.by())) - 1);
        return around;
    }
}
