package org.popcircle.core.shaping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;
import org.popcircle.core.vocabulary.Window;

/** Works events into the state. Never refuses. */
public final class ShapingEvolver {

    private ShapingEvolver() {}

    public static Shaping begin(ShapingEvent.Opened opened) {
        MemberId by = opened.frame().openedBy();
        Shaping shaping = new Shaping(
                opened.id(),
                opened.frame(),
                opened.facilitator(),
                opened.people(),
                List.of(),
                Material.beginning(new NeedStatement(1, opened.need(), by)),
                List.of(),
                Optional.empty(),
                1,
                new Phase.Dropped(opened.at(), Optional.empty()));
        return shaping.in(
                opened.frame().door().isPresent()
                        ? new Phase.Inviting(nobodyAsked(shaping, opened.at()))
                        : agreeing(shaping, opened.at()));
    }

    /** Whoever began it has worded what is needed. */
    private static Phase agreeing(Shaping shaping, Instant at) {
        return new Phase.AgreeingOnNeed(
                asked(shaping, at, List.of(shaping.frame().openedBy())));
    }

    public static Shaping evolve(Shaping shaping, ShapingEvent event) {
        Material material = shaping.material();
        return switch (event) {
            case ShapingEvent.Opened _ -> throw new IllegalStateException("it opens once");
            case ShapingEvent.Began e -> shaping.next(agreeing(shaping, e.at()));
            case ShapingEvent.Agreed e -> heard(shaping.with(material.settled(e.member())), e.member());
            case ShapingEvent.WordingSuggested e ->
                heard(
                        shaping.with(material.with(
                                new Suggestion(material.need().version(), e.member(), e.text(), e.why(), false))),
                        e.member());
            case ShapingEvent.NeedWorded e ->
                shaping.with(material.with(new NeedStatement(material.need().version() + 1, e.text(), e.by())))
                        .next(new Phase.AgreeingOnNeed(asked(shaping, e.at(), List.of(e.by()))));
            case ShapingEvent.NeedAgreed e ->
                leaving(shaping, Step.NEED, e.notHeard())
                        .next(new Phase.PictureForming(asked(shaping, e.at(), List.of())));
            case ShapingEvent.DimensionNamed e ->
                shaping.with(material.with(new Dimension(e.number(), e.member(), e.text())));
            case ShapingEvent.SaidAlready e ->
                shaping.phase() instanceof Phase.ProposalShaping ? heard(shaping, e.member()) : shaping;
            case ShapingEvent.IdeaRecognised e ->
                shaping.with(material.with(new Unsorted(e.number(), e.member(), e.text())));
            case ShapingEvent.JudgementRecognised e ->
                shaping.with(material.with(new Unsorted(e.number(), e.member(), e.text())));
            case ShapingEvent.Sorted e -> sorted(shaping, e);
            case ShapingEvent.PictureFormed e -> {
                Shaping left = leaving(shaping, Step.PICTURE, e.notHeard());
                yield left.with(left.material().sorted())
                        .next(new Phase.ProposalShaping(1, asked(shaping, e.at(), List.of())));
            }
            case ShapingEvent.IdeaOffered e ->
                heard(
                        shaping.with(material.with(new ProposalIdea(e.number(), e.member(), e.text(), lap(shaping)))),
                        e.member());
            case ShapingEvent.IdeasHeard e ->
                leaving(shaping.with(material.withoutJudgements()), Step.IDEAS, e.notHeard())
                        .writtenBy(List.of())
                        .next(new Phase.ChoosingTuners(nobodyAsked(shaping, e.at()), Optional.empty()));
            case ShapingEvent.AnotherRoundBegan e ->
                shaping.next(new Phase.ProposalShaping(laps(shaping) + 1, asked(shaping, e.at(), List.of())));
            case ShapingEvent.TunersNamed e -> tunersNamed(shaping, e);
            case ShapingEvent.TunersObjected e ->
                heard(
                        shaping.with(material.settled(e.member())
                                .with(new TunerReason(e.member(), shaping.tuners(), e.reason(), false))),
                        e.member());
            case ShapingEvent.TunersAgreed e ->
                leaving(shaping, Step.TUNERS, e.notHeard())
                        .next(new Phase.Synthesising(new Asked(shaping.tuners(), writingTime(shaping, e.at()))));
            case ShapingEvent.TunersSought e ->
                shaping.next(new Phase.ChoosingTuners(nobodyAsked(shaping, e.at()), Optional.empty()));
            case ShapingEvent.SynthesisWritten e ->
                shaping.with(material.with(e.draft())).next(new Phase.Ready(e.at()));
            case ShapingEvent.WentOverdue _ -> inWindow(shaping, Window::over);
            case ShapingEvent.Nudged _ -> shaping;
            case ShapingEvent.TimeGivenBack e -> inWindow(shaping, window -> window.moved(e.until(), e.total()));
            case ShapingEvent.WentAway e -> wentAway(shaping, e);
            case ShapingEvent.Arrived e -> arrived(shaping, e);
            case ShapingEvent.LivesIn e -> shaping.with(shaping.frame().in(e.places()));
            case ShapingEvent.Recognised e -> SamePerson.of(shaping, e);
            case ShapingEvent.StandInOffered e ->
                shaping.with(shaping.facilitator(), Optional.of(new StandIn(e.by(), e.stillToAsk())));
            case ShapingEvent.StandInAgreed e ->
                shaping.with(shaping.facilitator(), shaping.standIn().map(offer -> offer.agreed(e.by())));
            case ShapingEvent.StandInDeclined _ -> shaping.with(shaping.facilitator(), Optional.empty());
            case ShapingEvent.StoodIn e -> shaping.with(Optional.of(e.by()), Optional.empty());
            case ShapingEvent.Otherwise e -> GoingOn.evolve(shaping, e);
            case ShapingEvent.TakenUpAgain e ->
                shaping.phase() instanceof Phase.Parked parked ? resumed(shaping, parked.resume(), e.at()) : shaping;
            case ShapingEvent.Proposed e -> shaping.next(new Phase.Proposed(e.at(), e.proposal()));
            case ShapingEvent.Dropped e -> leftUnsorted(shaping).next(new Phase.Dropped(e.at(), e.by()));
        };
    }

