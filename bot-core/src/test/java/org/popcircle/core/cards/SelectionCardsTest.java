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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Frame;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Question;
import org.popcircle.core.selection.Remit;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.selection.SelectionDecider;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.selection.SelectionEvolver;
import org.popcircle.core.selection.SelectionOpening;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
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
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.wording.Words;

/** A selection as people read it, in every state. */
class SelectionCardsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2027, 5, 23);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 23);
    private static final MemberId ANA = MemberId.of(1);
    private static final MemberId BEN = MemberId.of(2);
    private static final MemberId CHI = MemberId.of(3);
    private static final String SECRET = "because s3cret";

    static List<Locale> languages() {
        return Words.languages();
    }

    /** A selection by Ana, Ben and Chi, led by Ana. */
    private static final class Course {

        private final List<SelectionEvent> events = new ArrayList<>();
        private Selection selection;
        private Instant now = MONDAY;

        Course(String... roles) {
            this(new Sought.Holders(IntStream.range(0, roles.length)
                    .mapToObj(index -> new Role(index + 1, roles[index]))
                    .toList()));
        }

        Course(Sought sought) {
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
                    new Remit("Keeps our meetings together", Optional.of(MAY)));
            List<SelectionEvent> events = ((Decided.Accepted<SelectionEvent>) opened).events();
            selection = SelectionEvolver.begin((SelectionEvent.Opened) events.getFirst());
        }

        private static Attendee person(MemberId id, String name) {
            return new Attendee(id, name, List.of(new Account(Messenger.SLACK, "T1", "U" + name)));
        }

        Course does(MemberId who, Function<By, SelectionCommand> act) {
            now = now.plusSeconds(1);
            return happens(act.apply(new By(who, now, now, selection.phaseNumber())));
        }

        Course happens(SelectionCommand command) {
            Decided<SelectionEvent> decided = SelectionDecider.decide(selection, command);
            assertThat(decided).as(command.toString()).isInstanceOf(Decided.Accepted.class);
            List<SelectionEvent> happened = ((Decided.Accepted<SelectionEvent>) decided).events();
            events.addAll(happened);
            selection = SelectionDecider.fold(selection, happened);
            return this;
        }

        Course timeIsUp() {
            now = now.plus(Duration.ofDays(1));
            return happens(new SelectionCommand.DeadlinePassed(now, selection.phaseNumber(), Duration.ZERO));
        }

        Course brings(MemberId who, String... qualities) {
            return does(who, by -> new SelectionCommand.WriteQualities(by, List.of(qualities)));
        }

        Course says(MemberId who, Answer answer) {
            return does(who, by -> new SelectionCommand.GiveAnswer(by, answer));
        }

        Course consent(MemberId... people) {
            Stream.of(people).forEach(who -> says(who, new Answer.NoObjection()));
            return this;
        }

        Course objects(MemberId who, String why, String safer) {
            return says(who, new Answer.Objects(new Reason(why, "", safer)));
        }

        Course asks(MemberId who, Exit.OfSelection how) {
            return does(who, by -> new SelectionCommand.AskOtherwise(by, how));
        }

        Course agree(MemberId... people) {
            for (MemberId member : people) {
                does(member, by -> new SelectionCommand.AnswerOtherwise(by, new Answer.NoObjection()));
            }
            return this;
        }

        Course suggests(MemberId who, int role, MemberId whom, String why) {
            return does(who, by -> new SelectionCommand.Nominate(by, role, whom, why));
        }

        Course suggests(MemberId who, String newcomer) {
            Candidate one = new Candidate.Newcomer(person(who, newcomer).accounts(), newcomer);
            return does(who, by -> new SelectionCommand.Nominate(by, 1, List.of(one), "asks good questions"));
        }

        /** Names are about to be written. */
        Course agreed() {
            brings(ANA, "stays calm").brings(BEN, "keeps time", "explains why").brings(CHI);
            return consent(ANA, BEN, CHI);
        }

        /** Everybody has read who suggests whom, and Chi has changed. */
        Course heard() {
            suggests(ANA, 1, BEN, "asks the quiet ones").suggests(BEN, 1, BEN, "I would like to practise");
            suggests(CHI, 1, ANA, "did it before");
            does(ANA, SelectionCommand.Keep::new).does(BEN, SelectionCommand.Keep::new);
            return suggests(CHI, 1, BEN, "what Ana said");
        }

        Course proposed() {
            return does(ANA, by -> new SelectionCommand.ProposeCandidate(by, 1, BEN, "asks the quiet ones"));
        }
    }

    private static String card(Course course, Words words) {
        return TextRenderer.draw(SelectionCards.card(course.selection, words), words);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void from_what_it_takes_to_the_decision(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course course = new Course("Facilitator");
        approved.add("begun", card(course, words));
        approved.add("one is in", card(course.brings(BEN, "keeps time", "explains why"), words));
        course.brings(ANA, "stays calm").brings(CHI);
        approved.add("good enough?", card(course.consent(ANA), words));
        course.consent(BEN).objects(CHI, "half a year is long", "");
        approved.add("written anew", card(course, words));
        course.does(
                        ANA,
                        by -> new SelectionCommand.Mend(
                                by, new Remit("Keeps us together", Optional.of(MAY)), List.of("calm")))
                .consent(ANA, BEN, CHI);
        approved.add("names, hidden", card(course.suggests(ANA, 1, BEN, SECRET), words));
        course.suggests(BEN, 1, BEN, "I would like to practise").suggests(CHI, 1, ANA, "did it before");
        approved.add("shown", card(course, words));
        course.does(ANA, SelectionCommand.Keep::new).does(BEN, SelectionCommand.Keep::new);
        approved.add("a proposal", card(course.suggests(CHI, 1, BEN, "what Ana said"), words));
        approved.add("asking the others", card(course.proposed().consent(CHI), words));
        approved.add("the last word", card(course.objects(ANA, "who keeps the minutes?", "Chi does"), words));
        approved.add("improving", card(course.objects(BEN, "half a year is too long", ""), words));
        course.does(ANA, SelectionCommand.Resolve::new)
                .does(CHI, by -> new SelectionCommand.OfferIdea(by, "until the summer"))
                .does(BEN, SelectionCommand.StandFirm::new);
        approved.add("nothing would settle it", card(course, words));
        course.does(ANA, by -> new SelectionCommand.AddSafeguard(by, "a course in March"));
        course.consent(CHI, ANA).objects(BEN, "still too long", "");
        course.does(ANA, by -> new SelectionCommand.Shorten(by, FEBRUARY));
        approved.add("shorter", card(course, words));
        approved.add("decided", card(course.consent(CHI, ANA, BEN), words));
        approved.add("story", TextRenderer.draw(SelectionStories.story(course.selection, course.events, words), words));
        approved.matches("selection", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void other_ways_it_can_go(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course roles = new Course("Facilitator", "Secretary").agreed();
        approved.add("two roles", card(roles, words));
        for (MemberId member : List.of(ANA, BEN, CHI)) {
            roles.suggests(member, 1, BEN, "calm").suggests(member, 2, CHI, "writes well");
        }
        List.of(ANA, BEN, CHI).forEach(member -> roles.does(member, SelectionCommand.Keep::new));
        roles.does(ANA, by -> new SelectionCommand.HandOver(by, BEN, "Chi and I share a flat"));
        approved.add("handed over", card(roles, words));
        roles.does(BEN, by -> new SelectionCommand.ProposeCandidate(by, 2, CHI, "writes well"))
                .consent(ANA, BEN, CHI);
        approved.add("one is settled", card(roles, words));
        Course late = new Course("Facilitator").agreed().heard().proposed().timeIsUp();
        approved.add("time is up", card(late, words));
        approved.add("somebody acts for Ana", card(late.does(BEN, SelectionCommand.OfferStandIn::new), words));
        Course parked = new Course("Facilitator").agreed().asks(ANA, new Exit.Park(ANA, Optional.of(FEBRUARY)));
        approved.add("shall we set it aside?", card(parked, words));
        approved.add("set aside", card(parked.agree(BEN, CHI), words));
        Course dropped = new Course("Facilitator").asks(ANA, new Exit.Drop(Optional.of(ANA), ""));
        approved.add("let go", card(dropped, words));
        approved.matches("selection-ways", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void questions_come_first_and_everyone_decides_how_it_goes_on(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course course = new Course("Facilitator").agreed().heard().proposed();
        course.does(CHI, by -> new SelectionCommand.Ask(by, "Is Ben here in March?"));
        approved.add("a question is open", card(course.consent(ANA), words));
        course.does(BEN, by -> new SelectionCommand.AnswerQuestion(by, 1, "From the 8th on."));
        approved.add("answered", card(course, words));
        course.asks(CHI, new Exit.StepBack(CHI));
        approved.add("a step back?", card(course, words));
        course.does(ANA, by -> new SelectionCommand.AnswerOtherwise(by, objection("We have heard enough.")));
        approved.add("not that way", card(course.agree(BEN), words));
        course.asks(BEN, new Exit.HandOver(BEN, "Chi and Dov", FEBRUARY)).agree(ANA, CHI);
        approved.add("a few people have it", card(course, words));
        course.does(CHI, SelectionCommand.TakeUpAgain::new)
                .asks(CHI, new Exit.OtherWay(CHI, "We draw lots on Friday."))
                .agree(ANA, BEN);
        approved.add("decided another way", card(course, words));
        approved.add("story", TextRenderer.draw(SelectionStories.story(course.selection, course.events, words), words));
        approved.matches("selection-process", language);
    }

    private static Answer objection(String why) {
        return new Answer.Objects(new Reason(why, "", ""));
    }

    @Test
    void nothing_that_is_hidden_is_drawn_told_or_exported() {
        Words words = Words.in(Locale.ENGLISH);
        Course course = new Course("Facilitator").agreed().suggests(ANA, 1, BEN, SECRET);
        assertThat(everything(course, words)).doesNotContain("s3cret");
        course.asks(BEN, new Exit.StepBack(BEN));
        assertThat(everything(course, words)).doesNotContain("s3cret");
        course.agree(ANA, CHI);
        assertThat(course.selection.phase()).isInstanceOf(Phase.Gathering.class);
        assertThat(everything(course, words)).doesNotContain("s3cret");
        course.agreed();
        assertThat(course.selection.phase()).isInstanceOf(Phase.Nominating.class);
        assertThat(everything(course, words)).doesNotContain("s3cret");
    }

    @Test
    void what_nobody_has_seen_stays_unseen_when_it_ends_before() {
        for (Exit.OfSelection end : List.of(
                new Exit.Drop(Optional.of(BEN), ""),
                new Exit.OtherWay(BEN, "by lot"),
                new Exit.Park(BEN, Optional.empty()))) {
            Words words = Words.in(Locale.ENGLISH);
            Course course = new Course("Facilitator").agreed().suggests(ANA, 1, BEN, SECRET);
            course.asks(BEN, end).agree(ANA, CHI);
            assertThat(everything(course, words)).doesNotContain("s3cret");
        }
    }

    private static String everything(Course course, Words words) {
        return card(course, words)
                + SelectionStories.markdown(course.selection, course.events, words)
                + course.selection
                + TextRenderer.draw(SelectionStories.story(course.selection, course.events, words), words);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_form_reads_well_and_fits(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        for (Form form : forms(words)) {
            approved.add(form.token().verb().toString(), TextRenderer.draw(form, words));
            assertThat(form.title().length()).as(form.title()).isLessThanOrEqualTo(24);
            assertThat(form.submit().length()).as(form.submit()).isLessThanOrEqualTo(24);
            assertThat(form.fields())
                    .extracting(Field::label)
                    .allSatisfy(label -> assertThat(label.length()).as(label).isLessThanOrEqualTo(45));
        }
        approved.matches("selection-forms", language);
    }

    private static List<Form> forms(Words words) {
        FormStart start = new FormStart("Facilitator", "", true, List.of(), List.of(), List.of());
        SelectionForms begun = new SelectionForms(new Course("Facilitator").selection, words);
        SelectionForms choosing =
                new SelectionForms(new Course("Facilitator").agreed().heard().selection, words);
        return List.of(
                SelectionForms.begin(ActionToken.of(Verb.SELECT), start, Pace.DAY, words),
                begun.qualities(ANA),
                begun.mend(),
                begun.nominate(ANA, 1),
                choosing.candidate(1),
                choosing.handOver(),
                choosing.object(),
                choosing.shorten(),
                choosing.safeguard(),
                choosing.idea(),
                choosing.ask(),
                choosing.answer(new Question(1, CHI, "Is Ben here in March?", List.of())),
                choosing.way());
    }

    @Test
    void a_message_that_is_no_longer_true_is_not_sent() {
        Words words = Words.in(Locale.ENGLISH);
        Course course = new Course("Facilitator").agreed();
        long phase = course.selection.phaseNumber();
        Notice nudge = new Notice.Nudge("s4", BEN, phase);
        Notice shown = new Notice.Announced("s4");
        assertThat(SelectionMessages.of(nudge, course.selection, words)).isPresent();
        assertThat(SelectionMessages.of(shown, course.selection, words)).isEmpty();
        course.suggests(BEN, 1, ANA, "did it before");
        assertThat(SelectionMessages.of(nudge, course.selection, words)).isEmpty();
        course.suggests(ANA, 1, BEN, "calm").suggests(CHI, 1, BEN, "calm");
        assertThat(SelectionMessages.of(shown, course.selection, words)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nobody_comes_to_mind(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course course = new Course(new Sought.NewMembers());
        approved.add("asked", card(course, words));
        Course other = new Course(new Sought.NewMembers()).suggests(ANA, "Fay");
        approved.add("one is in", card(course.does(ANA, SelectionCommand.SuggestNobody::new), words));
        assertThat(card(other, words)).isEqualTo(card(course, words));
        approved.add("noted", note(course, new SelectionCommand.SuggestNobody(by(ANA, course)), words));
        course.does(BEN, SelectionCommand.SuggestNobody::new).suggests(CHI, "Fay");
        approved.add("shown", card(course, words));
        course.suggests(BEN, "Fay").does(CHI, SelectionCommand.SuggestNobody::new);
        approved.add("changed", card(course, words));
        course.does(BEN, SelectionCommand.SuggestNobody::new).timeIsUp();
        approved.add("nobody suggests anybody", card(course, words));
        approved.add("story", TextRenderer.draw(SelectionStories.story(course.selection, course.events, words), words));
        approved.add(
                "message",
                TextRenderer.draw(
                        SelectionMessages.of(new Notice.Announced("s4"), course.selection, words)
                                .orElseThrow(),
                        words));
        approved.matches("selection-nobody", language);
    }

    private static By by(MemberId who, Course course) {
        return new By(who, MONDAY, MONDAY, course.selection.phaseNumber());
    }

    private static String note(Course course, SelectionCommand.Act act, Words words) {
        List<SelectionEvent> happened = List.of(course.events.getLast());
        return TextRenderer.draw(SelectionNotes.after(course.selection, act, happened, words), words);
    }

    @Test
    void nobody_who_suggested_somebody_is_named_as_not_heard() {
        Words words = Words.in(Locale.ENGLISH);
        Course roles = new Course("Facilitator", "Secretary").agreed();
        roles.suggests(ANA, 1, BEN, "calm").suggests(ANA, 2, CHI, "writes well");
        roles.suggests(BEN, 1, ANA, "calm").timeIsUp();
        assertThat(card(roles, words))
                .contains("Heard for some of the roles only: Ben")
                .contains("Not heard this time: Chi")
                .doesNotContain("Nothing new");
        roles.timeIsUp();
        assertThat(card(roles, words))
                .contains("Nothing new from Ana; what they suggested stands.")
                .contains("Heard for some of the roles only: Ben")
                .contains("Not heard this time: Chi");
    }

    @Test
    void whose_consent_was_missing_is_not_heard_whomever_they_suggested() {
        Words words = Words.in(Locale.ENGLISH);
        Course course = new Course("Facilitator").agreed().heard().proposed();
        course.objects(CHI, "half a year is long", "").timeIsUp();
        assertThat(card(course, words))
                .contains("Not heard this time: Ana and Ben")
                .doesNotContain("Nothing new");
    }

    @Test
    void whoever_is_asked_last_reads_whether_anybody_has_objected() {
        Words words = Words.in(Locale.ENGLISH);
        String nobody = "Nobody has objected so far.";
        Course agreed = new Course("Facilitator").agreed().heard().proposed().consent(CHI, ANA);
        assertThat(card(agreed, words)).contains(nobody);
        Course objected = new Course("Facilitator").agreed().heard().proposed().consent(CHI);
        assertThat(card(objected.objects(ANA, "who keeps the minutes?", ""), words))
                .doesNotContain(nobody);
    }

    @Test
    void only_whoever_objects_says_that_nothing_would_settle_it() {
        Words words = Words.in(Locale.ENGLISH);
        Course course = new Course("Facilitator").agreed().heard().proposed().consent(CHI);
        course.objects(ANA, "who keeps the minutes?", "").consent(BEN);
        By chi = new By(CHI, MONDAY, MONDAY, course.selection.phaseNumber());
        Decided<SelectionEvent> decided =
                SelectionDecider.decide(course.selection, new SelectionCommand.StandFirm(chi));
        Refusal refusal = ((Decided.Refused<SelectionEvent>) decided).refusal();
        assertThat(TextRenderer.draw(SelectionNotes.refused(refusal, course.selection, Optional.empty(), words), words))
                .contains("That is for whoever objects to say: Ana.")
                .doesNotContain("resolved");
        assertThat(new SelectionChoices(new SelectionSpeaker(course.selection, words))
                        .forWhoLeads().stream().flatMap(choice -> choice.closed().stream()))
                .singleElement()
                .asString()
                .contains("or whoever objects says that nothing would settle it");
    }

    @Test
    void a_card_that_is_over_has_no_live_buttons() {
        Course course = new Course("Facilitator").agreed().heard().proposed().consent(CHI, ANA, BEN);
        assertThat(SelectionCards.card(course.selection, Words.in(Locale.ENGLISH)))
                .isInstanceOfSatisfying(
                        View.OutcomeView.class,
                        over -> assertThat(over.choices())
                                .extracting(choice -> choice.token().verb())
                                .containsExactly(Verb.STORY, Verb.KEEP_CIRCLE));
    }
}
