package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.selection.Asking;
import org.popcircle.core.selection.Candidacy;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.view.Phrase;

/** Where a selection stands, and the one question of that step. */
final class SelectionSteps {

    private final SelectionSpeaker speaker;
    private final Selection selection;

    SelectionSteps(SelectionSpeaker speaker) {
        this.speaker = speaker;
        this.selection = speaker.selection();
    }

    Phrase step() {
        return speaker.says(
                switch (selection.phase()) {
                    case Phase.Inviting _ -> "card.step.inviting";
                    case Phase.Gathering _ -> "selection.step.gathering";
                    case Phase.Agreeing _ -> "selection.step.agreeing";
                    case Phase.Mending _ -> "selection.step.mending";
                    case Phase.Nominating _ -> "selection.step.nominating";
                    case Phase.Changing open ->
                        open.around() == 1 ? "selection.step.changing" : "selection.step.changing-again";
                    case Phase.Choosing _ -> "selection.step.choosing";
                    case Phase.AskingOthers _ -> "selection.step.consent";
                    case Phase.AskingNominee _ -> "selection.step.last";
                    case Phase.Integrating _ -> "selection.step.integrating";
                    case Phase.Leaving _ -> "card.step.leaving";
                    case Phase.Parked _ -> "card.step.parked";
                    case Phase.Decided _, Phase.Dropped _ -> "selection.step.over";
                });
    }

    List<Phrase> question() {
        List<Phrase> question = new ArrayList<>(now());
        if (!selection.openQuestions().isEmpty() && Asking.hasPlace(selection.phase())) {
            question.add(speaker.says("card.clarify.open"));
        }
        selection
                .standIn()
                .ifPresent(offer ->
                        question.add(speaker.says("card.stand-in.prompt", "name", speaker.name(offer.offered()))));
        return question;
    }

    private List<Phrase> now() {
        return switch (selection.phase()) {
            case Phase.Inviting _ ->
                DoorWords.invitation(speaker, selection.frame().door(), speaker.leader());
            case Phase.Gathering _ -> List.of(speaker.says("selection.gathering.prompt"));
            case Phase.Agreeing _ ->
                List.of(speaker.says("selection.agreeing.prompt"), speaker.says("selection.agreeing.help"));
            case Phase.Mending _ -> List.of(tasked("selection.mending.prompt", "selection.mending.anybody"));
            case Phase.Nominating _ ->
                List.of(speaker.says("selection.nominating.prompt"), speaker.says("selection.nominating.help"));
            case Phase.Changing _ -> List.of(speaker.says("selection.changing.prompt"));
            case Phase.Choosing _ -> choosing();
            case Phase.AskingOthers open -> asking(open.candidacy());
            case Phase.AskingNominee open -> last(open);
            case Phase.Integrating open -> integrating(open);
            case Phase.Leaving open -> WaysOn.question(open.asked().way(), speaker);
            case Phase.Parked open ->
                List.of(WaysOn.parked(open.helpers(), open.until(), speaker), speaker.says("card.parked.kept"));
            case Phase.Decided _, Phase.Dropped _ -> List.of(speaker.headline());
        };
    }

    private Phrase tasked(String key, String anybodyKey) {
        return speaker.chooser().map(name -> speaker.says(key, "name", name)).orElseGet(() -> speaker.says(anybodyKey));
    }

    private List<Phrase> choosing() {
        List<Phrase> lines = new ArrayList<>();
        lines.add(tasked("selection.choosing.prompt", "selection.choosing.anybody"));
        if (selection.open().size() > 1) {
            lines.add(speaker.says("selection.choosing.several"));
        }
        return lines;
    }

    private List<Phrase> asking(Candidacy candidacy) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(asked(candidacy));
        lines.add(speaker.says("selection.consent.help"));
        candidacy
                .person()
                .ifPresent(last -> lines.add(speaker.says("selection.consent.last", "name", speaker.name(last))));
        return lines;
    }

    private Phrase asked(Candidacy candidacy) {
        List<String> names = speaker.named(candidacy.candidates());
        String role = speaker.role(candidacy.role());
        return candidacy
                .until()
                .map(date -> speaker.says("selection.consent.prompt", "name", names, "role", role, "date", date))
                .orElseGet(() -> speaker.says("selection.consent.no-term.prompt", "name", names));
    }

    private List<Phrase> last(Phase.AskingNominee open) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(speaker.says("selection.last.prompt", "name", speaker.proposed(open.candidacy())));
        if (open.round().objectors().isEmpty()) {
            lines.add(speaker.says("selection.last.nobody-objected"));
        }
        lines.add(speaker.says("selection.last.help"));
        return lines;
    }

    private List<Phrase> integrating(Phase.Integrating open) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(speaker.says(
                "card.integrate.thanks", "names", speaker.names(open.round().objectors())));
        lines.add(speaker.says("selection.integrating.prompt"));
        lines.add(tasked("selection.integrating.task", "selection.integrating.anybody"));
        return lines;
    }
}
