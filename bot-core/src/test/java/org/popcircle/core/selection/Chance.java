package org.popcircle.core.selection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;

/** People who press anything at any time in a selection, from a seed: twice, too late, on old cards and from outside. */
final class Chance {

    private static final List<BiFunction<Chance, By, SelectionCommand>> ACTS = List.of(
            (c, by) -> new SelectionCommand.WriteQualities(by, List.of(c.words(), c.words())),
            (_, by) -> new SelectionCommand.Join(by),
            (_, by) -> new SelectionCommand.BeginNow(by),
            (c, by) -> new SelectionCommand.GiveAnswer(by, c.answer()),
            (c, by) -> new SelectionCommand.GiveAnswer(by, c.answer()),
            (c, by) -> new SelectionCommand.GiveAnswer(by, c.answer()),
            (c, by) -> new SelectionCommand.Nominate(by, c.role(), c.some(), c.words()),
            (c, by) -> new SelectionCommand.Nominate(by, c.role(), c.some(), c.words()),
            (c, by) -> new SelectionCommand.Mend(by, new Remit(c.words(), Optional.of(Scene.MAY)), List.of(c.words())),
            (_, by) -> new SelectionCommand.Keep(by),
            (_, by) -> new SelectionCommand.SuggestNobody(by),
            (c, by) -> new SelectionCommand.ProposeCandidate(by, c.role(), c.some(), c.words()),
            (c, by) -> new SelectionCommand.ProposeCandidate(by, c.role(), c.some(), c.words()),
            (c, by) -> new SelectionCommand.Shorten(by, Scene.MAY.minusDays(c.random.nextInt(90))),
            (c, by) -> new SelectionCommand.AddSafeguard(by, c.words()),
            (c, by) -> new SelectionCommand.OfferIdea(by, c.words()),
            (_, by) -> new SelectionCommand.Resolve(by),
            (_, by) -> new SelectionCommand.StandFirm(by),
            (_, by) -> new SelectionCommand.GoOn(by),
            (c, by) -> new SelectionCommand.Ask(by, c.words()),
            (c, by) -> new SelectionCommand.AnswerQuestion(by, 1 + c.random.nextInt(3), c.words()),
            (c, by) -> new SelectionCommand.AnswerOtherwise(by, c.answer()),
            (_, by) -> new SelectionCommand.NeedTime(by),
            (_, by) -> new SelectionCommand.OfferStandIn(by),
            (c, by) -> new SelectionCommand.AnswerStandIn(by, c.random.nextBoolean()),
            (_, by) -> new SelectionCommand.TakeUpAgain(by));

    private final Random random;
    private final Scene scene;
    private final int people;
    private final int roles;

    Chance(long seed) {
        // Small seeds make like beginnings, so they are spread out first.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        people = 2 + random.nextInt(4);
        roles = 1 + random.nextInt(2);
        Pace pace = random.nextBoolean() ? Pace.LIVE : Pace.DAY;
        scene = switch (random.nextInt(4)) {
            case 0 -> Scene.prioritising(people, pace);
            case 1 -> Scene.welcoming(people, pace);
            default -> Scene.of(door(), people, pace, roles == 1 ? new String[] {"A"} : new String[] {"A", "B"});
        };
    }

    private Optional<Door> door() {
        return random.nextInt(4) == 0 ? Optional.of(new Door(List.of())) : Optional.empty();
    }

    Scene scene() {
        return scene;
    }

    SelectionCommand next() {
        scene.passes(Duration.ofSeconds(1 + random.nextInt(600)));
        return switch (random.nextInt(60)) {
            case 0 -> new SelectionCommand.Departed(scene.now(), somebody());
            case 1 -> new SelectionCommand.Arrived(scene.now(), Scene.person(1 + random.nextInt(people + 1)));
            case 2, 3 -> timeIsUp();
            case 4 ->
                new SelectionCommand.NudgeDue(scene.now(), scene.selection().phaseNumber());
            case 5 ->
                new SelectionCommand.LiveIn(
                        scene.now(), List.of(new Place(Messenger.DISCORD, "G1", "C" + random.nextInt(3))));
            case 6 ->
                new SelectionCommand.Recognise(
                        scene.now(),
                        somebody(),
                        List.of(somebody()),
                        Scene.person(1).accounts());
            case 7, 8 -> asksOtherwise();
            case 9 -> new SelectionCommand.HandOver(scene.by(somebody()), somebody(), "");
            case 10 -> new SelectionCommand.ChangeAgain(scene.by(somebody()));
            default -> act();
        };
    }

    private SelectionCommand asksOtherwise() {
        MemberId by = somebody();
        LocalDate day = Scene.MAY.minusMonths(random.nextInt(8));
        Exit.OfSelection how = switch (random.nextInt(12)) {
            case 0 -> new Exit.Drop(Optional.of(by), words());
            case 1, 2 -> new Exit.Park(by, random.nextBoolean() ? Optional.empty() : Optional.of(day));
            case 3 -> new Exit.HandOver(by, words(), day);
            case 4, 5, 6 -> new Exit.MoreTime(by);
            case 7 -> new Exit.OtherWay(by, words());
            default -> new Exit.StepBack(by);
        };
        return new SelectionCommand.AskOtherwise(scene.by(by), how);
    }

