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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Frame;
import org.popcircle.core.selection.Remit;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.selection.SelectionDecider;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.selection.SelectionEvolver;
import org.popcircle.core.selection.SelectionOpening;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.wording.Words;

/** A selection by Ana, Ben and Chi, led by Ana, on its way. */
final class SelectionCourse {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final LocalDate MAY = LocalDate.of(2027, 5, 23);
    static final MemberId ANA = MemberId.of(1);
    static final MemberId BEN = MemberId.of(2);
    static final MemberId CHI = MemberId.of(3);

    private final List<SelectionEvent> events = new ArrayList<>();
    private Selection selection;
    private Instant now = MONDAY;

    private SelectionCourse(Sought sought, Remit remit) {
        Frame frame = new Frame(
                "Valley",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                true,
                Optional.empty(),
                sought,
                Optional.of("Good neighbours"),
                Pace.DAY,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                false,
                ANA,
                MONDAY);
        Decided<SelectionEvent> opened = SelectionOpening.open(
                MONDAY,
                new ProcessId(new CircleId("valley"), 4),
                frame,
                Optional.of(ANA),
                List.of(person(ANA, "Ana"), person(BEN, "Ben"), person(CHI, "Chi")),
                remit);
        List<SelectionEvent> begun = ((Decided.Accepted<SelectionEvent>) opened).events();
        selection = SelectionEvolver.begin((SelectionEvent.Opened) begun.getFirst());
    }

    static SelectionCourse of(String... roles) {
        return new SelectionCourse(
                new Sought.Holders(IntStream.range(0, roles.length)
                        .mapToObj(index -> new Role(index + 1, roles[index]))
                        .toList()),
                new Remit("Keeps our meetings together", Optional.of(MAY)));
    }

    /** What comes next, of these topics. */
    static SelectionCourse choosing(String... titles) {
        return new SelectionCourse(
                new Sought.NextTopics(IntStream.range(0, titles.length)
                        .mapToObj(index -> new Candidate.Topic(index + 1, titles[index]))
                        .toList()),
                new Remit("", Optional.of(MAY)));
    }

    /** Whom to ask in, until May. */
    static SelectionCourse newMembersUntilMay() {
        return new SelectionCourse(new Sought.NewMembers(), new Remit("Keeps our meetings together", Optional.of(MAY)));
    }

    /** Whom to ask in. */
    static SelectionCourse welcoming(String hopes) {
        return new SelectionCourse(new Sought.NewMembers(), new Remit(hopes, Optional.empty()));
    }

    static Attendee person(MemberId id, String name) {
        return new Attendee(id, name, List.of(new Account(Messenger.SLACK, "T1", "U" + name)));
    }

    SelectionCourse does(MemberId who, Function<By, SelectionCommand> act) {
        now = now.plusSeconds(1);
        return happens(act.apply(new By(who, now, now, selection.phaseNumber())));
    }

    SelectionCourse happens(SelectionCommand command) {
        Decided<SelectionEvent> decided = SelectionDecider.decide(selection, command);
        assertThat(decided).as(command.toString()).isInstanceOf(Decided.Accepted.class);
        List<SelectionEvent> happened = ((Decided.Accepted<SelectionEvent>) decided).events();
        events.addAll(happened);
        selection = SelectionDecider.fold(selection, happened);
        return this;
    }

    SelectionCourse timeIsUp() {
        now = now.plus(Duration.ofDays(1));
        return happens(new SelectionCommand.DeadlinePassed(now, selection.phaseNumber(), Duration.ZERO));
    }

    SelectionCourse brings(MemberId who, String... qualities) {
        return does(who, by -> new SelectionCommand.WriteQualities(by, List.of(qualities)));
    }

    SelectionCourse says(MemberId who, Answer answer) {
        return does(who, by -> new SelectionCommand.GiveAnswer(by, answer));
    }

    SelectionCourse consent(MemberId... people) {
        Stream.of(people).forEach(who -> says(who, new Answer.NoObjection()));
        return this;
    }

    SelectionCourse objects(MemberId who, String why, String safer) {
        return says(who, new Answer.Objects(new Reason(why, "", safer)));
    }

    SelectionCourse asks(MemberId who, Exit.OfSelection how) {
        return does(who, by -> new SelectionCommand.AskOtherwise(by, how));
    }

    SelectionCourse agree(MemberId... people) {
        for (MemberId member : people) {
            does(member, by -> new SelectionCommand.AnswerOtherwise(by, new Answer.NoObjection()));
        }
        return this;
    }

    SelectionCourse suggests(MemberId who, int role, MemberId whom, String why) {
        return does(who, by -> new SelectionCommand.Nominate(by, role, whom, why));
    }

    /** Names are about to be written. */
    SelectionCourse agreed() {
        brings(ANA, "stays calm").brings(BEN, "keeps time", "explains why").brings(CHI);
        return consent(ANA, BEN, CHI);
    }

    /** Everybody has read who suggests whom, and Chi has changed. */
    SelectionCourse heard() {
        suggests(ANA, 1, BEN, "asks the quiet ones").suggests(BEN, 1, BEN, "I would like to practise");
        suggests(CHI, 1, ANA, "did it before");
        does(ANA, SelectionCommand.Keep::new).does(BEN, SelectionCommand.Keep::new);
        return suggests(CHI, 1, BEN, "what Ana said");
    }

    SelectionCourse proposed() {
        return does(ANA, by -> new SelectionCommand.ProposeCandidate(by, 1, BEN, "asks the quiet ones"));
    }

    SelectionCourse suggests(MemberId who, List<Candidate> candidates, String why) {
        return does(who, by -> new SelectionCommand.Nominate(by, 1, candidates, why));
    }

    SelectionCourse suggests(MemberId who, String newcomer) {
        Candidate one = new Candidate.Newcomer(person(who, newcomer).accounts(), newcomer);
        return suggests(who, List.of(one), "asks good questions");
    }

    Selection selection() {
        return selection;
    }

    List<SelectionEvent> events() {
        return List.copyOf(events);
    }

    String card(Words words) {
        return TextRenderer.draw(SelectionCards.card(selection, words), words);
    }

    String story(Words words) {
        return TextRenderer.draw(SelectionStories.story(selection, events, words), words);
    }
}