    /** Time runs anew; whoever left meanwhile is not waited for. */
    static Shaping resumed(Shaping shaping, Phase resume, Instant at) {
        List<MemberId> present = shaping.present();
        Phase phase = resume.open()
                .map(asked -> resume.asking(new Asked(
                        asked.missing().stream().filter(present::contains).toList(), window(shaping, at))))
                .orElse(resume);
        return shaping.next(phase);
    }

    /** How many short rounds of ideas there were. */
    static int laps(Shaping shaping) {
        int offered = shaping.material().ideas().stream()
                .mapToInt(ProposalIdea::lap)
                .max()
                .orElse(0);
        return Math.max(1, offered);
    }

    private static int lap(Shaping shaping) {
        return shaping.phase() instanceof Phase.ProposalShaping(int lap, Asked _) ? lap : laps(shaping);
    }

    static Window window(Shaping shaping, Instant at) {
        return Window.open(at, shaping.frame().pace(), shaping.frame().rhythm());
    }

    /** Until the end of the day that was named, where one was. */
    private static Window writingTime(Shaping shaping, Instant at) {
        Window usual = window(shaping, at);
        Optional<Instant> end = shaping.textDue()
                .map(day -> day.plusDays(1)
                        .atStartOfDay(shaping.frame().rhythm().zone())
                        .toInstant())
                .filter(moment -> moment.isAfter(at));
        return end.map(moment -> new Window(at, Optional.of(moment), false, Optional.empty(), Duration.ZERO))
                .orElse(usual);
    }

    static Asked asked(Shaping shaping, Instant at, List<MemberId> but) {
        List<MemberId> all = shaping.present().stream()
                .filter(member -> !but.contains(member))
                .toList();
        return new Asked(all, window(shaping, at));
    }

    static Asked nobodyAsked(Shaping shaping, Instant at) {
        return new Asked(List.of(), window(shaping, at));
    }

    private interface WindowChange {
        Window of(Window window);
    }

    private static Shaping inWindow(Shaping shaping, WindowChange change) {
        if (shaping.phase() instanceof Phase.Leaving(var asked, Phase resume)) {
            return shaping.in(new Phase.Leaving(asked.with(change.of(asked.window())), resume));
        }
        return shaping.phase()
                .open()
                .map(asked -> shaping.in(shaping.phase().asking(asked.in(change.of(asked.window())))))
                .orElse(shaping);
    }

    private static Shaping heard(Shaping shaping, MemberId member) {
        return shaping.phase()
                .open()
                .map(asked -> shaping.in(shaping.phase().asking(asked.without(member))))
                .orElse(shaping);
    }

