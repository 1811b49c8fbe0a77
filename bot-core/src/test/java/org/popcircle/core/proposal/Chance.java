package org.popcircle.core.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.vocabulary.Window;

/** People who press anything at any time, from a seed: also on old cards, twice, too late and from outside. */
final class Chance {

    /** Stands in every reason, so that one can look whether it shows. */
    static final String SECRET = "s3cret";

    private static final LocalDate REVIEW = LocalDate.of(2027, 6, 1);
    private static final Answer NO_OBJECTION = new Answer.NoObjection();

    private static final List<BiFunction<Chance, By, ProposalCommand>> ACTS = List.of(
            (c, by) -> new ProposalCommand.Correct(by, c.wording()),
            (_, by) -> new ProposalCommand.TakeBack(by, "enough"),
            (_, by) -> new ProposalCommand.BeginNow(by),
            (c, by) -> new ProposalCommand.Decline(by, MemberId.of(c.number())),
            (_, by) -> new ProposalCommand.SayClear(by),
            (_, by) -> new ProposalCommand.SayClear(by),
            (_, by) -> new ProposalCommand.SayNoQuestion(by),
            (c, by) -> new ProposalCommand.Ask(by, c.words()),
            (c, by) -> new ProposalCommand.AskObjector(by, c.number(), c.words()),
            (c, by) -> new ProposalCommand.AnswerQuestion(by, c.number(), c.words()),
            (c, by) -> new ProposalCommand.AnswerQuestion(by, c.number(), c.words()),
            (c, by) -> new ProposalCommand.React(by, c.words()),
            (_, by) -> new ProposalCommand.SayLooksGood(by),
            (c, by) -> new ProposalCommand.ProposeInstead(by, c.words()),
            (_, by) -> new ProposalCommand.TalkFirst(by),
            (c, by) -> new ProposalCommand.GiveAnswer(by, c.objection()),
            (_, by) -> new ProposalCommand.GiveAnswer(by, NO_OBJECTION),
            (_, by) -> new ProposalCommand.GiveAnswer(by, NO_OBJECTION),
            (_, by) -> new ProposalCommand.GiveAnswer(by, NO_OBJECTION),
            (c, by) -> new ProposalCommand.AnswerQuietly(by, c.random.nextBoolean() ? c.objection() : NO_OBJECTION),
            (_, by) -> new ProposalCommand.ComeBackToMe(by),
            (_, by) -> new ProposalCommand.TakeTime(by),
            (c, by) -> new ProposalCommand.LetGo(by, MemberId.of(c.number())),
            (c, by) -> new ProposalCommand.CallBack(by, MemberId.of(c.number())),
            (_, by) -> new ProposalCommand.Pass(by),
            (_, by) -> new ProposalCommand.Join(by),
            (_, by) -> new ProposalCommand.LeaveMeOut(by),
            (_, by) -> new ProposalCommand.TakeWording(by),
            (c, by) -> new ProposalCommand.Amend(by, c.wording(), List.of(), c.random.nextBoolean()),
            (_, by) -> new ProposalCommand.GoOn(by),
            (c, by) -> new ProposalCommand.OfferIdea(by, c.words()),
            (c, by) -> new ProposalCommand.WithdrawObjection(by, c.number()),
            (c, by) -> new ProposalCommand.Focus(by, c.number()),
            (_, by) -> new ProposalCommand.FocusTogether(by),
            (_, by) -> new ProposalCommand.NeedTime(by),
            (_, by) -> new ProposalCommand.ExtendOverdue(by),
            (_, by) -> new ProposalCommand.PromiseContact(by),
            (_, by) -> new ProposalCommand.CallMeeting(by),
            (_, by) -> new ProposalCommand.TakeUpAgain(by),
            (_, by) -> new ProposalCommand.CloseRound(by),
            (_, by) -> new ProposalCommand.GoOnWithout(by),
            (_, by) -> new ProposalCommand.WaitForThem(by),
            (_, by) -> new ProposalCommand.OfferStandIn(by),
            (c, by) -> new ProposalCommand.AnswerStandIn(by, c.random.nextInt(4) > 0),
            (_, by) -> new ProposalCommand.AskToPark(by, REVIEW),
            (c, by) -> new ProposalCommand.AskToGoOnOtherwise(by, c.otherwise(by.member())),
            (_, by) -> new ProposalCommand.TakeOver(by));

    private final Random random;
    private final List<ProposalCommand> before = new ArrayList<>();
    private Instant now = Opening.MONDAY;

    Chance(long seed) {
        random = new Random(seed);
    }

