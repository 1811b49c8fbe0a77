package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.selection.DoorRules;
import org.popcircle.core.selection.GoingOn;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;

/** What can be pressed on the card of a selection. */
final class SelectionChoices {

    private final SelectionSpeaker speaker;
    private final Selection selection;

    SelectionChoices(SelectionSpeaker speaker) {
        this.speaker = speaker;
        this.selection = speaker.selection();
    }

    List<Choice> forEveryone() {
        List<Choice> choices = new ArrayList<>();
        switch (selection.phase()) {
            case Phase.Inviting _ -> choices.add(speaker.main("choice.join.label", Verb.JOIN));
            case Phase.Gathering _ -> {
                choices.add(speaker.main("choice.qualities.label", Verb.QUALITIES));
                choices.add(speaker.plain("choice.no-qualities.label", Verb.NO_QUALITIES));
            }
            case Phase.Agreeing _ -> answers(choices, "choice.good-enough.label", "choice.not-yet.label");
            case Phase.Nominating _ -> {
                selection
                        .open()
                        .forEach(role -> choices.add(
                                speaker.forRole("choice.nominate.label", Verb.NOMINATE, role, Choice.Weight.MAIN)));
                nobody().ifPresent(choices::add);
            }
            case Phase.Changing _ -> {
                choices.add(speaker.main("choice.keep-name.label", Verb.KEEP_NAME));
                selection
                        .open()
                        .forEach(role -> choices.add(
                                speaker.forRole("choice.change-name.label", Verb.NOMINATE, role, Choice.Weight.PLAIN)));
                nobody().ifPresent(choices::add);
            }
            case Phase.AskingOthers _, Phase.AskingNominee _ ->
                answers(choices, "choice.no-objection.label", "choice.object.label");
            case Phase.Leaving open ->
                choices.addAll(WaysOn.answers(open.asked().way(), speaker));
            case Phase.Integrating _ -> {
                choices.add(speaker.main("choice.idea.label", Verb.SELECT_IDEA));
                choices.add(speaker.plain("choice.resolved.label", Verb.SETTLED));
                if (!speaker.isAboutTopics()) {
                    choices.add(speaker.plain("choice.firm.label", Verb.FIRM));
                }
            }
            case Phase.Parked _ -> choices.add(speaker.main("choice.take-up-again.label", Verb.WAY_AGAIN));
            case Phase.Mending _, Phase.Choosing _, Phase.Decided _, Phase.Dropped _ -> {}
        }
        boolean comesLate = DoorRules.closed(selection).isEmpty() && !(selection.phase() instanceof Phase.Inviting);
        if (comesLate) {
            choices.add(speaker.plain("choice.join.label", Verb.JOIN));
        }
        choices.addAll(standIn());
        if (speaker.isOverdue()) {
            choices.add(speaker.plain("choice.extend.label", Verb.SELECT_TIME));
        }
        return choices;
    }

    private Optional<Choice> nobody() {
        return selection.frame().sought().mayBeNobody()
                ? Optional.of(speaker.plain("choice.suggest-nobody.label", Verb.SUGGEST_NOBODY))
                : Optional.empty();
    }

    private void answers(List<Choice> choices, String yesKey, String noKey) {
        choices.add(speaker.main(yesKey, Verb.SELECT_CONSENT));
        choices.add(speaker.plain(noKey, Verb.SELECT_OBJECT));
        choices.add(speaker.plain("choice.question-first.label", Verb.ASK));
    }

    List<Choice> forWhoLeads() {
        List<Choice> choices = new ArrayList<>();
        switch (selection.phase()) {
            case Phase.Inviting _ -> choices.add(speaker.main("choice.begin.label", Verb.BEGIN));
            case Phase.Mending _ -> choices.add(speaker.main("choice.mend-list.label", Verb.MEND_LIST));
            case Phase.Gathering _, Phase.Nominating _, Phase.Changing _ -> {
                if (speaker.timeIsUp()) {
                    choices.add(speaker.plain("choice.close-round.label", Verb.SELECT_ON));
                }
            }
            case Phase.Choosing _ -> {
                selection
                        .open()
                        .forEach(role -> choices.add(
                                speaker.forRole("choice.candidate.label", Verb.CANDIDATE, role, Choice.Weight.MAIN)));
                choices.add(speaker.plain("choice.hand-over.label", Verb.HAND_OVER));
                choices.add(speaker.plain("choice.change-again.label", Verb.CHANGE_AGAIN));
            }
            case Phase.Integrating open -> {
                if (speaker.isAboutTopics()) {
                    choices.add(speaker.main("choice.other-topics.label", Verb.CANDIDATE));
                    choices.add(speaker.plain("choice.shorten.label", Verb.SHORTEN));
                } else {
                    choices.add(speaker.plain("choice.shorten.label", Verb.SHORTEN));
                    choices.add(speaker.plain("choice.safeguard.label", Verb.SAFEGUARD));
                    choices.add(another(open));
                }
            }
            case Phase.Agreeing _, Phase.AskingOthers _, Phase.AskingNominee _, Phase.Leaving _ -> {}
            case Phase.Parked _, Phase.Decided _, Phase.Dropped _ -> {}
        }
        return choices;
    }

    /** Somebody else comes into it once something was tried with this person (method.md 4, step 9). */
    private Choice another(Phase.Integrating open) {
        return new Choice(
                speaker.label("choice.another.label"),
                speaker.token(Verb.CANDIDATE, open.candidacy().role()),
                Choice.Weight.PLAIN,
                open.mayTakeAnother() ? Optional.empty() : Optional.of(speaker.label("choice.another.closed")),
                Optional.empty());
    }

    /** Somebody acts for whoever leads and is away, by light consent (method.md E17). */
    private List<Choice> standIn() {
        if (selection.standIn().isPresent()) {
            return List.of(
                    speaker.plain("choice.stand-in-yes.label", Verb.STAND_IN_YES),
                    speaker.plain("choice.stand-in-no.label", Verb.STAND_IN_NO));
        }
        Optional<MemberId> away = selection.isOnesTask() ? selection.chooser() : selection.facilitator();
        return away
                .filter(_ -> speaker.isOverdue() && !(selection.phase() instanceof Phase.Leaving))
                .map(member -> speaker.about("choice.stand-in.label", member, Verb.STAND_IN, member))
                .stream()
                .toList();
    }

    List<Choice> rare() {
        List<Choice> choices = new ArrayList<>();
        boolean clockRuns =
                selection.phase().openWindow().isPresent() && !(selection.phase() instanceof Phase.Inviting);
        boolean extended =
                speaker.window().flatMap(window -> window.extendedBy()).isPresent();
        if (clockRuns && !extended && !speaker.isOverdue()) {
            choices.add(speaker.plain("choice.need-time.label", Verb.SELECT_TIME));
        }
        if (selection.phase() instanceof Phase.Integrating || selection.phase() instanceof Phase.Changing) {
            choices.add(speaker.plain("choice.hand-over.label", Verb.HAND_OVER));
        }
        if (selection.phase() instanceof Phase.Integrating) {
            choices.add(speaker.plain("choice.ask.label", Verb.ASK));
        }
        if (GoingOn.mayBeAsked(selection)) {
            choices.add(speaker.plain("choice.otherwise.label", Verb.WAY));
        }
        if (GoingOn.mayLetGoAlone(selection, selection.frame().openedBy())) {
            choices.add(speaker.careful(
                    "choice.take-back-all.label",
                    selection.frame().openedBy(),
                    Verb.SELECT_DROP,
                    "choice.take-back-all.confirm"));
        }
        return choices;
    }
}
