package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.vocabulary.Window;

/** Watches a course step by step, keeps its own count of who said what, and says which invariant is broken. */
final class Witness {

    private final ProposalEvent.Opened opened;
    private final List<ProposalEvent> story = new ArrayList<>();
    private final Map<MemberId, Answer> answers = new HashMap<>();
    private final Map<MemberId, By> latest = new HashMap<>();
    private final Set<MemberId> leftObjecting = new HashSet<>();
    private final Map<MemberId, Answer> toTheWay = new HashMap<>();
    private Proposal proposal;

    Witness(Opening opening) {
        opened = opening.event();
        proposal = ProposalEvolver.begin(opened);
        opened.given().ifPresent(given -> answers.put(opening.by(), given.answer()));
    }

    Optional<String> sees(ProposalCommand command) {
        Decided<ProposalEvent> decided;
        try {
            decided = ProposalDecider.decide(proposal, command);
        } catch (RuntimeException e) {
            return Optional.of("decide never throws: " + e);
        }
        Optional<String> shown = secrecy(command, decided);
        return shown.isPresent() ? shown : judge(command, decided);
    }

    private Optional<String> judge(ProposalCommand command, Decided<ProposalEvent> decided) {
        return switch (decided) {
            case Decided.Refused<ProposalEvent>(Refusal refusal) -> refused(command, refusal);
            case Decided.Accepted<ProposalEvent>(List<ProposalEvent> events) -> accepted(command, events);
        };
    }

    private Optional<String> refused(ProposalCommand command, Refusal refusal) {
        boolean sameAgain = ProposalDecider.decide(proposal, command).equals(Decided.refuse(refusal));
        return broken(!sameAgain, "a refused command changes nothing");
    }

    private Optional<String> accepted(ProposalCommand command, List<ProposalEvent> events) {
        Proposal before = proposal;
        for (ProposalEvent event : events) {
            Optional<String> broken = happens(command, event);
            if (broken.isPresent()) {
                return broken;
            }
        }
        boolean answers = events.stream().anyMatch(ProposalEvent.AnswerGiven.class::isInstance);
        if (answers && command instanceof ProposalCommand.Act act) {
            latest.put(act.by().member(), act.by());
        }
        return first(List.of(
                broken(command instanceof ProposalCommand.Pass, "I5: nobody passes"),
                broken(command instanceof ProposalCommand.Act act && isOutsider(before, act), "I4: only members count"),
                broken(events.size() > 8 + before.people().size(), "momentum comes to an end"),
                broken(textChangedInARound(before, command), "I3: text is frozen while a round is open"),
                broken(!repeatChangesNothing(command), "a repeated command changes nothing"),
                broken(losesSomebody(), "in turn: everyone who is missing has one place, and nobody else"),
                broken(revealsEarly(), "E1: objections are heard when the round has closed")));
    }

    private Optional<String> happens(ProposalCommand command, ProposalEvent event) {
        Optional<String> broken = switch (event) {
            case ProposalEvent.Adopted e -> adopted(command, e);
            case ProposalEvent.ObjectionsHeard e -> closed(e);
            case ProposalEvent.AnswerGiven e -> answered(command, e);
            case ProposalEvent.TurnsBegan e -> ordered(e.order());
            case ProposalEvent.VersionWritten e ->
                broken(e.version().number() != proposal.current().number() + 1, "I2: a change makes a new version");
            default -> Optional.empty();
        };
        remember(event);
        story.add(event);
        proposal = ProposalEvolver.evolve(proposal, event);
        return broken;
    }

    private Optional<String> adopted(ProposalCommand command, ProposalEvent.Adopted e) {
        List<MemberId> joined = proposal.joined();
        return first(List.of(
                broken(!new HashSet<>(e.consented()).equals(new HashSet<>(joined)), "I4: the consent set decides"),
                broken(joined.size() < 2, "E15: nobody decides alone"),
                broken(
                        !joined.stream().allMatch(member -> answers.get(member) instanceof Answer.NoObjection),
                        "I1, I2, I8: everybody said that they have no objection to this version"),
                broken(!leftObjecting.isEmpty(), "E8: the objection of who left is dealt with first"),
                broken(!proposal.openObjections().isEmpty(), "no objection is open"),
                broken(
                        command instanceof ProposalCommand.DeadlinePassed
                                || command instanceof ProposalCommand.TurnPassed,
                        "I8: time never adopts"),
                broken(
                        proposal.frame().rule() && !(proposal.wording().term() instanceof Term.ReviewOn),
                        "I9: a rule has a review date")));
    }

    private Optional<String> closed(ProposalEvent.ObjectionsHeard e) {
        boolean overdue = proposal.phase()
                .openWindow()
                .map(window -> window.overdue() || isOver(window, e.at()))
                .orElse(false);
        return first(List.of(
                broken(!proposal.missing().isEmpty() && !overdue, "I7: an objection never ends the round early"),
                broken(
                        proposal.turn()
                                .filter(turns -> !turns.moved().containsAll(turns.waiting()))
                                .isPresent(),
                        "I7: in turn, it goes on to the last person"),
                broken(e.objections().isEmpty(), "I6: a round closes early only with an objection")));
    }

    private Optional<String> ordered(List<MemberId> order) {
        List<MemberId> ends = List.of(order.getFirst(), order.getLast());
        boolean atAnEnd = order.size() > 2
                && proposal.duties().facilitator().filter(ends::contains).isPresent();
        return first(List.of(
                broken(
                        order.size() != proposal.missing().size() || !order.containsAll(proposal.missing()),
                        "in turn: everyone exactly once"),
                broken(atAnEnd, "in turn: whoever leads is neither first nor last")));
    }

