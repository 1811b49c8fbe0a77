package org.popcircle.core.shaping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.consent.EveryonesWord;
import org.popcircle.core.vocabulary.MemberId;

/** What holds at every moment while a proposal is built (method.md 5.2); each answers what is broken. */
final class ShapingInvariants {

    private ShapingInvariants() {}

    /**
     * Nothing goes on another way, rests or ends without everyone's word.
     *
     * @param words what was said to it so far, in this course
     */
    static Optional<String> withoutEveryone(Shaping before, List<ShapingEvent> events, EveryonesWord words) {
        Shaping state = before;
        Optional<String> broken = Optional.empty();
        for (ShapingEvent event : events) {
            List<MemberId> present = state.present();
            boolean alone = GoingOn.mayLetGoAlone(state, state.frame().openedBy()) || present.isEmpty();
            broken = broken.or(() -> switch (event) {
                case ShapingEvent.Otherwise otherwise -> words.broken(otherwise.event(), present);
                case ShapingEvent.Dropped _ -> alone ? Optional.empty() : Optional.of("somebody let it go alone");
                default -> Optional.empty();
            });
            if (event instanceof ShapingEvent.Recognised same) {
                words.recognised(same.member(), same.also());
            }
            state = ShapingEvolver.evolve(state, event);
        }
        boolean rests = before.phase() instanceof Phase.Leaving
                && events.stream().noneMatch(ShapingEvent.Otherwise.class::isInstance)
                && !before.material().equals(state.material())
                && events.stream().noneMatch(ShapingEvent.Recognised.class::isInstance)
                && events.stream().noneMatch(ShapingEvent.WentAway.class::isInstance);
        return broken.or(() -> rests ? Optional.of("it goes on while everyone is asked how") : Optional.empty());
    }

    static Optional<String> broken(Shaping before, List<ShapingEvent> events, Shaping after) {
        return nothingIsLost(before, after)
                .or(() -> everythingIsThereOnce(after))
                .or(() -> nobodyGoneIsAwaited(after))
                .or(() -> nobodyIsDrafted(events, after))
                .or(() -> itGoesOn(after))
                .or(() -> nobodyIsAskedAtTheDoor(events, after))
                .or(() -> timeDecidesNothing(before, events, after))
                .or(() -> cardsGrowOld(before, after));
    }

    /** Whatever somebody said is still there, word for word; but for what judges the ideas of others. */
    static Optional<String> nothingIsLost(Shaping before, Shaping after) {
        List<String> now = new ArrayList<>(said(after).toList());
        return said(before).filter(words -> !now.remove(words)).findFirst().map(words -> words + " is lost");
    }

    private static Stream<String> said(Shaping shaping) {
        Material material = shaping.material();
        return Stream.of(
                        material.needs().stream().map(NeedStatement::text),
                        material.suggestions().stream().map(Suggestion::text),
                        material.dimensions().stream().map(Dimension::text),
                        material.ideas().stream().map(ProposalIdea::text),
                        shaping.phase().step().equals(Optional.of(Step.IDEAS))
                                ? Stream.<String>empty()
                                : material.unsorted().stream()
                                        .filter(one -> !one.judges())
                                        .map(Unsorted::text),
                        material.reasons().stream().map(TunerReason::text),
                        material.drafts().stream().map(Synthesis::text))
                .flatMap(texts -> texts);
    }

    /** Each dimension and idea has a number of its own, and what is parked stands with the ideas once the picture is there. */
    static Optional<String> everythingIsThereOnce(Shaping shaping) {
        Material material = shaping.material();
        List<Integer> numbers = Stream.of(
                        material.dimensions().stream().map(Dimension::number),
                        material.ideas().stream().map(ProposalIdea::number),
                        material.unsorted().stream().map(Unsorted::number))
                .flatMap(all -> all)
                .toList();
        if (new HashSet<>(numbers).size() != numbers.size()) {
            return Optional.of("something is there twice");
        }
        boolean amongIdeas = shaping.phase().step().equals(Optional.of(Step.IDEAS));
        boolean late = shaping.phase() instanceof Phase.ChoosingTuners || shaping.phase() instanceof Phase.Ready;
        return (late && !material.unsorted().isEmpty())
                        || (amongIdeas
                                && !material.unsorted().stream()
                                        .map(Unsorted::text)
                                        .allMatch(LikeAJudgement::reads))
                ? Optional.of("something parked did not come up among the ideas")
                : Optional.empty();
    }

    static Optional<String> nobodyGoneIsAwaited(Shaping shaping) {
        List<MemberId> awaited = shaping.phase().awaited();
        return shaping.present().containsAll(awaited)
                        && new HashSet<>(awaited).size() == awaited.size()
                        && shaping.present().containsAll(shaping.tuners())
                ? Optional.empty()
                : Optional.of("somebody is awaited twice or is not here");
    }

    /** Those whom nobody heard on who writes do not write: all who do have said that they would. */
    static Optional<String> nobodyIsDrafted(List<ShapingEvent> events, Shaping shaping) {
        boolean drafted = events.stream()
                .anyMatch(event -> event instanceof ShapingEvent.TunersAgreed(var _, List<MemberId> notHeard)
                        && notHeard.stream().anyMatch(shaping::writes));
        return drafted ? Optional.of("somebody writes who never said a word to it") : Optional.empty();
    }

    /** Where nobody is awaited, something stands against going on, or somebody has to choose who writes. */
    static Optional<String> itGoesOn(Shaping shaping) {
        boolean stands = !(shaping.phase() instanceof Phase.Inviting)
                && shaping.phase().open().isPresent()
                && shaping.phase().awaited().isEmpty();
        boolean reason = !shaping.material().openSuggestions().isEmpty()
                || shaping.tuners().isEmpty()
                || !shaping.material().openReasons(shaping.tuners()).isEmpty();
        boolean asks =
                shaping.phase() instanceof Phase.AgreeingOnNeed || shaping.phase() instanceof Phase.ChoosingTuners;
        return stands && !(reason && asks) ? Optional.of("nobody is asked and it does not go on") : Optional.empty();
    }

    /** Before it begins nobody is asked or has said anything, and two wait for nobody once its time is up. */
    static Optional<String> nobodyIsAskedAtTheDoor(List<ShapingEvent> events, Shaping shaping) {
        if (!(shaping.phase() instanceof Phase.Inviting(Asked asked))) {
            return Optional.empty();
        }
        boolean stuck = !events.isEmpty()
                && shaping.present().size() > 1
                && asked.window()
                        .closes()
                        .filter(end -> !events.getLast().at().isBefore(end))
                        .isPresent();
        boolean said = said(shaping).count() > 1 || !asked.missing().isEmpty();
        return stuck || said ? Optional.of("it does not wait for people, or they wait for nothing") : Optional.empty();
    }

    static Optional<String> timeDecidesNothing(Shaping before, List<ShapingEvent> events, Shaping after) {
        boolean time = events.stream().anyMatch(ShapingEvent.WentOverdue.class::isInstance)
                && !(before.phase() instanceof Phase.Leaving);
        boolean decided = !before.material().equals(after.material()) || before.phaseNumber() != after.phaseNumber();
        return time && decided ? Optional.of("time went on by itself") : Optional.empty();
    }

    /** Another step makes earlier cards old. */
    static Optional<String> cardsGrowOld(Shaping before, Shaping after) {
        return before.phase().getClass() != after.phase().getClass() && before.phaseNumber() >= after.phaseNumber()
                ? Optional.of("an old card still counts")
                : Optional.empty();
    }
}