    Opening opening() {
        MemberId[] others = new MemberId[1 + random.nextInt(4)];
        Arrays.setAll(others, i -> MemberId.of(i + 2));
        boolean quick = random.nextBoolean();
        boolean check = random.nextInt(3) == 0;
        Opening plain = quick
                ? check ? Opening.quickCheck(People.ANA, others) : Opening.quickProposal(People.ANA, others)
                : check ? Opening.check(People.ANA, others) : Opening.proposal(People.ANA, others);
        Opening invited = quick && random.nextInt(3) == 0 ? plain.toEverybody() : plain;
        Opening led =
                random.nextBoolean() ? invited : invited.ledBy(MemberId.of(1 + random.nextInt(others.length + 1)));
        Opening worded = random.nextInt(3) > 0 ? led : led.wordedBy(MemberId.of(1 + random.nextInt(others.length + 1)));
        Opening paced = random.nextInt(4) > 0 ? worded : worded.at(Pace.LIVE);
        Opening timed = random.nextBoolean() ? paced : paced.in(new Rhythm(ZoneOffset.UTC, Optional.empty(), true));
        Opening turned = random.nextBoolean() ? timed : timed.oneAfterAnother();
        return random.nextBoolean() ? turned : turned.asRule(new Term.ReviewOn(REVIEW));
    }

    ProposalCommand next(Proposal proposal) {
        now = now.plusSeconds(random.nextInt(3));
        ProposalCommand command = command(proposal);
        before.add(command);
        return command;
    }

    private ProposalCommand command(Proposal proposal) {
        int kind = random.nextInt(20);
        if (proposal.phase() instanceof Phase.Queued && random.nextBoolean()) {
            return new ProposalCommand.Present(now);
        }
        if (kind == 0 && !before.isEmpty()) {
            return before.get(random.nextInt(before.size()));
        }
        if (kind == 1) {
            return timePasses(proposal);
        }
        if (kind == 2 && random.nextInt(4) == 0) {
            return new ProposalCommand.Departed(now, anybody(proposal), random.nextBoolean());
        }
        if (kind == 4 && random.nextInt(3) == 0) {
            return new ProposalCommand.LetIn(now, MemberId.of(10 + random.nextInt(3)), "Newcomer", List.of());
        }
        if (kind == 3) {
            return new ProposalCommand.NudgeDue(now, proposal.phaseNumber());
        }
        MemberId who = random.nextInt(40) == 0 ? MemberId.of(99) : somebody(proposal);
        long phase = random.nextInt(15) == 0 ? proposal.phaseNumber() - 1 : proposal.phaseNumber();
        By by = new By(who, now, now, phase);
        return ACTS.get(random.nextInt(ACTS.size())).apply(this, by);
    }

    private ProposalCommand timePasses(Proposal proposal) {
        Optional<Instant> turnEnds = TurnClock.endsAt(proposal).filter(_ -> random.nextInt(3) > 0);
        if (turnEnds.isPresent()) {
            now = turnEnds.get().isAfter(now) ? turnEnds.get() : now;
            Duration lost = random.nextInt(5) == 0 ? Duration.ofMinutes(3) : Duration.ZERO;
            return new ProposalCommand.TurnPassed(now, proposal.phaseNumber(), lost);
        }
        now = proposal.phase()
                .openWindow()
                .flatMap(Window::closes)
                .filter(end -> end.isAfter(now))
                .orElseGet(() -> now.plus(Duration.ofHours(6)));
        Duration lost = random.nextInt(5) == 0 ? Duration.ofHours(1) : Duration.ZERO;
        return new ProposalCommand.DeadlinePassed(now, proposal.phaseNumber(), lost);
    }

    /** In a round in turn mostly whoever is asked now, so that the courses get through it. */
    private MemberId somebody(Proposal proposal) {
        return proposal.turn()
                .flatMap(Turns::now)
                .filter(_ -> random.nextBoolean())
                .orElseGet(() -> anybody(proposal));
    }

    private MemberId anybody(Proposal proposal) {
        return proposal.people().get(random.nextInt(proposal.people().size())).id();
    }

    private Answer objection() {
        return random.nextInt(10) == 0
                ? new Answer.Objects(new Reason(" ", SECRET, SECRET))
                : new Answer.Objects(new Reason(SECRET + number(), SECRET, SECRET));
    }

    private Exit.OfProposal otherwise(MemberId by) {
        return switch (random.nextInt(5)) {
            case 0 -> new Exit.HandOver(by, words(), REVIEW);
            case 1 -> new Exit.MoreTime(by);
            case 2 -> new Exit.StepBack(by);
            case 3 -> new Exit.OtherWay(by, words());
            default -> new Exit.SwitchTo(by, number(), MemberId.of(number()), "Instead");
        };
    }

    private Wording wording() {
        Term term = random.nextInt(4) == 0 ? new Term.Open() : new Term.ReviewOn(REVIEW);
        return new Wording("Stall", words(), "", term, List.of());
    }

    private String words() {
        return random.nextInt(12) == 0 ? " " : "words " + random.nextInt(30);
    }

    private int number() {
        return 1 + random.nextInt(4);
    }
}