    private static boolean isOver(Window window, Instant now) {
        return window.closes().map(end -> !now.isBefore(end)).orElse(false);
    }

    private Optional<String> answered(ProposalCommand command, ProposalEvent.AnswerGiven e) {
        boolean answering =
                command instanceof ProposalCommand.GiveAnswer || command instanceof ProposalCommand.AnswerQuietly;
        boolean own = answering
                && command instanceof ProposalCommand.Act give
                && give.by().member().equals(e.member())
                && give.by().phase() == proposal.phaseNumber();
        By before = latest.get(e.member());
        boolean older = before != null
                && before.phase() == proposal.phaseNumber()
                && !e.given().pressed().isAfter(before.pressed());
        return first(List.of(
                broken(!own, "I1, I8: an answer is given by oneself, to what is shown"),
                broken(proposal.isEarly(e.member()), "in turn: only whoever is asked answers"),
                broken(older, "a late copy of an older answer never replaces a newer one")));
    }

    /** Keeps who said what to the present version, apart from what the proposal keeps. */
    private void remember(ProposalEvent event) {
        boolean leaving = proposal.phase() instanceof Phase.Leaving;
        boolean integrating = proposal.phase() instanceof Phase.Integrating;
        switch (event) {
            case ProposalEvent.AnswerGiven e
            when !leaving -> answers.put(e.member(), e.given().answer());
            case ProposalEvent.QuestionAsked e when !integrating -> answers.remove(e.asker());
            case ProposalEvent.Reacted e -> answers.remove(e.member());
            case ProposalEvent.ReactingBegan e -> e.grownBy().ifPresent(answers::remove);
            case ProposalEvent.ObjectionResolved e -> answers.remove(e.member());
            case ProposalEvent.VersionWritten _, ProposalEvent.Switched _ -> {
                answers.clear();
                leftObjecting.clear();
            }
            case ProposalEvent.ExitAsked e -> {
                toTheWay.clear();
                e.round().given().forEach((member, given) -> toTheWay.put(member, given.answer()));
            }
            case ProposalEvent.AnswerGiven e ->
                toTheWay.put(e.member(), e.given().answer());
            case ProposalEvent.WayChosen _ -> {
                answers.clear();
                answers.putAll(toTheWay);
                leftObjecting.clear();
            }
            case ProposalEvent.WentAway e -> leaves(e.member());
            case ProposalEvent.LeftOut e -> leaves(e.member());
            default -> {}
        }
    }

    private void leaves(MemberId member) {
        if (answers.get(member) instanceof Answer.Objects) {
            leftObjecting.add(member);
        }
    }

    private boolean isOutsider(Proposal before, ProposalCommand.Act act) {
        return !before.awaited().contains(act.by().member());
    }

    private boolean textChangedInARound(Proposal before, ProposalCommand command) {
        boolean open = !(before.phase() instanceof Phase.Amending) && !(before.phase() instanceof Phase.Integrating);
        boolean changed = !before.wording().equals(proposal.wording());
        boolean correction = command instanceof ProposalCommand.Correct
                && (!before.touched()
                        || before.phase() instanceof Phase.Queued
                        || before.phase() instanceof Phase.Inviting);
        return open && changed && !correction && !byConsentOfAll(before);
    }

    /** A text that everyone agreed to put in its place. */
    private static boolean byConsentOfAll(Proposal before) {
        return before.phase() instanceof Phase.Leaving leaving
                && (leaving.exit() instanceof Exit.OtherWay || leaving.exit() instanceof Exit.SwitchTo);
    }

    private boolean repeatChangesNothing(ProposalCommand command) {
        return switch (ProposalDecider.decide(proposal, command)) {
            case Decided.Refused<ProposalEvent> _ -> true;
            case Decided.Accepted<ProposalEvent>(List<ProposalEvent> events) ->
                ProposalDecider.fold(proposal, events).equals(proposal);
        };
    }

    private boolean losesSomebody() {
        return proposal.turn()
                .filter(turns -> !Stream.concat(turns.waiting().stream(), turns.aside().stream())
                        .sorted(Comparator.comparing(MemberId::value))
                        .toList()
                        .equals(proposal.missing().stream()
                                .sorted(Comparator.comparing(MemberId::value))
                                .toList()))
                .isPresent();
    }

    private boolean revealsEarly() {
        boolean deciding = proposal.phase() instanceof Phase.Consenting || proposal.phase() instanceof Phase.Checking;
        return deciding && !proposal.openObjections().isEmpty();
    }

    private Optional<String> secrecy(ProposalCommand command, Decided<ProposalEvent> decided) {
        String printed = proposal + " " + command + " " + decided;
        return broken(printed.contains(Chance.SECRET), "hidden texts are never printed");
    }

    /** At the end: the story gives the proposal, and the people can bring it to an end. */
    Optional<String> looksBack() {
        Proposal folded = ProposalDecider.fold(ProposalEvolver.begin(opened), story);
        return first(List.of(
                broken(!folded.equals(proposal), "folding the events gives the proposal"),
                broken(!Cooperation.reachesAnEnd(proposal), "nothing gets stuck in " + proposal.phase())));
    }

    private static Optional<String> broken(boolean broken, String rule) {
        return broken ? Optional.of(rule) : Optional.empty();
    }

    private static Optional<String> first(List<Optional<String>> all) {
        return all.stream().flatMap(Optional::stream).findFirst();
    }
}
