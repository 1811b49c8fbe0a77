package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.ClarifyingQuestion;
import org.popcircle.core.proposal.Objection;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.Voice;

/**
 * What was said so far about the present version. Objections appear only from integrating on: before, they are hidden
 * answers, whoever gave them, unless the round is held in turn.
 */
final class CardTalks {

    private final Speaker speaker;
    private final Proposal proposal;
    private final int version;

    CardTalks(Speaker speaker) {
        this.speaker = speaker;
        this.proposal = speaker.proposal();
        this.version = proposal.current().number();
    }

    List<Talk> all() {
        List<Talk> talks = new ArrayList<>();
        boolean integrating = speaker.step() instanceof Phase.Integrating;
        new TurnTold(speaker).said().ifPresent(talks::add);
        if (integrating) {
            add(talks, "card.talk.objections", objections());
            add(talks, "card.talk.ideas", ideas());
        } else {
            add(talks, "card.talk.worked-in", workedIn());
        }
        add(talks, "card.talk.questions", questions());
        if (!integrating) {
            add(talks, "card.talk.reactions", reactions());
        }
        add(talks, "card.talk.kept", counterProposals());
        return talks;
    }

    private void add(List<Talk> talks, String titleKey, List<Voice> voices) {
        if (!voices.isEmpty()) {
            talks.add(new Talk(speaker.words().text(titleKey), voices));
        }
    }

    private List<Voice> questions() {
        return proposal.questions().stream()
                .filter(question -> question.version() == version || question.isOpen())
                .map(this::question)
                .toList();
    }

    private Voice question(ClarifyingQuestion question) {
        List<Voice> replies = question.replies().stream()
                .map(reply -> Voice.of(speaker.name(reply.by()), reply.text()))
                .toList();
        boolean canAnswer = question.isOpen() && !proposal.phase().isOver();
        return new Voice(
                Optional.of(speaker.name(question.asker())),
                Phrase.of(question.text()),
                question.objection().flatMap(this::aboutObjection),
                replies,
                canAnswer ? List.of(speaker.plain("choice.answer.label", Verb.ANSWER, question.number())) : List.of());
    }

    private Optional<String> aboutObjection(int number) {
        return proposal.objections().stream()
                .filter(objection -> objection.number() == number)
                .findFirst()
                .map(objection ->
                        speaker.words().text("card.question.about-objection", "name", speaker.name(objection.by())));
    }

    private List<Voice> reactions() {
        return proposal.reactions().stream()
                .filter(reaction -> reaction.version() == version)
                .map(reaction -> Voice.of(speaker.name(reaction.by()), reaction.text()))
                .toList();
    }

    private List<Voice> ideas() {
        return proposal.ideas().stream()
                .filter(idea -> idea.version() == version)
                .map(idea -> Voice.of(speaker.name(idea.by()), idea.text()))
                .toList();
    }

    private List<Voice> counterProposals() {
        return proposal.counterProposals().stream()
                .map(kept -> Voice.of(speaker.name(kept.by()), kept.text()))
                .toList();
    }

    private List<Voice> objections() {
        return proposal.objections().stream()
                .filter(objection -> objection.version() == version)
                .map(this::objection)
                .toList();
    }

    private Voice objection(Objection objection) {
        return new Voice(
                Optional.of(speaker.name(objection.by())),
                reason(speaker, objection.reason()),
                objectionNote(objection),
                List.of(),
                objection.status() == Objection.Status.OPEN && proposal.phase() instanceof Phase.Integrating phase
                        ? objectionChoices(objection, phase)
                        : List.of());
    }

    private Optional<String> objectionNote(Objection objection) {
        boolean inFocus = proposal.phase() instanceof Phase.Integrating phase
                && phase.focus().equals(Optional.of(objection.number()));
        return switch (objection.status()) {
            case OPEN -> inFocus ? Optional.of(speaker.words().text("card.objection.in-focus")) : Optional.empty();
            case WORKED_IN -> Optional.of(speaker.words().text("card.objection.worked-in"));
            case WITHDRAWN -> Optional.of(speaker.words().text("card.objection.resolved"));
        };
    }

    private List<Choice> objectionChoices(Objection objection, Phase.Integrating phase) {
        List<Choice> choices = new ArrayList<>();
        int number = objection.number();
        choices.add(speaker.about("choice.ask-objector.label", objection.by(), Verb.ASK_OBJECTOR, number));
        if (proposal.awaited().contains(objection.by())) {
            choices.add(speaker.plain("choice.resolved.label", Verb.RESOLVED, number));
        }
        boolean several = proposal.openObjections().size() > 1;
        if (several && !phase.focus().equals(Optional.of(number))) {
            choices.add(speaker.plain("choice.focus.label", Verb.FOCUS, number));
        }
        return choices;
    }

    /** The objections that this version answers; they were shown when the round on the version before closed. */
    private List<Voice> workedIn() {
        if (proposal.loops() == 0) {
            return List.of();
        }
        return proposal.objections().stream()
                .filter(objection -> objection.status() == Objection.Status.WORKED_IN)
                .filter(objection -> objection.version() == version - 1)
                .map(objection -> new Voice(
                        Optional.of(speaker.name(objection.by())),
                        reason(speaker, objection.reason()),
                        Optional.empty(),
                        List.of(),
                        List.of()))
                .toList();
    }

    static Phrase reason(Speaker speaker, Reason reason) {
        Phrase says = Phrase.of(reason.couldGoWrong());
        if (!reason.notice().isBlank()) {
            says = says.then(Phrase.of("\n")).then(speaker.says("card.reason.notice", "text", reason.notice()));
        }
        if (!reason.safer().isBlank()) {
            says = says.then(Phrase.of("\n")).then(speaker.says("card.reason.safer", "text", reason.safer()));
        }
        return says;
    }
}
