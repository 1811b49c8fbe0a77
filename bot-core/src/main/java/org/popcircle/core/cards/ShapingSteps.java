package org.popcircle.core.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.vocabulary.MemberId;

/** The step in which the building of a proposal is: its name, its one question, and whose word it waits for. */
final class ShapingSteps {

    private final ShapingSpeaker speaker;
    private final Shaping shaping;

    ShapingSteps(ShapingSpeaker speaker) {
        this.speaker = speaker;
        this.shaping = speaker.shaping();
    }

    Phrase name() {
        return switch (shaping.phase()) {
            case Phase.Inviting _ -> speaker.says("card.step.inviting");
            case Phase.AgreeingOnNeed _ -> speaker.says("shape.step.need");
            case Phase.PictureForming _ -> speaker.says("shape.step.picture");
            case Phase.ProposalShaping(int lap, var _) -> speaker.says("shape.step.ideas", "lap", lap);
            case Phase.ChoosingTuners _, Phase.Synthesising _ -> speaker.says("shape.step.writing");
            case Phase.Ready _ -> speaker.says("shape.step.ready");
            case Phase.Leaving _ -> speaker.says("card.step.leaving");
            case Phase.Parked _ -> speaker.says("shape.step.parked");
            case Phase.Proposed _, Phase.Dropped _ -> speaker.says("shape.step.over");
        };
    }

    List<Phrase> question() {
        List<Phrase> lines = new ArrayList<>(asking());
        shaping.standIn()
                .ifPresent(offer ->
                        lines.add(speaker.says("card.stand-in.prompt", "name", speaker.name(offer.offered()))));
        return lines;
    }

    private List<Phrase> asking() {
        return switch (shaping.phase()) {
            case Phase.Inviting _ ->
                DoorWords.invitation(speaker, shaping.frame().door(), speaker.leader());
            case Phase.AgreeingOnNeed(var asked) ->
                asked.missing().isEmpty()
                        ? List.of(
                                speaker.says("shape.need.suggestions.prompt"),
                                speaker.says("shape.need.suggestions.help"))
                        : List.of(speaker.says("shape.need.prompt"), speaker.says("shape.need.help"));
            case Phase.PictureForming _ ->
                List.of(speaker.says("shape.picture.prompt"), speaker.says("shape.picture.help"));
            case Phase.ProposalShaping _ ->
                List.of(speaker.says("shape.ideas.prompt"), speaker.says("shape.ideas.help"));
            case Phase.ChoosingTuners _ -> tuners();
            case Phase.Synthesising _ -> List.of(writers("shape.writing.prompt"));
            case Phase.Ready _ -> List.of(speaker.says("shape.ready.prompt"), speaker.says("shape.ready.help"));
            case Phase.Leaving leaving -> WaysOn.question(leaving.asked().way(), speaker);
            case Phase.Parked parked ->
                List.of(WaysOn.parked(parked.helpers(), parked.until(), speaker), speaker.says("card.parked.kept"));
            case Phase.Proposed _, Phase.Dropped _ -> List.of(speaker.says("shape.step.over"));
        };
    }

    private List<Phrase> tuners() {
        if (shaping.tuners().isEmpty()) {
            return List.of(speaker.says("shape.tuners.prompt"), speaker.says("shape.tuners.help"));
        }
        Phrase check = shaping.textDue()
                .map(day -> writers("shape.tuners.check-due.prompt", "date", day))
                .orElseGet(() -> writers("shape.tuners.check.prompt"));
        return shaping.material().openReasons(shaping.tuners()).isEmpty()
                ? List.of(check)
                : List.of(check, speaker.says("shape.tuners.reason.prompt"));
    }

    private Phrase writers(String key, Object... more) {
        return speaker.ofPeople(key, shaping.tuners(), more);
    }

    /** Whether it makes sense to say who was heard in this step. */
    boolean asksEveryone() {
        return switch (shaping.phase()) {
            case Phase.AgreeingOnNeed _, Phase.PictureForming _, Phase.ProposalShaping _ -> true;
            case Phase.ChoosingTuners _ -> !shaping.tuners().isEmpty();
            case Phase.Leaving _ -> true;
            case Phase.Inviting _, Phase.Synthesising _, Phase.Ready _ -> false;
            case Phase.Parked _, Phase.Proposed _, Phase.Dropped _ -> false;
        };
    }

    /** Whose word is awaited, and until when; empty where nobody's is. */
    Optional<Phrase> awaited() {
        List<MemberId> missing = shaping.phase().awaited();
        if (speaker.isOverdue()) {
            return Optional.of(
                    missing.isEmpty()
                            ? speaker.says("card.overdue")
                            : speaker.says("card.overdue.missing", "names", speaker.people(missing)));
        }
        Optional<Instant> until = speaker.until();
        if (missing.isEmpty()) {
            return until.map(moment -> speaker.says("card.heard.until", "moment", moment));
        }
        return Optional.of(
                until.isPresent()
                        ? speaker.says(
                                "card.heard.missing-until", "names", speaker.people(missing), "moment", until.get())
                        : speaker.says("card.heard.missing", "names", speaker.people(missing)));
    }
}
