package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Term;

/** The one question of each step and the presses that answer it (method.md 2.2, 11). */
final class CardSteps {

    private final Speaker speaker;
    private final Proposal proposal;

    CardSteps(Speaker speaker) {
        this.speaker = speaker;
        this.proposal = speaker.proposal();
    }

    CardStep now() {
        return switch (proposal.phase()) {
            case Phase.Queued _ ->
                new CardStep(
                        says("card.step.queued"),
                        List.of(says("card.queued.prompt")),
                        List.of(speaker.plain("choice.status.label", Verb.STATUS)));
            case Phase.Inviting _ ->
                new CardStep(
                        says("card.step.inviting"),
                        invitation(),
                        List.of(
                                speaker.main("choice.join.label", Verb.JOIN),
                                speaker.plain("choice.begin.label", Verb.BEGIN)));
            case Phase.Clarifying _ -> clarifying();
            case Phase.Reacting phase -> reacting(phase);
            case Phase.Amending _ -> amending();
            case Phase.Gathering phase -> gathering(phase);
            case Phase.Checking _ ->
                new CardStep(
                        speaker.says(
                                "card.step.check", "version", proposal.current().number()),
                        List.of(says("card.check.prompt")),
                        answers());
            case Phase.Consenting _ -> consenting();
            case Phase.Integrating phase -> integrating(phase);
            case Phase.Leaving phase -> leaving(phase);
            case Phase.Parked phase -> parked(phase);
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ ->
                throw new IllegalStateException("what is over asks nothing");
        };
    }

    private List<Phrase> invitation() {
        return proposal.frame().door().isEmpty()
                ? helped(says("card.invite.prompt"), says("card.invite.help"))
                : List.of(
                        says("card.invite.prompt"),
                        speaker.says(
                                "card.invite.door", "names", proposal.frame().doorNames()));
    }

    private CardStep clarifying() {
        List<Phrase> question = new ArrayList<>();
        question.add(says("card.clarify.prompt"));
        if (!proposal.openQuestions().isEmpty()) {
            question.add(says("card.clarify.open"));
        }
        return new CardStep(
                says("card.step.understand"),
                question,
                List.of(
                        speaker.main("choice.clear.label", Verb.CLEAR),
                        speaker.plain("choice.no-question.label", Verb.NO_QUESTION),
                        speaker.plain("choice.ask.label", Verb.ASK)));
    }

    private CardStep reacting(Phase.Reacting phase) {
        return new CardStep(
                says("card.step.reactions"),
                List.of(says(phase.lastCall() ? "card.react.last-call.prompt" : "card.react.prompt")),
                List.of(
                        speaker.main(
                                phase.lastCall() ? "choice.nothing-to-add.label" : "choice.looks-good.label",
                                Verb.LOOKS_GOOD),
                        speaker.plain("choice.react.label", Verb.REACT)));
    }

    private CardStep amending() {
        Optional<MemberId> wordsmith = proposal.duties().wordsmith();
        return new CardStep(
                says("card.step.wording"),
                List.of(whoseWording("card.amend.prompt")),
                List.of(),
                wordsmith.isPresent() ? wordingChoices(speaker) : takeWording());
    }

    /** Who chooses the wording, or that somebody is looked for: never the proposer (method.md E3). */
    private Phrase whoseWording(String key) {
        return proposal.duties()
                .wordsmith()
                .map(member -> speaker.says(key, "name", speaker.person(member)))
                .orElseGet(() -> speaker.says(
                        "card.amend.nobody.prompt",
                        "name",
                        speaker.name(proposal.duties().proposer())));
    }

    private CardStep gathering(Phase.Gathering phase) {
        return new CardStep(
                says("card.step.gathering"),
                List.of(
                        says("card.gather.prompt"),
                        speaker.says("card.gather.absent", "names", speaker.people(phase.absent())),
                        says("card.gather.help")),
                List.of(
                        speaker.main("choice.go-on-without.label", Verb.GO_ON_WITHOUT),
                        speaker.plain("choice.wait-for-them.label", Verb.WAIT_FOR_THEM),
                        speaker.plain("choice.join.label", Verb.JOIN)));
    }

    private CardStep consenting() {
        TurnTold turn = new TurnTold(speaker);
        List<Phrase> question = new ArrayList<>(helped(consentQuestion(), says(consentHelp())));
        question.addAll(turn.now());
        return new CardStep(
                says(turn.isUnderWay() ? "card.step.consent-in-turn" : "card.step.consent"),
                question,
                answers(),
                turn.leading());
    }

    private Phrase consentQuestion() {
        return switch (proposal.wording().term()) {
            case Term.ReviewOn(var date) -> speaker.says("card.consent.until.prompt", "date", date);
            case Term.DoneBy(var date) -> speaker.says("card.consent.by.prompt", "date", date);
            case Term.Open() -> says("card.consent.prompt");
        };
    }

    private String consentHelp() {
        return proposal.frame().aim().isPresent() ? "card.consent.help-with-aim" : "card.consent.help";
    }

    private List<Choice> answers() {
        return new TurnTold(speaker).answers();
    }

