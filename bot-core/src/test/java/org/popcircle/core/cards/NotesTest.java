package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

class NotesTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal.NotAMember(),
            new Refusal.NotInCircle(),
            new Refusal.NotTakingPart(),
            new Refusal.CardIsOld(),
            new Refusal.Over(true),
            new Refusal.Over(false),
            new Refusal.CannotPassHere(),
            new Refusal.ReasonNeeded(),
            new Refusal.NotYours(Refusal.Duty.PROPOSER, Optional.of(ANA)),
            new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(BEN)),
            new Refusal.NotYours(Refusal.Duty.WORDING, Optional.of(BEN)),
            new Refusal.NotYours(Refusal.Duty.OBJECTOR, Optional.of(DOV)),
            new Refusal.NotYours(Refusal.Duty.STANDING_FIRM, Optional.of(DOV)),
            new Refusal.NotYours(Refusal.Duty.WORDING, Optional.empty()),
            new Refusal.SomebodyAnswered(),
            new Refusal.NothingChanged(),
            new Refusal.NotSooner(Course.TODAY),
            new Refusal.ReviewDateNeeded(),
            new Refusal.DateIsPast(Course.TODAY),
            new Refusal.ExtendedBefore(CHI),
            new Refusal.NotYet(),
            new Refusal.NotBefore(Instant.parse("2026-03-02T10:00:00Z")),
            new Refusal.SettledAlready(),
            new Refusal.QuestionsOpen(),
            new Refusal.ProposerCannotChoose(),
            new Refusal.NobodyElse(),
            new Refusal.TooLong(3000),
            new Refusal.TooMany(200),
            new Refusal.Empty(),
            new Refusal.NotYourTurn(Optional.of(BEN)),
            new Refusal.SpokenAlready(),
            new Refusal.NobodyBefore(),
            new Refusal.DoorClosed(),
            new Refusal.NotAmongThem(),
            new Refusal.IntegrateFirst(),
            new Refusal.OnTheListAlready(),
            new Refusal.NothingToChoose());

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_refusal_says_what_happened_and_what_to_do(Locale language) {
        Set<Class<?>> covered = REFUSALS.stream().map(Refusal::getClass).collect(Collectors.toSet());
        assertThat(covered).containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course course = Course.stall().presented().clear(BEN, CHI, DOV);
        for (Refusal refusal : REFUSALS) {
            approved.add(
                    refusal.toString(),
                    TextRenderer.draw(
                            Notes.refused(refusal, course.proposal(), CHI, Optional.of("my words"), words), words));
            assertThat(Notes.refusedOutside(refusal, words).says()).isNotEmpty();
        }
        approved.matches("refusals", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_act_says_what_was_recorded(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course course = Course.stall().presented();
        for (ProposalCommand.Act act : acts(course)) {
            approved.add(
                    act.getClass().getSimpleName(),
                    TextRenderer.draw(
                            Notes.after(
                                    course.proposal(), CHI, act, course.events().subList(0, 1), words),
                            words));
        }
        Set<Class<?>> covered =
                acts(course).stream().map(ProposalCommand.Act::getClass).collect(Collectors.toSet());
        assertThat(covered).containsExactlyInAnyOrderElementsOf(kinds(ProposalCommand.Act.class));
        approved.matches("acts", language);
    }

    private static List<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses())
                        .flatMap(kind -> kinds(kind).stream())
                        .toList()
                : List.of(family);
    }

    private static List<ProposalCommand.Act> acts(Course course) {
        var by = course.by(CHI);
        return List.of(
                new ProposalCommand.Correct(by, Course.STALL),
                new ProposalCommand.TakeBack(by, ""),
                new ProposalCommand.SayClear(by),
                new ProposalCommand.SayNoQuestion(by),
                new ProposalCommand.Ask(by, "?"),
                new ProposalCommand.AskObjector(by, 1, "?"),
                new ProposalCommand.AnswerQuestion(by, 1, "!"),
                new ProposalCommand.React(by, "Hm."),
                new ProposalCommand.SayLooksGood(by),
                new ProposalCommand.ProposeInstead(by, "A shelf."),
                new ProposalCommand.TalkFirst(by),
                new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()),
                new ProposalCommand.ComeBackToMe(by),
                new ProposalCommand.TakeTime(by),
                new ProposalCommand.AnswerQuietly(by, new Answer.NoObjection()),
                new ProposalCommand.LetGo(by, MemberId.of(2)),
                new ProposalCommand.CallBack(by, MemberId.of(2)),
                new ProposalCommand.Pass(by),
                new ProposalCommand.Join(by),
                new ProposalCommand.BeginNow(by),
                new ProposalCommand.Decline(by, MemberId.of(2)),
                new ProposalCommand.LeaveMeOut(by),
                new ProposalCommand.TakeWording(by),
                new ProposalCommand.Amend(by, Course.STALL, List.of(), false),
                new ProposalCommand.GoOn(by),
                new ProposalCommand.OfferIdea(by, "Skip it."),
                new ProposalCommand.WithdrawObjection(by, 1),
                new ProposalCommand.Focus(by, 1),
                new ProposalCommand.FocusTogether(by),
                new ProposalCommand.NeedTime(by),
                new ProposalCommand.ExtendOverdue(by),
                new ProposalCommand.PromiseContact(by),
                new ProposalCommand.CallMeeting(by),
                new ProposalCommand.TakeUpAgain(by),
                new ProposalCommand.CloseRound(by),
                new ProposalCommand.GoOnWithout(by),
                new ProposalCommand.WaitForThem(by),
                new ProposalCommand.OfferStandIn(by),
                new ProposalCommand.AnswerStandIn(by, true),
                new ProposalCommand.AskToPark(by, Course.SEPTEMBER),
                new ProposalCommand.AskToGoOnOtherwise(by, new Exit.MoreTime(CHI)),
                new ProposalCommand.TakeOver(by));
    }

    @Test
    void an_answer_can_be_changed_while_the_round_is_open() {
        Course course = Course.stall().presented().clear(BEN, CHI, DOV);
        View.NoteView consented = answer(course, new Answer.NoObjection());
        assertThat(ENGLISH.plain(consented.summary()))
                .startsWith("Thanks, noted: no objection. You can change it until");
        assertThat(verbs(consented)).containsExactly(Verb.OBJECT, Verb.ASK);
        View.NoteView objected = answer(course, new Answer.Objects(new Reason("The fee.", "", "")));
        assertThat(verbs(objected)).containsExactly(Verb.CONSENT);
    }

    @Test
    void the_last_answer_hears_that_it_is_decided_and_has_nothing_to_change() {
        Course course = Course.check().presented().consents(BEN);
        View.NoteView note = answer(course, new Answer.NoObjection());
        assertThat(ENGLISH.plain(note.summary())).contains("it is decided");
        assertThat(note.choices()).isEmpty();
    }

    private static View.NoteView answer(Course course, Answer answer) {
        var act = new ProposalCommand.GiveAnswer(course.by(CHI), answer);
        var events = course.last(CHI, by -> new ProposalCommand.GiveAnswer(by, answer));
        return Notes.after(course.proposal(), CHI, act, events, ENGLISH);
    }

    @Test
    void a_copy_of_a_press_is_told_what_the_press_was_told_and_a_second_press_is_not() {
        Course course = Course.stall().presented().clear(BEN, CHI, DOV);
        View.NoteView told = answer(course, new Answer.NoObjection());
        var copy = new ProposalCommand.GiveAnswer(course.by(CHI), new Answer.NoObjection());
        assertThat(Notes.after(course.proposal(), CHI, copy, List.of(), ENGLISH))
                .isEqualTo(told);
        course.does(BEN, by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()));
        var second = new ProposalCommand.GiveAnswer(course.by(CHI), new Answer.NoObjection());
        assertThat(ENGLISH.plain(Notes.after(course.proposal(), CHI, second, List.of(), ENGLISH)
                        .summary()))
                .contains("noted already");
    }

    @Test
    void nothing_new_is_said_to_be_known() {
        Course course = Course.stall().presented();
        View.NoteView note =
                Notes.after(course.proposal(), CHI, new ProposalCommand.SayClear(course.by(CHI)), List.of(), ENGLISH);
        assertThat(ENGLISH.plain(note.summary())).contains("noted already");
    }

    @Test
    void what_was_typed_is_given_back_and_a_pass_gets_three_ways_on() {
        Course course = Course.stall().presented().clear(BEN, CHI, DOV);
        View.NoteView old =
                Notes.refused(new Refusal.CardIsOld(), course.proposal(), CHI, Optional.of("my words"), ENGLISH);
        assertThat(old.givenBack()).contains("my words");
        assertThat(verbs(old)).containsExactly(Verb.SHOW_CARD);
        View.NoteView pass =
                Notes.refused(new Refusal.CannotPassHere(), course.proposal(), CHI, Optional.empty(), ENGLISH);
        assertThat(verbs(pass)).containsExactly(Verb.CONSENT, Verb.ASK, Verb.OBJECT);
    }

    private static List<Verb> verbs(View.NoteView note) {
        return note.choices().stream()
                .map(Choice::token)
                .map(token -> token.verb())
                .toList();
    }
}