    private SelectionCommand timeIsUp() {
        scene.passes(Duration.ofHours(25));
        Duration lost = random.nextInt(4) == 0 ? Duration.ofHours(2) : Duration.ZERO;
        return new SelectionCommand.DeadlinePassed(
                scene.now(), scene.selection().phaseNumber(), lost);
    }

    private SelectionCommand act() {
        Optional<MemberId> asks =
                scene.selection().standIn().map(offer -> offer.stillToAsk().getFirst());
        if (asks.isPresent() && random.nextInt(3) == 0) {
            return new SelectionCommand.AnswerStandIn(scene.by(asks.get()), random.nextInt(3) > 0);
        }
        boolean overdue = scene.selection()
                .phase()
                .openWindow()
                .map(window -> window.overdue())
                .orElse(false);
        if (overdue && asks.isEmpty() && random.nextInt(6) == 0) {
            return new SelectionCommand.OfferStandIn(scene.by(somebody()));
        }
        List<Question> open = scene.selection().openQuestions();
        if (!open.isEmpty() && random.nextInt(4) == 0) {
            return new SelectionCommand.AnswerQuestion(
                    scene.by(somebody()), open.getFirst().number(), words());
        }
        List<MemberId> awaited = scene.selection().awaited();
        boolean asked = !awaited.isEmpty() && random.nextInt(3) > 0;
        By by = scene.by(asked ? awaited.get(random.nextInt(awaited.size())) : somebody());
        By maybeOld = random.nextInt(15) == 0 ? new By(by.member(), by.now(), by.pressed(), by.phase() - 1) : by;
        return random.nextInt(4) == 0 ? ACTS.get(random.nextInt(ACTS.size())).apply(this, maybeOld) : fitting(maybeOld);
    }

    /** What somebody would do who reads the card, so that courses come far. */
    private SelectionCommand fitting(By by) {
        return switch (scene.selection().phase()) {
            case Phase.Inviting _ -> new SelectionCommand.BeginNow(by);
            case Phase.Gathering _ -> new SelectionCommand.WriteQualities(by, List.of(words()));
            case Phase.Mending _ ->
                new SelectionCommand.Mend(by, new Remit(words(), Optional.of(Scene.MAY)), List.of(words()));
            case Phase.Nominating _ ->
                isForNewMembers() && random.nextInt(3) == 0
                        ? new SelectionCommand.SuggestNobody(by)
                        : new SelectionCommand.Nominate(by, role(), some(), words());
            case Phase.Changing _ -> new SelectionCommand.Keep(by);
            case Phase.Choosing _ -> new SelectionCommand.ProposeCandidate(by, role(), some(), words());
            case Phase.Integrating(Candidacy candidacy, ConsentRound round, var _, var _, var _) ->
                integrating(
                        by, candidacy, round.objectors().stream().findFirst().orElse(by.member()));
            case Phase.Leaving _ -> new SelectionCommand.AnswerOtherwise(by, answer());
            case Phase.Agreeing _, Phase.AskingOthers _, Phase.AskingNominee _ ->
                random.nextInt(12) == 0
                        ? new SelectionCommand.Ask(by, words())
                        : new SelectionCommand.GiveAnswer(by, answer());
            case Phase.Parked _, Phase.Decided _, Phase.Dropped _ -> new SelectionCommand.TakeUpAgain(by);
        };
    }

    private SelectionCommand integrating(By by, Candidacy candidacy, MemberId objector) {
        By owner = scene.by(objector);
        return switch (random.nextInt(5)) {
            case 0 -> new SelectionCommand.Resolve(owner);
            case 1 -> new SelectionCommand.StandFirm(owner);
            case 2 -> new SelectionCommand.OfferIdea(by, words());
            case 3 -> new SelectionCommand.AddSafeguard(by, words());
            default -> new SelectionCommand.ProposeCandidate(by, candidacy.role(), some(), words());
        };
    }

    private Answer answer() {
        return random.nextInt(5) == 0 ? Scene.objects("fear " + random.nextInt(9)) : Scene.no();
    }

    private int role() {
        return 1 + random.nextInt(roles + (random.nextInt(10) == 0 ? 1 : 0));
    }

    private boolean isForNewMembers() {
        return scene.selection().frame().sought() instanceof Sought.NewMembers;
    }

    /** Mostly what can be named here, now and then something else or too much of it. */
    private List<Candidate> some() {
        boolean odd = random.nextInt(15) == 0;
        return switch (scene.selection().frame().sought()) {
            case Sought.Holders _ -> odd ? Scene.topics(1) : Scene.named(somebody());
            case Sought.NextTopics _ -> few(odd, number -> Scene.topics(number).getFirst());
            case Sought.NewMembers _ -> few(odd, number -> Scene.newcomer(number + (odd ? 0 : 6)));
        };
    }

    private List<Candidate> few(boolean odd, IntFunction<Candidate> candidate) {
        return Stream.generate(() -> candidate.apply(1 + random.nextInt(odd ? 7 : 5)))
                .limit(1 + random.nextInt(odd ? 6 : 3))
                .toList();
    }

    private MemberId somebody() {
        return MemberId.of(1 + random.nextInt(people + 1));
    }

    private String words() {
        return random.nextInt(12) == 0 ? " " : "words " + random.nextInt(30);
    }
}
