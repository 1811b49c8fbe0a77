package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.round.GoingOn;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.round.Said;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Verb;

/** What can be pressed on the card of a round. */
final class RoundChoices {

    /** More people to be asked again than that are asked one after the other. */
    private static final int MOST_CALLED_BACK = 3;

    private final RoundSpeaker speaker;
    private final Round round;

    RoundChoices(RoundSpeaker speaker) {
        this.speaker = speaker;
        this.round = speaker.round();
    }

    List<Choice> forEveryone() {
        List<Choice> choices = new ArrayList<>();
        switch (round.phase()) {
            case Phase.Inviting _ -> choices.add(speaker.main("choice.join.label", Verb.JOIN));
            case Phase.InTurn turn -> {
                choices.add(speaker.main("choice.speak.label", Verb.SPEAK));
                choices.add(pass());
                if (turn.then().isPresent() && !turn.deferred().contains(turn.now())) {
                    choices.add(speaker.plain("choice.come-back.label", Verb.COME_BACK));
                }
            }
            case Phase.AtOnce _ -> {
                choices.add(speaker.main("choice.have-a-say.label", Verb.SPEAK));
                choices.add(pass());
            }
            case Phase.Heard _ -> {
                if (round.lap().everyonePassed()) {
                    choices.add(Choice.plain(
                            speaker.words().text("choice.round.label"), ActionToken.of(Verb.ROUND, "-", 0, "process")));
                }
                if (somebodyCouldStillSpeak()) {
                    choices.add(speaker.plain("choice.after-all.label", Verb.SPEAK));
                }
            }
            case Phase.Leaving open ->
                choices.addAll(WaysOn.answers(open.asked().way(), speaker));
            case Phase.Parked _ -> choices.add(speaker.main("choice.take-up-again.label", Verb.WAY_AGAIN));
            case Phase.Closed _ -> {}
        }
        boolean comesLate = round.frame().door().isPresent() && !(round.phase() instanceof Phase.Inviting);
        if (comesLate) {
            choices.add(speaker.plain("choice.join.label", Verb.JOIN));
        }
        choices.addAll(standIn());
        if (GoingOn.mayBeAsked(round)) {
            choices.add(speaker.plain("choice.otherwise.label", Verb.WAY));
        }
        return choices;
    }

    private Choice pass() {
        return switch (speaker.kind().passing()) {
            case FREE, WITH_A_WORD -> speaker.plain("choice.pass-on.label", Verb.PASS_ON);
            case DISCOURAGED -> speaker.careful("choice.pass-on.label", Verb.PASS_ON, "choice.pass-on.confirm");
            case NEVER ->
                new Choice(
                        speaker.words().text("choice.pass-on.label"),
                        speaker.token(Verb.PASS_ON),
                        Choice.Weight.PLAIN,
                        Optional.of(speaker.words().text("choice.pass-on.closed")),
                        Optional.empty());
        };
    }

    private boolean somebodyCouldStillSpeak() {
        return !round.lap().notHeard().isEmpty()
                || round.lap().said().stream().anyMatch(Said::passed)
                || round.frame().order() == RoundKind.Order.IN_TURN;
    }

    List<Choice> forWhoLeads() {
        List<Choice> choices = new ArrayList<>();
        switch (round.phase()) {
            case Phase.Inviting _ -> {
                choices.add(speaker.main("choice.begin.label", Verb.BEGIN));
                choices.add(speaker.careful("choice.end-round.label", Verb.END_ROUND, "choice.call-off.confirm"));
            }
            case Phase.InTurn turn -> {
                choices.add(speaker.about("choice.skip.label", turn.now(), Verb.SKIP, turn.now()));
                if (turn.then().isPresent()) {
                    choices.add(speaker.about("choice.later.label", turn.now(), Verb.LATER, turn.now()));
                }
                choices.addAll(askAgain());
                choices.add(speaker.careful("choice.end-round.label", Verb.END_ROUND, "choice.end-round.confirm"));
            }
            case Phase.AtOnce _ ->
                choices.add(speaker.careful(
                        "choice.end-round.label",
                        Verb.END_ROUND,
                        round.isHidden() ? "choice.end-round.hidden.confirm" : "choice.end-round.confirm"));
            case Phase.Heard _ -> {
                choices.add(speaker.main("choice.enough.label", Verb.END_ROUND));
                choices.add(speaker.plain("choice.next-round.label", Verb.NEXT_ROUND));
                choices.addAll(askAgain());
            }
            case Phase.Leaving _, Phase.Parked _, Phase.Closed _ -> {}
        }
        return choices;
    }

    private List<Choice> askAgain() {
        return round.lap().notHeard().stream()
                .filter(round.present()::contains)
                .limit(MOST_CALLED_BACK)
                .map(member -> speaker.about("choice.call-back.label", member, Verb.CALL_BACK, member))
                .toList();
    }

    /** Somebody acts for whoever leads and is away, by light consent (method.md E17). */
    private List<Choice> standIn() {
        if (round.standIn().isPresent()) {
            return List.of(
                    speaker.plain("choice.stand-in-yes.label", Verb.STAND_IN_YES),
                    speaker.plain("choice.stand-in-no.label", Verb.STAND_IN_NO));
        }
        boolean waits = round.phase() instanceof Phase.InTurn turn && turn.overdue();
        return round
                .facilitator()
                .filter(_ -> waits)
                .map(member -> speaker.about("choice.stand-in.label", member, Verb.STAND_IN, member))
                .stream()
                .toList();
    }
}
