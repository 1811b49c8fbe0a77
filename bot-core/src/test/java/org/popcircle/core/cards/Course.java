package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Given;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.Duties;
import org.popcircle.core.proposal.Frame;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalCommand.Act;
import org.popcircle.core.proposal.ProposalDecider;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.proposal.ProposalEvolver;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.vocabulary.Style;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.vocabulary.Window;

/** A proposal on its way, so that its card can be looked at after each step. */
final class Course {

    static final MemberId ANA = MemberId.of(1);
    static final MemberId BEN = MemberId.of(2);
    static final MemberId CHI = MemberId.of(3);
    static final MemberId DOV = MemberId.of(4);
    static final Instant MONDAY = Instant.parse("2027-06-07T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2027, 6, 7);
    static final LocalDate SEPTEMBER = LocalDate.of(2027, 9, 30);
    static final Wording STALL = new Wording(
            "A weekly surplus-food stall",
            "We run a stall on the market square every Saturday 9–12.",
            "Bread for forty people was thrown away last week.",
            new Term.ReviewOn(SEPTEMBER),
            List.of());
    static final Wording RELEASE =
            new Wording("Release on Friday at 3 pm?", "Release on Friday at 3 pm?", "", new Term.Open(), List.of());

    private final List<ProposalEvent> events = new ArrayList<>();
    private Proposal proposal;
    private Instant now = MONDAY;

    private Course(ProposalEvent.Opened opened) {
        proposal = ProposalEvolver.begin(opened);
        events.add(opened);
    }

    /** A check in a pop-up, asked by Ana of Ben and Chi. */
    static Course check() {
        return new Course(opened(RELEASE, true, true, false, List.of("Ana", "Ben", "Chi"), false));
    }

    /** A rule in a circle that stays, with an aim; Ana proposes, Ben leads. */
    static Course stall() {
        return new Course(opened(STALL, false, false, true, List.of("Ana", "Ben", "Chi", "Dov"), false));
    }

    /** The same, where the logbook keeps who objected. */
    static Course stallNamingObjectors() {
        return new Course(opened(STALL, false, false, true, List.of("Ana", "Ben", "Chi", "Dov"), true));
    }

    /** In a circle that knows the steps and has a third answer for concerns. */
    static Course stallInStyle(Style style) {
        ProposalEvent.Opened plain = opened(STALL, false, false, true, List.of("Ana", "Ben", "Chi", "Dov"), false);
        Frame f = plain.frame();
        Frame styled = new Frame(
                f.circle(),
                f.places(),
                f.quick(),
                f.open(),
                f.door(),
                f.check(),
                f.rule(),
                f.aim(),
                f.pace(),
                f.rhythm(),
                f.locale(),
                f.effect(),
                f.namesObjectors(),
                Optional.of(style),
                f.openedBy(),
                f.opened());
        return new Course(new ProposalEvent.Opened(
                plain.at(), plain.id(), styled, plain.duties(), plain.people(), plain.wording(), plain.given()));
    }

    static Course named(boolean check, List<String> names) {
        return new Course(opened(check ? RELEASE : STALL, check, check, !check, names, false));
    }

    private static ProposalEvent.Opened opened(
            Wording wording, boolean quick, boolean check, boolean led, List<String> names, boolean namesObjectors) {
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Account account = new Account(Messenger.SLACK, "T1", "U" + (i + 1));
            Standing standing = quick && i > 0 ? Standing.INVITED : Standing.JOINED;
            people.add(new Participant(MemberId.of(i + 1), names.get(i), List.of(account), standing));
        }
        Frame frame = new Frame(
                "Valley",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                quick,
                false,
                List.of(),
                check,
                !check,
                quick ? Optional.empty() : Optional.of("Cut food waste in the valley"),
                Pace.DAY,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                Optional.empty(),
                namesObjectors,
                Optional.empty(),
                ANA,
                MONDAY);
        Optional<Given> own = check ? Optional.of(new Given(new Answer.NoObjection(), MONDAY)) : Optional.empty();
        return new ProposalEvent.Opened(
                MONDAY,
                new ProcessId(new CircleId("valley"), 1),
                frame,
                Duties.of(ANA, led ? Optional.of(BEN) : Optional.empty(), Optional.empty()),
                people,
                wording,
                own);
    }

    Course presented() {
        return happens(new ProposalCommand.Present(now));
    }

    Course does(MemberId who, Function<By, Act> act) {
        last(who, act);
        return this;
    }

    /** The events of one act. */
    List<ProposalEvent> last(MemberId who, Function<By, Act> act) {
        now = now.plusSeconds(60);
        int before = events.size();
        happens(act.apply(by(who)));
        return List.copyOf(events.subList(before, events.size()));
    }

    By by(MemberId who) {
        return new By(who, now, now, proposal.phaseNumber());
    }

    Course happens(ProposalCommand command) {
        Decided<ProposalEvent> decided = ProposalDecider.decide(proposal, command);
        assertThat(decided).as("%s in %s", command, proposal.phase()).isInstanceOf(Decided.Accepted.class);
        if (decided instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> more)) {
            proposal = ProposalDecider.fold(proposal, more);
            events.addAll(more);
        }
        return this;
    }

    Course clear(MemberId... members) {
        for (MemberId member : members) {
            does(member, ProposalCommand.SayClear::new);
        }
        return this;
    }

    Course consents(MemberId... members) {
        for (MemberId member : members) {
            does(member, by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()));
        }
        return this;
    }

    Course objects(MemberId member, String couldGoWrong, String notice, String safer) {
        return does(
                member,
                by -> new ProposalCommand.GiveAnswer(by, new Answer.Objects(new Reason(couldGoWrong, notice, safer))));
    }

    Course amends(MemberId member, Wording wording) {
        return does(member, by -> new ProposalCommand.Amend(by, wording, List.of(), false));
    }

    Course timeIsUp() {
        now = proposal.phase().openWindow().flatMap(Window::closes).orElseThrow();
        return happens(new ProposalCommand.DeadlinePassed(now, proposal.phaseNumber(), Duration.ZERO));
    }

    Proposal proposal() {
        return proposal;
    }

    List<ProposalEvent> events() {
        return List.copyOf(events);
    }
}
