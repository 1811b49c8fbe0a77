package org.popcircle.core.round;

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

/** People who press anything at any time in a round, from a seed: twice, too late, on old cards and from outside. */
final class Chance {

    private static final List<BiFunction<Chance, By, RoundCommand>> ACTS = List.of(
            (c, by) -> new RoundCommand.Speak(by, c.words()),
            (c, by) -> new RoundCommand.Speak(by, c.words()),
            (c, by) -> new RoundCommand.Speak(by, c.words()),
            (_, by) -> new RoundCommand.Pass(by, ""),
            (_, by) -> new RoundCommand.ComeBackToMe(by),
            (c, by) -> new RoundCommand.Reply(by, c.somebody(), c.words()),
            (c, by) -> new RoundCommand.Skip(by, c.somebody()),
            (c, by) -> new RoundCommand.MoveToEnd(by, c.somebody()),
            (c, by) -> new RoundCommand.CallBack(by, c.somebody()),
            (_, by) -> new RoundCommand.NextRound(by),
            (_, by) -> new RoundCommand.Join(by),
            (_, by) -> new RoundCommand.BeginNow(by),
            (_, by) -> new RoundCommand.OfferStandIn(by),
            (c, by) -> new RoundCommand.AnswerStandIn(by, c.random.nextBoolean()));

    private static final List<RoundKind> KINDS = List.of(RoundKind.values());

    private final Random random;
    private final Scene scene;
    private final int people;

    Chance(long seed) {
        // Small seeds make like beginnings, so they are spread out first.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        people = 2 + random.nextInt(6);
        RoundKind kind = KINDS.get(random.nextInt(KINDS.size()));
        RoundKind.Order order = random.nextInt(4) == 0 ? RoundKind.Order.AT_ONCE : RoundKind.Order.IN_TURN;
        Optional<MemberId> leads =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(MemberId.of(1 + random.nextInt(people)));
        Pace pace = random.nextBoolean() ? Pace.LIVE : Pace.DAY;
        scene = Scene.of(kind, order, pace, people, leads, random.nextInt(10), door());
    }

    private Optional<Door> door() {
        return random.nextInt(4) == 0 ? Optional.of(new Door(List.of())) : Optional.empty();
    }

    Scene scene() {
        return scene;
    }

    RoundCommand next() {
        scene.passes(Duration.ofSeconds(random.nextInt(40)));
        int what = random.nextInt(24);
        if (what == 0) {
            return new RoundCommand.Departed(scene.now(), somebody());
        }
        if (what == 1) {
            return new RoundCommand.Arrived(scene.now(), Scene.person(1 + random.nextInt(people + 2)));
        }
        if (what == 2) {
            scene.passes(random.nextBoolean() ? Duration.ofMinutes(5) : Duration.ofHours(5));
            return new RoundCommand.DeadlinePassed(scene.now(), scene.round().phaseNumber(), lost());
        }
        if (what == 3) {
            return new RoundCommand.NudgeDue(scene.now(), scene.round().phaseNumber());
        }
        if (what == 5 && random.nextInt(4) == 0) {
            MemberId who = somebody();
            return new RoundCommand.Recognise(
                    scene.now(), who, List.of(somebody()), Scene.person(1).accounts());
        }
        if (what == 6 && random.nextInt(8) == 0) {
            return new RoundCommand.LiveIn(
                    scene.now(), List.of(new Place(Messenger.DISCORD, "G1", "C" + random.nextInt(3))));
        }
        if (what == 7 && random.nextInt(3) == 0) {
            MemberId asker = somebody();
            return new RoundCommand.AskOtherwise(scene.by(asker), way(asker));
        }
        if (what == 4 && random.nextInt(10) == 0) {
            return new RoundCommand.Close(scene.by(somebody()));
        }
        boolean leaving = scene.round().phase() instanceof Phase.Leaving;
        if (leaving && random.nextInt(4) > 0) {
            List<MemberId> missing = scene.round().phase().awaited();
            MemberId one = missing.isEmpty() ? somebody() : missing.getFirst();
            return new RoundCommand.AnswerOtherwise(scene.by(one), answer());
        }
        if (scene.round().phase() instanceof Phase.Parked && random.nextInt(3) == 0) {
            return new RoundCommand.TakeUpAgain(scene.by(somebody()));
        }
        MemberId who =
                random.nextBoolean() && scene.round().phase() instanceof Phase.InTurn turn ? turn.now() : somebody();
        By by = scene.by(who);
        By maybeOld = random.nextInt(15) == 0 ? new By(who, by.now(), by.pressed(), by.phase() - 1) : by;
        return ACTS.get(random.nextInt(ACTS.size())).apply(this, maybeOld);
    }

    private Exit.OfRound way(MemberId by) {
        LocalDate day = LocalDate.of(2026 + random.nextInt(2), 11, 24);
        return switch (random.nextInt(12)) {
            case 0 -> new Exit.Drop(Optional.of(by), words());
            case 1, 2 -> new Exit.Park(by, random.nextBoolean() ? Optional.empty() : Optional.of(day));
            case 3, 4 -> new Exit.HandOver(by, words(), day);
            case 5, 6 -> new Exit.MoreTime(by);
            case 7, 8 -> new Exit.InTurn(by);
            default -> new Exit.AtOnce(by);
        };
    }

    private Answer answer() {
        return random.nextInt(6) == 0 ? new Answer.Objects(new Reason(words(), "", "")) : new Answer.NoObjection();
    }

    private Duration lost() {
        return random.nextInt(5) == 0 ? Duration.ofMinutes(7) : Duration.ZERO;
    }

    private MemberId somebody() {
        return MemberId.of(1 + random.nextInt(people + 1));
    }

    private String words() {
        return random.nextInt(12) == 0 ? " " : "words " + random.nextInt(30);
    }
}