    private CardStep integrating(Phase.Integrating phase) {
        List<MemberId> objectors = proposal.openObjections().stream()
                .map(objection -> objection.by())
                .distinct()
                .toList();
        List<Phrase> question = new ArrayList<>();
        question.add(says(objectors.isEmpty() ? "card.integrate.resolved.prompt" : "card.integrate.prompt"));
        if (!objectors.isEmpty()) {
            question.add(speaker.says("card.integrate.thanks", "names", speaker.names(objectors)));
        }
        question.add(whoseWording("card.integrate.wording"));
        List<Choice> choices = new ArrayList<>();
        choices.add(speaker.main("choice.idea.label", Verb.IDEA));
        if (!phase.round().missing().isEmpty()) {
            question.add(speaker.says(
                    "card.integrate.still-asked",
                    "names",
                    speaker.people(phase.round().missing())));
            choices.add(speaker.plain("choice.no-objection.label", Verb.CONSENT));
            choices.add(speaker.plain("choice.object.label", Verb.OBJECT));
        }
        if (phase.focus().isPresent()) {
            choices.add(speaker.plain("choice.together.label", Verb.TOGETHER));
        }
        if (isStuck(proposal)) {
            question.add(says("card.stuck"));
            choices.add(speaker.plain("choice.park.label", Verb.PARK));
            choices.add(speaker.careful("choice.meeting.label", Verb.NEEDS_MEETING, "choice.meeting.confirm"));
            choices.add(speaker.plain("choice.drop.label", Verb.DROP));
        }
        List<Choice> write = proposal.duties().wordsmith().isPresent() ? wordingChoices(speaker) : takeWording();
        return new CardStep(says("card.step.integrate"), question, choices, write);
    }

    private List<Choice> takeWording() {
        return List.of(speaker.plain("choice.take-wording.label", Verb.TAKE_WORDING));
    }

    /** What whoever chooses the wording can do in this step; nothing where the text is frozen. */
    static List<Choice> wordingChoices(Speaker speaker) {
        return switch (speaker.phase()) {
            case Phase.Amending _ ->
                List.of(
                        speaker.plain("choice.amend.label", Verb.AMEND),
                        speaker.plain("choice.go-on.label", Verb.GO_ON));
            case Phase.Integrating _ ->
                List.of(Choice.plain(
                        speaker.words()
                                .text(
                                        "choice.write-version.label",
                                        "version",
                                        speaker.proposal().current().number() + 1),
                        speaker.token(Verb.AMEND)));
            case Phase.Queued _, Phase.Inviting _, Phase.Clarifying _, Phase.Reacting _, Phase.Gathering _ -> List.of();
            case Phase.Checking _, Phase.Consenting _, Phase.Leaving _, Phase.Parked _ -> List.of();
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> List.of();
        };
    }

    /** After two rounds that ended in objections another way is offered (method.md E14). */
    static boolean isStuck(Proposal proposal) {
        return proposal.phase() instanceof Phase.Integrating && proposal.loops() >= 2;
    }

    private CardStep leaving(Phase.Leaving phase) {
        List<Phrase> question = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        choices.add(speaker.main("choice.no-objection.label", Verb.CONSENT));
        choices.add(speaker.plain("choice.object.label", Verb.OBJECT));
        switch (phase.exit()) {
            case Exit.Drop(Optional<MemberId> by, String reason) -> {
                question.add(
                        by.isPresent()
                                ? speaker.says("card.drop.prompt", "name", speaker.name(by.get()))
                                : says("card.drop.orphan.prompt"));
                if (!reason.isBlank()) {
                    question.add(speaker.says("card.drop.reason", "text", reason));
                }
                choices.add(speaker.plain("choice.take-over.label", Verb.TAKE_OVER));
            }
            case Exit.Park _, Exit.HandOver _, Exit.MoreTime _, Exit.StepBack _, Exit.OtherWay _, Exit.SwitchTo _ ->
                question.add(WaysOn.asks(phase.exit(), speaker));
        }
        question = helped(question, says("card.exit.help"));
        return new CardStep(says("card.step.leaving"), question, choices);
    }

    private CardStep parked(Phase.Parked phase) {
        Phrase why = switch (phase.why()) {
            case NEEDS_MEETING ->
                speaker.says(
                        "card.parked.meeting",
                        "name",
                        phase.by().map(speaker::name).orElse("?"));
            case BY_CONSENT -> WaysOn.parked(phase.helpers(), phase.until(), speaker);
        };
        return new CardStep(
                says("card.step.parked"),
                List.of(why, says("card.parked.kept")),
                List.of(speaker.plain("choice.take-up-again.label", Verb.TAKE_UP_AGAIN)));
    }

    /** Who knows the steps is not told what they mean each time. */
    private List<Phrase> helped(Phrase question, Phrase help) {
        return helped(List.of(question), help);
    }

    private List<Phrase> helped(List<Phrase> question, Phrase help) {
        return proposal.frame().manner().seasoned()
                ? question
                : Stream.concat(question.stream(), Stream.of(help)).toList();
    }

    private Phrase says(String key) {
        return speaker.says(key);
    }
}
