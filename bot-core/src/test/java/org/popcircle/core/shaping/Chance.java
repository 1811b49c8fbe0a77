package org.popcircle.core.shaping;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;

/** People who press anything at any time, from a seed: twice, too late, on old cards and from outside. */
final class Chance {

    private static final List<BiFunction<Chance, By, ShapingCommand>> ACTS = List.of(
            (_, by) -> new ShapingCommand.Agree(by),
            (_, by) -> new ShapingCommand.Agree(by),
            (_, by) -> new ShapingCommand.Agree(by),
            (_, by) -> new ShapingCommand.Agree(by),
            (c, by) -> new ShapingCommand.SuggestWording(by, c.words(), c.words()),
            (c, by) -> new ShapingCommand.WordNeed(by, c.words()),
            (c, by) -> new ShapingCommand.NameDimensions(by, List.of(c.words(), c.words())),
            (c, by) -> new ShapingCommand.NameDimensions(by, List.of("we should do " + c.words())),
            (c, by) -> new ShapingCommand.Sort(by, 1 + c.random.nextInt(12), c.random.nextBoolean()),
            (c, by) -> new ShapingCommand.OfferIdeas(by, List.of(c.words(), c.words())),
            (c, by) -> new ShapingCommand.OfferIdeas(by, List.of("that is silly " + c.words())),
            (_, by) -> new ShapingCommand.Join(by),
            (_, by) -> new ShapingCommand.BeginNow(by),
            (_, by) -> new ShapingCommand.AnotherRound(by),
            (_, by) -> new ShapingCommand.Volunteer(by),
            (c, by) -> new ShapingCommand.NameTuners(by, List.of(c.somebody(), c.somebody()), Optional.empty()),
            (c, by) -> new ShapingCommand.ObjectToTuners(by, c.words()),
            (c, by) -> new ShapingCommand.WriteSynthesis(by, c.words(), c.words(), c.words()),
            (_, by) -> new ShapingCommand.GoOn(by),
            (_, by) -> new ShapingCommand.TakeUpAgain(by),
            (_, by) -> new ShapingCommand.OfferStandIn(by),
            (c, by) -> new ShapingCommand.AnswerStandIn(by, c.random.nextBoolean()));

    private final Random random;
    private final Scene scene;
    private final int people;

    Chance(long seed) {
        // Small seeds make like beginnings, so they are spread out first.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        people = 2 + random.nextInt(5);
        Optional<MemberId> leads =
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(MemberId.of(1 + random.nextInt(people)));
        scene = Scene.of(people, random.nextBoolean() ? Pace.LIVE : Pace.DAY, leads, door());
    }

    private Optional<Door> door() {
        return random.nextInt(4) == 0 ? Optional.of(new Door(List.of())) : Optional.empty();
    }

    Scene scene() {
        return scene;
    }

    ShapingCommand next() {
        scene.passes(Duration.ofMinutes(random.nextInt(40)));
        return switch (random.nextInt(40)) {
            case 0 -> new ShapingCommand.Departed(scene.now(), somebody());
            case 1 -> new ShapingCommand.Arrived(scene.now(), Scene.person(1 + random.nextInt(people + 2)));
            case 2, 3 -> {
                scene.passes(Duration.ofHours(25));
                yield new ShapingCommand.DeadlinePassed(
                        scene.now(), scene.shaping().phaseNumber(), lost());
            }
            case 4 -> new ShapingCommand.NudgeDue(scene.now(), scene.shaping().phaseNumber());
            case 5 ->
                random.nextInt(4) == 0
                        ? new ShapingCommand.Recognise(
                                scene.now(),
                                somebody(),
                                List.of(somebody()),
                                Scene.person(1).accounts())
                        : new ShapingCommand.LiveIn(
                                scene.now(), List.of(new Place(Messenger.DISCORD, "G1", "C" + random.nextInt(3))));
            case 6 -> {
                MemberId asker = somebody();
                yield new ShapingCommand.AskOtherwise(scene.by(asker), way(asker));
            }
            case 7 -> new ShapingCommand.Propose(scene.now(), somebody(), 8);
            default -> act();
        };
    }

    private Exit.OfShaping way(MemberId by) {
        LocalDate day = LocalDate.of(2026 + random.nextInt(2), 11, 24);
        return switch (random.nextInt(12)) {
            case 0 -> new Exit.Drop(Optional.of(by), words());
            case 1, 2 -> new Exit.Park(by, random.nextBoolean() ? Optional.empty() : Optional.of(day));
            case 3, 4 -> new Exit.HandOver(by, words(), day);
            case 5, 6 -> new Exit.MoreTime(by);
            case 7, 8, 9 -> new Exit.StepBack(by);
            default -> new Exit.WriteAlone(by);
        };
    }

    private ShapingCommand act() {
        List<MemberId> awaited = scene.shaping().phase().awaited();
        if (scene.shaping().phase() instanceof Phase.Leaving && random.nextInt(3) > 0) {
            By by = scene.by(awaited.isEmpty() ? somebody() : awaited.getFirst());
            return new ShapingCommand.AnswerOtherwise(
                    by,
                    random.nextInt(6) == 0
                            ? new Answer.Objects(new Reason(words(), "", ""))
                            : new Answer.NoObjection());
        }
        MemberId who = random.nextInt(3) > 0 && !awaited.isEmpty() ? awaited.getFirst() : somebody();
        By by = scene.by(who);
        By maybeOld = random.nextInt(15) == 0 ? new By(who, by.now(), by.pressed(), by.phase() - 1) : by;
        return ACTS.get(random.nextInt(ACTS.size())).apply(this, maybeOld);
    }

    private Duration lost() {
        return random.nextInt(5) == 0 ? Duration.ofHours(30) : Duration.ZERO;
    }

    private MemberId somebody() {
        return MemberId.of(1 + random.nextInt(people + 1));
    }

    private String words() {
        return random.nextInt(12) == 0 ? " " : "words " + random.nextInt(30);
    }
}
