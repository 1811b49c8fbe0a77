package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.shaping.Asked;
import org.popcircle.core.shaping.DoorRules;
import org.popcircle.core.shaping.GoingOn;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Verb;

/** What can be pressed on the card on which a proposal is built. */
final class ShapingChoices {

    private final ShapingSpeaker speaker;
    private final Shaping shaping;

    ShapingChoices(ShapingSpeaker speaker) {
        this.speaker = speaker;
        this.shaping = speaker.shaping();
    }

    List<Choice> forEveryone() {
        List<Choice> choices = new ArrayList<>();
        switch (shaping.phase()) {
            case Phase.Inviting _ -> choices.add(speaker.main("choice.join.label", Verb.JOIN));
            case Phase.AgreeingOnNeed _ -> {
                choices.add(speaker.main("choice.thats-it.label", Verb.SHAPE_AGREE));
                choices.add(speaker.plain("choice.need-better.label", Verb.NEED_BETTER));
            }
            case Phase.PictureForming _ -> {
                choices.add(speaker.main("choice.dimension.label", Verb.DIMENSION));
                choices.add(speaker.plain("choice.list-is-enough.label", Verb.SHAPE_AGREE));
            }
            case Phase.ProposalShaping _ -> {
                choices.add(speaker.main("choice.shape-idea.label", Verb.SHAPE_IDEA));
                choices.add(speaker.plain("choice.nothing-more.label", Verb.SHAPE_AGREE));
            }
            case Phase.ChoosingTuners _ -> choices.addAll(tuners());
            case Phase.Synthesising _ -> {}
            case Phase.Ready _ -> choices.add(speaker.main("choice.bring.label", Verb.BRING));
            case Phase.Leaving open ->
                choices.addAll(WaysOn.answers(open.asked().way(), speaker));
            case Phase.Parked _ -> {}
            case Phase.Proposed _, Phase.Dropped _ -> {}
        }
        boolean comesLate = DoorRules.closed(shaping).isEmpty() && !(shaping.phase() instanceof Phase.Inviting);
        if (comesLate) {
            choices.add(speaker.plain("choice.join.label", Verb.JOIN));
        }
        choices.addAll(standIn());
        return choices;
    }

    private List<Choice> tuners() {
        List<Choice> choices = new ArrayList<>();
        if (!shaping.tuners().isEmpty()) {
            choices.add(speaker.main("choice.no-reason.label", Verb.SHAPE_AGREE));
            choices.add(speaker.plain("choice.tuner-reason.label", Verb.TUNER_REASON));
        }
        if (shaping.tuners().size() < Shaping.MOST_TUNERS) {
            choices.add(
                    shaping.tuners().isEmpty()
                            ? speaker.main("choice.tune.label", Verb.TUNE)
                            : speaker.plain("choice.tune-too.label", Verb.TUNE));
        }
        return choices;
    }

    /** For whoever leads, or writes. */
    List<Choice> forSome() {
        List<Choice> choices = new ArrayList<>();
        switch (shaping.phase()) {
            case Phase.Inviting _ -> choices.add(speaker.main("choice.begin.label", Verb.BEGIN));
            case Phase.AgreeingOnNeed _ ->
                choices.add(
                        shaping.material().openSuggestions().isEmpty()
                                ? speaker.plain("choice.need-words.label", Verb.NEED_WORDS)
                                : speaker.main("choice.need-words.label", Verb.NEED_WORDS));
            case Phase.ChoosingTuners _ -> {
                choices.add(speaker.plain("choice.name-tuners.label", Verb.NAME_TUNERS));
                choices.add(speaker.plain("choice.more-ideas.label", Verb.MORE_IDEAS));
            }
            case Phase.Synthesising _ -> choices.add(speaker.main("choice.synthesis.label", Verb.SYNTHESIS));
            case Phase.Ready _ -> choices.add(speaker.plain("choice.synthesis-again.label", Verb.SYNTHESIS));
            case Phase.Parked _ -> choices.add(speaker.main("choice.shape-again.label", Verb.WAY_AGAIN));
            case Phase.PictureForming _, Phase.ProposalShaping _, Phase.Leaving _ -> {}
            case Phase.Proposed _, Phase.Dropped _ -> {}
        }
        if (canGoOn()) {
            choices.add(speaker.plain("choice.shape-on.label", Verb.SHAPE_ON));
        }
        return choices;
    }

    /** Those missing are gone on without once their time is over. */
    private boolean canGoOn() {
        boolean nobodyWrites = shaping.phase() instanceof Phase.ChoosingTuners
                && shaping.tuners().isEmpty();
        return !nobodyWrites
                && !shaping.awaitsAWriter()
                && !(shaping.phase() instanceof Phase.Synthesising)
                && shaping.phase()
                        .open()
                        .filter(asked -> !asked.missing().isEmpty())
                        .map(Asked::mayGoOnWithout)
                        .orElse(false);
    }

    /** Somebody acts for whoever leads and is away, by light consent (method.md E17). */
    private List<Choice> standIn() {
        if (shaping.standIn().isPresent()) {
            return List.of(
                    speaker.plain("choice.stand-in-yes.label", Verb.STAND_IN_YES),
                    speaker.plain("choice.stand-in-no.label", Verb.STAND_IN_NO));
        }
        return shaping
                .facilitator()
                .filter(_ -> speaker.isOverdue())
                .map(member -> speaker.about("choice.stand-in.label", member, Verb.STAND_IN, member))
                .stream()
                .toList();
    }

    List<Choice> rare() {
        List<Choice> choices = new ArrayList<>();
        choices.add(speaker.plain("choice.story.label", Verb.STORY));
        if (GoingOn.mayBeAsked(shaping)) {
            choices.add(speaker.plain("choice.otherwise.label", Verb.WAY));
        }
        if (GoingOn.mayLetGoAlone(shaping, shaping.frame().openedBy())) {
            choices.add(speaker.careful(
                    "choice.take-back-all.label",
                    shaping.frame().openedBy(),
                    Verb.SHAPE_DROP,
                    "choice.take-back-all.confirm"));
        }
        return choices;
    }
}
