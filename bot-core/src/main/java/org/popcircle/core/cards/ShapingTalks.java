package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.shaping.Material;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.Step;
import org.popcircle.core.shaping.Suggestion;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.MemberId;

/** What was said while a proposal was built: on the card what the step needs, in the story all of it. */
final class ShapingTalks {

    private final ShapingSpeaker speaker;
    private final Shaping shaping;
    private final Material material;
    private final List<Talk> talks = new ArrayList<>();

    ShapingTalks(ShapingSpeaker speaker) {
        this.speaker = speaker;
        this.shaping = speaker.shaping();
        this.material = shaping.material();
    }

    List<Talk> ofTheStep() {
        if (shaping.phase() instanceof Phase.AgreeingOnNeed) {
            add("shape.talk.suggestions", suggestions(material.openSuggestions()));
        }
        add("shape.talk.dimensions", dimensions());
        boolean forming = shaping.phase() instanceof Phase.PictureForming;
        add(forming ? "shape.talk.kept" : "shape.talk.ideas", ideas(forming));
        if (shaping.phase() instanceof Phase.ChoosingTuners) {
            add(
                    "shape.talk.reasons",
                    material.openReasons(shaping.tuners()).stream()
                            .map(one -> voice(one.by(), one.text()))
                            .toList());
        }
        return talks;
    }

    List<Talk> all() {
        add(
                "shape.talk.needs",
                material.needs().stream()
                        .map(need -> voice(need.by(), need.text()))
                        .toList());
        add("shape.talk.suggestions", suggestions(material.suggestions()));
        add("shape.talk.dimensions", dimensions());
        add("shape.talk.ideas", ideas(false));
        add(
                "shape.talk.reasons",
                material.reasons().stream()
                        .map(one -> voice(one.by(), one.text()))
                        .toList());
        add(
                "shape.talk.drafts",
                material.drafts().stream()
                        .map(draft -> voice(draft.by(), draft.text(), leftOut(draft.leftOut())))
                        .toList());
        return talks;
    }

    private void add(String titleKey, List<Voice> voices) {
        if (!voices.isEmpty()) {
            talks.add(new Talk(speaker.words().text(titleKey), voices));
        }
    }

    private List<Voice> suggestions(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(one -> voice(
                        one.by(),
                        one.text(),
                        one.why().isEmpty()
                                ? Optional.empty()
                                : Optional.of(speaker.words().text("shape.because", "text", one.why()))))
                .toList();
    }

    private List<Voice> dimensions() {
        return material.dimensions().stream()
                .map(one -> voice(one.by(), one.text()))
                .toList();
    }

    /** Also what its author has not said yet what it is, but for what judges the ideas of others. */
    private List<Voice> ideas(boolean forming) {
        List<Voice> voices = new ArrayList<>();
        material.ideas().stream()
                .map(one -> voice(
                        one.by(),
                        one.text(),
                        one.parked() && !forming ? Optional.of(speaker.words().text("shape.kept")) : Optional.empty()))
                .forEach(voices::add);
        material.unsorted().stream()
                .filter(one -> shaping.phase().step().equals(Optional.of(Step.PICTURE)) && !one.judges())
                .map(one ->
                        voice(one.by(), one.text(), Optional.of(speaker.words().text("shape.unsorted"))))
                .forEach(voices::add);
        return voices;
    }

    private Optional<String> leftOut(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(speaker.words().text("shape.left-out", "text", text));
    }

    private Voice voice(MemberId by, String text) {
        return voice(by, text, Optional.empty());
    }

    private Voice voice(MemberId by, String text, Optional<String> note) {
        return new Voice(Optional.of(speaker.name(by)), Phrase.of(text), note, List.of(), List.of());
    }
}