    private static Shaping leaving(Shaping shaping, Step step, List<MemberId> notHeard) {
        return shaping.with(shaping.material().with(new NotHeard(step, notHeard)));
    }

    private static Shaping sorted(Shaping shaping, ShapingEvent.Sorted event) {
        return shaping.material()
                .unsorted(event.number())
                .map(one -> sorted(shaping, one, event.idea()))
                .orElse(shaping);
    }

    private static Shaping sorted(Shaping shaping, Unsorted one, boolean idea) {
        Material material = shaping.material();
        if (shaping.phase() instanceof Phase.ProposalShaping) {
            return idea
                    ? heard(
                            shaping.with(
                                    material.with(new ProposalIdea(one.number(), one.by(), one.text(), lap(shaping)))),
                            one.by())
                    : shaping.with(material.leftOut(one.number()));
        }
        return shaping.with(
                idea
                        ? material.with(new ProposalIdea(one.number(), one.by(), one.text(), ProposalIdea.PARKED))
                        : material.with(new Dimension(one.number(), one.by(), one.text())));
    }

    /** What nobody sorted by the end of the step. */
    static Shaping leftUnsorted(Shaping shaping) {
        Material material = shaping.material();
        return shaping.with(
                shaping.phase().step().equals(Optional.of(Step.PICTURE))
                        ? material.sorted()
                        : material.withoutJudgements());
    }

    /** Nobody is drafted (method.md E21): whoever was named and has not offered or agreed to write is asked as well. */
    private static Shaping tunersNamed(Shaping shaping, ShapingEvent.TunersNamed event) {
        List<MemberId> content = new ArrayList<>(event.tuners());
        content.retainAll(shaping.tuners());
        content.removeAll(shaping.phase().awaited());
        shaping.material().openReasons(shaping.tuners()).forEach(reason -> content.remove(reason.by()));
        content.add(event.by());
        return shaping.writtenBy(event.tuners())
                .next(new Phase.ChoosingTuners(asked(shaping, event.at(), content), event.due()));
    }

    private static Shaping wentAway(Shaping shaping, ShapingEvent.WentAway event) {
        MemberId member = event.member();
        List<MemberId> gone = new ArrayList<>(shaping.gone());
        gone.add(member);
        Optional<MemberId> leads = shaping.facilitator().filter(other -> !other.equals(member));
        Optional<StandIn> offer = shaping.standIn()
                .filter(standIn -> !standIn.offered().equals(member))
                .map(standIn -> standIn.agreed(member));
        Shaping without = shaping.with(shaping.people(), gone)
                .with(leads, offer)
                .with(shaping.material().settled(member))
                .writtenBy(shaping.tuners().stream()
                        .filter(other -> !other.equals(member))
                        .toList());
        return heard(GoingOn.inRound(without, round -> round.without(member)), member);
    }

    private static Shaping arrived(Shaping shaping, ShapingEvent.Arrived event) {
        MemberId member = event.person().id();
        List<Attendee> people = new ArrayList<>(shaping.people());
        people.removeIf(person -> person.id().equals(member));
        people.add(event.person());
        List<MemberId> gone =
                shaping.gone().stream().filter(other -> !other.equals(member)).toList();
        Shaping joined = shaping.with(people, gone);
        return joined.in(asking(joined, joined.phase(), member));
    }

    private static Phase asking(Shaping shaping, Phase phase, MemberId member) {
        return switch (phase) {
            case Phase.AgreeingOnNeed _, Phase.PictureForming _, Phase.ProposalShaping _ -> asking(phase, member);
            case Phase.ChoosingTuners _ -> shaping.tuners().isEmpty() ? phase : asking(phase, member);
            case Phase.Leaving(var asked, Phase resume) ->
                new Phase.Leaving(asked.with(asked.round().including(member)), asking(shaping, resume, member));
            case Phase.Parked(Phase resume, var until, var helpers) ->
                new Phase.Parked(asking(shaping, resume, member), until, helpers);
            case Phase.Inviting _, Phase.Synthesising _, Phase.Ready _ -> phase;
            case Phase.Proposed _, Phase.Dropped _ -> phase;
        };
    }

    private static Phase asking(Phase phase, MemberId member) {
        return phase.open().map(asked -> phase.asking(asked.with(member))).orElse(phase);
    }
}
