package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.logbook.Recording;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;

class MessagesTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final String P = "p1";

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_notice_reads_well_while_it_is_true(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course speaking = Course.stall().presented();
        add(
                approved,
                words,
                speaking,
                new Notice.Nudge(P, CHI, speaking.proposal().phaseNumber()));
        speaking.does(CHI, by -> new ProposalCommand.Ask(by, "Who drives the van?"));
        add(approved, words, speaking, new Notice.QuestionForYou(P, ANA, 1));
        speaking.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "I do."));
        add(approved, words, speaking, new Notice.YourAnswer(P, CHI, 1));
        Course late = Course.stall().presented().clear(CHI).timeIsUp();
        add(approved, words, late, new Notice.Overdue(P, BEN, late.proposal().phaseNumber()));
        late.does(DOV, ProposalCommand.OfferStandIn::new);
        add(approved, words, late, new Notice.StandInAsked(P, CHI, DOV));
        Course objected = Course.stall().presented().clear(BEN, CHI, DOV).consents(ANA, BEN, CHI);
        objected.objects(DOV, "The fee.", "", "");
        add(
                approved,
                words,
                objected,
                new Notice.YourWording(P, BEN, objected.proposal().phaseNumber()));
        add(
                approved,
                words,
                objected,
                new Notice.Objected(P, ANA, objected.proposal().phaseNumber()));
        Course stepped = Course.stall().presented();
        add(approved, words, stepped, new Notice.NewStep(P, stepped.proposal().phaseNumber()));
        stepped.clear(BEN, CHI, DOV);
        add(approved, words, stepped, new Notice.NewStep(P, stepped.proposal().phaseNumber()));
        Course decided = Course.stall().presented().clear(BEN, CHI, DOV).consents(ANA, BEN, CHI, DOV);
        add(approved, words, decided, new Notice.Announced(P));
        add(approved, words, decided, new Notice.Ended(P, ANA));
        Course leaving = Course.stall().presented().clear(BEN);
        leaving.does(ANA, by -> new ProposalCommand.TakeBack(by, "Too late."));
        add(approved, words, leaving, new Notice.ExitNews(P, leaving.proposal().phaseNumber(), Optional.empty()));
        leaving.objects(BEN, "We need it.", "", "").consents(CHI, DOV);
        add(
                approved,
                words,
                leaving,
                new Notice.ExitNews(P, leaving.proposal().phaseNumber(), Optional.of("Nearly done")));
        Course parked = Course.stall().presented();
        parked.does(CHI, by -> new ProposalCommand.AskToPark(by, Course.SEPTEMBER));
        add(approved, words, parked, new Notice.ExitNews(P, parked.proposal().phaseNumber(), Optional.empty()));
        parked.consents(ANA, BEN, DOV);
        add(approved, words, parked, new Notice.ParkedDue(P, Optional.of(CHI)));
        Decision decision = Recording.of(decided.proposal()).orElseThrow();
        for (int days : List.of(7, 0, -7)) {
            approved.add(
                    "review in " + days,
                    TextRenderer.draw(
                            Messages.of(new Notice.ReviewDue("d1", days), decision, words)
                                    .orElseThrow(),
                            words));
        }
        approved.matches("messages", language);
    }

    private static void add(Approved approved, Words words, Course course, Notice notice) {
        View.MessageView view =
                Messages.of(notice, course.proposal(), words).orElseThrow(() -> new AssertionError(notice.toString()));
        approved.add(notice.toString(), TextRenderer.draw(view, words));
    }

    @Test
    void one_who_is_missing_and_several_are_told_with_the_right_verb() {
        Course one = Course.stall().presented().clear(CHI, DOV).timeIsUp();
        Course two = Course.stall().presented().clear(CHI).timeIsUp();

        assertThat(overdue(one, "en")).contains("Ben has not been heard yet");
        assertThat(overdue(two, "en")).contains("Ben and Dov have not been heard yet");
        assertThat(overdue(one, "es")).contains("falta oír a Ben");
        assertThat(overdue(two, "es")).contains("faltan por hablar Ben y Dov");
    }

    private static String overdue(Course course, String language) {
        Words words = Words.in(Locale.of(language));
        Notice notice = new Notice.Overdue(P, ANA, course.proposal().phaseNumber());
        return words.plain(Messages.of(notice, course.proposal(), words)
                .orElseThrow()
                .says()
                .getFirst());
    }

    @Test
    void what_is_no_longer_true_is_not_sent() {
        Course course = Course.stall().presented();
        long phase = course.proposal().phaseNumber();
        course.does(DOV, by -> new ProposalCommand.Ask(by, "Who drives the van?"))
                .clear(CHI);
        assertNotSent(course, new Notice.Nudge(P, CHI, phase));
        assertNotSent(course, new Notice.Nudge(P, DOV, phase - 1));
        assertNotSent(course, new Notice.Nudge(P, ANA, phase));
        assertNotSent(course, new Notice.Overdue(P, BEN, phase));
        assertNotSent(course, new Notice.YourAnswer(P, DOV, 1));
        assertNotSent(course, new Notice.QuestionForYou(P, ANA, 2));
        assertNotSent(course, new Notice.YourWording(P, BEN, phase));
        assertNotSent(course, new Notice.StandInAsked(P, CHI, DOV));
        assertNotSent(course, new Notice.Ended(P, ANA));
        assertNotSent(course, new Notice.Announced(P));
        assertNotSent(course, new Notice.ExitNews(P, phase - 1, Optional.empty()));
        assertNotSent(course, new Notice.NewStep(P, phase - 1));
        assertNotSent(course, new Notice.Objected(P, ANA, phase));
        assertNotSent(course, new Notice.DraftWaiting(P, CHI, 1));
        assertNotSent(course, new Notice.ParkedDue(P, Optional.empty()));
        course.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "I do."));
        assertNotSent(course, new Notice.QuestionForYou(P, ANA, 1));
    }

    private static void assertNotSent(Course course, Notice notice) {
        assertThat(Messages.of(notice, course.proposal(), ENGLISH))
                .as("%s", notice)
                .isEmpty();
    }

    @Test
    void a_draft_is_offered_to_whoever_had_it_once_this_is_over() {
        Course course = Course.stall().presented();
        course.clear(BEN, CHI).does(DOV, ProposalCommand.SayNoQuestion::new);
        course.does(DOV, by -> new ProposalCommand.ProposeInstead(by, "A shelf instead"));
        assertNotSent(course, new Notice.DraftWaiting(P, DOV, 1));
        course.consents(ANA, BEN, CHI, DOV);
        assertThat(Messages.of(new Notice.DraftWaiting(P, DOV, 1), course.proposal(), ENGLISH))
                .isPresent();
    }

    @Test
    void an_announcement_begins_with_decided_and_blames_nobody() {
        Course course = Course.stall().presented().clear(BEN, CHI, DOV).consents(ANA, BEN, CHI);
        course.objects(DOV, "The fee.", "", "")
                .amends(BEN, ApprovedCardsTest.RAINY)
                .consents(ANA, BEN, CHI, DOV);
        View.MessageView said =
                Messages.of(new Notice.Announced(P), course.proposal(), ENGLISH).orElseThrow();
        assertThat(ENGLISH.plain(said.summary())).startsWith("Decided");
        assertThat(TextRenderer.draw(said, ENGLISH)).contains("Made better").doesNotContain("The fee.");
    }
}
