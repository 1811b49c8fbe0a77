package org.popcircle.core.cards;

import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;
import static org.popcircle.core.cards.Course.STALL;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.vocabulary.Measure;
import org.popcircle.core.vocabulary.Style;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.Words;

/** Every state of a check and of a proposal, as people read it. */
class ApprovedCardsTest {

    static final Wording RAINY = new Wording(
            STALL.title(),
            "We run a stall on the market square every Saturday 10–13, but not when it rains.",
            STALL.why(),
            new Term.ReviewOn(LocalDate.of(2027, 7, 31)),
            List.of(new Measure("the stall fees", "more than 60 a month", "Ben", "end of July")));

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_small_decision(Locale language) {
        Pages pages = new Pages(language);
        Course course = Course.check();
        pages.add("queued", course);
        pages.add("asked", course.presented());
        course.does(CHI, by -> new ProposalCommand.Ask(by, "Is the release note ready?"));
        pages.add("a question", course.consents(BEN));
        course.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "Yes, since Tuesday."));
        pages.add("answered, and time is asked for", course.does(BEN, ProposalCommand.NeedTime::new));
        pages.add("decided", course.consents(CHI));
        pages.add(
                "without somebody who never came",
                Course.check().presented().consents(BEN).timeIsUp());
        pages.add(
                "talked about first",
                Course.check().presented().consents(BEN).does(CHI, ProposalCommand.TalkFirst::new));
        pages.matches("check");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_proposal_without_a_hitch(Locale language) {
        Pages pages = new Pages(language);
        Course course = Course.stall().presented();
        pages.add("understand", course);
        course.clear(BEN).does(CHI, by -> new ProposalCommand.Ask(by, "Who drives the van?"));
        pages.add("a question is open", course);
        course.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "I do."));
        course.does(CHI, ProposalCommand.SayNoQuestion::new).does(DOV, ProposalCommand.SayNoQuestion::new);
        pages.add("reactions", course);
        course.does(BEN, by -> new ProposalCommand.React(by, "Saturday is hard for parents, maybe 10–13?"));
        course.does(CHI, by -> new ProposalCommand.ProposeInstead(by, "A shelf instead of a stall"));
        pages.add("somebody has spoken", course);
        pages.add("wording", course.does(DOV, ProposalCommand.SayLooksGood::new));
        course.amends(BEN, new Wording(STALL.title(), RAINY.text(), STALL.why(), STALL.term(), List.of()));
        pages.add("consent on version 2", course);
        pages.add("somebody has answered", course.consents(ANA, DOV));
        pages.add("decided", course.consents(BEN, CHI));
        pages.matches("proposal");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_proposal_with_an_objection(Locale language) {
        Pages pages = new Pages(language);
        Course course = Course.stall().presented().clear(BEN, CHI, DOV);
        course.consents(ANA, BEN).objects(CHI, "Nobody has time in August.", "", "");
        course.objects(
                DOV,
                "If it rains we pay the fee for nothing; twice would eat our budget.",
                "We would see it in the accounts.",
                "Skipping rainy Saturdays.");
        pages.add("two objections", course);
        course.does(BEN, by -> new ProposalCommand.Focus(by, 2));
        course.does(ANA, by -> new ProposalCommand.OfferIdea(by, "Skip rainy Saturdays, decide Thursday."));
        course.does(ANA, by -> new ProposalCommand.AskObjector(by, 2, "How much is the fee?"));
        pages.add("one first, with an idea and a question", course);
        course.does(CHI, by -> new ProposalCommand.WithdrawObjection(by, 1));
        pages.add("one is resolved", course);
        pages.add("version 2", course.amends(BEN, RAINY));
        course.consents(ANA, BEN, CHI).objects(DOV, "Who decides that it rains?", "", "");
        pages.add("round it twice", course);
        course.does(DOV, by -> new ProposalCommand.WithdrawObjection(by, 3));
        pages.add("all resolved, one answer missing", course);
        pages.add("decided", course.consents(DOV));
        pages.matches("objection");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void in_sociocracy_3_style_for_people_who_know_the_steps(Locale language) {
        Pages pages = new Pages(language);
        Course course =
                Course.stallInStyle(new Style(true, true, Optional.empty())).presented();
        pages.add("understand", course);
        pages.add("consent", course.clear(BEN, CHI, DOV));
        pages.matches("style");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void when_time_is_up_and_other_ways(Locale language) {
        Pages pages = new Pages(language);
        pages.add(
                "overdue before opinions", Course.stall().presented().clear(CHI).timeIsUp());
        Course late =
                Course.stall().presented().clear(BEN, CHI, DOV).consents(ANA).timeIsUp();
        pages.add("overdue in consent", late);
        pages.add("somebody gets in touch", late.does(CHI, ProposalCommand.PromiseContact::new));
        Course away = Course.stall().presented().clear(CHI).timeIsUp();
        pages.add("somebody offers to stand in", away.does(DOV, ProposalCommand.OfferStandIn::new));
        Course leaving = Course.stall().presented().clear(BEN);
        pages.add(
                "let go?",
                leaving.does(ANA, by -> new ProposalCommand.TakeBack(by, "The square is closed this summer.")));
        pages.add("let go", leaving.consents(BEN, CHI, DOV));
        pages.add("the proposer has left", Course.stall().presented().clear(BEN).happens(departed()));
        Course parking = Course.stall().presented().clear(BEN);
        for (Exit.OfProposal way : List.<Exit.OfProposal>of(
                new Exit.MoreTime(CHI),
                new Exit.HandOver(CHI, "Dov and the cooks", Course.SEPTEMBER),
                new Exit.OtherWay(CHI, "Ben chooses the day."))) {
            pages.add(
                    "otherwise: " + way.getClass().getSimpleName(),
                    Course.stall().presented().does(CHI, by -> new ProposalCommand.AskToGoOnOtherwise(by, way)));
        }
        pages.add("set aside?", parking.does(CHI, by -> new ProposalCommand.AskToPark(by, LocalDate.of(2027, 8, 1))));
        pages.add("set aside", parking.consents(ANA, BEN, DOV));
        pages.add("for a meeting", Course.stall().presented().does(CHI, ProposalCommand.CallMeeting::new));
        pages.add("taken back", Course.stall().presented().does(ANA, by -> new ProposalCommand.TakeBack(by, "")));
        Course check = Course.check().presented().consents(BEN);
        check.does(CHI, ProposalCommand.TalkFirst::new);
        pages.add(
                "nobody chooses the wording yet",
                check.does(BEN, ProposalCommand.SayLooksGood::new)
                        .does(CHI, by -> new ProposalCommand.React(by, "Rather on Monday.")));
        Words words = Words.in(language);
        pages.add("pointer", TextRenderer.draw(ProposalCards.pointer(check.proposal(), words), words));
        pages.matches("other-ways");
    }

    private static ProposalCommand departed() {
        return new ProposalCommand.Departed(Course.MONDAY.plusSeconds(600), ANA, true);
    }

    /** Cards one below the other. */
    private static final class Pages {

        private final Approved approved = new Approved();
        private final Words words;

        Pages(Locale language) {
            words = Words.in(language);
        }

        void add(String title, Course course) {
            add(title, TextRenderer.draw(ProposalCards.card(course.proposal(), words), words));
        }

        void add(String title, String drawn) {
            approved.add(title, drawn);
        }

        void matches(String name) {
            approved.matches(name, words.locale());
        }
    }
}
