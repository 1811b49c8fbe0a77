package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.selection.Nomination;
import org.popcircle.core.selection.Objection;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Question;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.MemberId;

/** What can be read by everybody in a selection: who suggests whom and why, objections, ideas. Nothing that is hidden. */
final class SelectionTalks {

    private final SelectionSpeaker speaker;
    private final Selection selection;

    SelectionTalks(SelectionSpeaker speaker) {
        this.speaker = speaker;
        this.selection = speaker.selection();
    }

    List<Talk> all() {
        List<Talk> talks = new ArrayList<>(gathered());
        talks.addAll(grid(selection.open()));
        talks.addAll(worked());
        questions(selection.phase().isOver() ? List.of() : selection.questions())
                .ifPresent(talks::add);
        return talks;
    }

    private List<Talk> gathered() {
        boolean gathering = selection.behindExit() instanceof Phase.Gathering;
        return gathering && !selection.qualities().isEmpty()
                ? List.of(new Talk(
                        speaker.label("selection.fact.takes"),
                        selection.qualities().stream()
                                .map(quality -> Voice.of(speaker.name(quality.by()), quality.text()))
                                .toList()))
                : List.of();
    }

    /** Who suggests whom, as they sit around; empty while it is hidden. */
    List<Talk> grid(List<Integer> roles) {
        if (selection.isHidden()) {
            return List.of();
        }
        return roles.stream()
                .filter(role -> !selection.nominations(role).isEmpty())
                .map(role -> new Talk(
                        speaker.severalRoles()
                                ? speaker.label("selection.talk.names-for", "role", speaker.role(role))
                                : speaker.label("selection.talk.names"),
                        selection.nominations(role).stream()
                                .map(this::suggestion)
                                .toList()))
                .toList();
    }

    private Voice suggestion(Nomination now) {
        return now.isNobody()
                ? new Voice(
                        Optional.of(speaker.name(now.by())),
                        speaker.says("selection.talk.nobody"),
                        before(now),
                        List.of(),
                        List.of())
                : new Voice(
                        Optional.of(
                                speaker.name(now.by()) + " → " + String.join(", ", speaker.named(now.candidates()))),
                        Phrase.of(now.why()),
                        before(now),
                        List.of(),
                        List.of());
    }

    /** Whom the same person suggested before they heard the others. */
    private Optional<String> before(Nomination now) {
        return selection.nominations().stream()
                .filter(one -> one.by().equals(now.by()) && one.role() == now.role() && one.around() < now.around())
                .reduce((_, later) -> later)
                .map(Nomination::candidates)
                .filter(candidates -> !candidates.equals(now.candidates()))
                .map(candidates -> candidates.isEmpty()
                        ? speaker.label("selection.talk.before-nobody")
                        : speaker.label("selection.talk.before", "name", speaker.named(candidates)));
    }

    private List<Talk> worked() {
        return switch (selection.phase()) {
            case Phase.Mending open ->
                objections(open.objections(), List.of()).stream().toList();
            case Phase.AskingNominee open ->
                objections(objectionsIn(open.round()), List.of()).stream().toList();
            case Phase.Integrating open ->
                Stream.of(objections(objectionsIn(open.round()), open.firm()), ideas(open))
                        .flatMap(Optional::stream)
                        .toList();
            case Phase.Inviting _, Phase.Gathering _, Phase.Agreeing _ -> List.of();
            case Phase.Nominating _, Phase.Changing _ -> List.of();
            case Phase.Choosing _, Phase.AskingOthers _, Phase.Leaving _, Phase.Parked _ -> List.of();
            case Phase.Decided _, Phase.Dropped _ -> List.of();
        };
    }

    private static List<Objection> objectionsIn(ConsentRound round) {
        return round.objectors().stream()
                .map(member -> new Objection(member, round.reasonOf(member).orElseThrow()))
                .toList();
    }

    /** Open ones can be answered where they stand. */
    Optional<Talk> questions(List<Question> questions) {
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Talk(
                        speaker.label("card.talk.questions"),
                        questions.stream().map(this::question).toList()));
    }

    private Voice question(Question one) {
        return new Voice(
                Optional.of(speaker.name(one.asker())),
                Phrase.of(one.text()),
                Optional.empty(),
                one.replies().stream()
                        .map(reply -> Voice.of(speaker.name(reply.by()), reply.text()))
                        .toList(),
                selection.openQuestions().contains(one)
                        ? List.of(speaker.plain("choice.answer.label", Verb.ANSWER, one.number()))
                        : List.of());
    }

    Optional<Talk> objections(List<Objection> objections, List<MemberId> firm) {
        if (objections.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Talk(
                speaker.label("card.talk.objections"),
                objections.stream()
                        .map(one -> new Voice(
                                Optional.of(speaker.name(one.by())),
                                Phrase.of(one.reason().couldGoWrong()),
                                firm.contains(one.by())
                                        ? Optional.of(speaker.label("selection.talk.firm"))
                                        : safer(one.reason()),
                                List.of(),
                                List.of()))
                        .toList()));
    }

    private Optional<String> safer(Reason reason) {
        return reason.safer().isBlank()
                ? Optional.empty()
                : Optional.of(speaker.label("card.reason.safer", "text", reason.safer()));
    }

    private Optional<Talk> ideas(Phase.Integrating open) {
        return open.ideas().isEmpty()
                ? Optional.empty()
                : Optional.of(new Talk(
                        speaker.label("card.talk.ideas"),
                        open.ideas().stream()
                                .map(idea -> Voice.of(speaker.name(idea.by()), idea.text()))
                                .toList()));
    }
}
