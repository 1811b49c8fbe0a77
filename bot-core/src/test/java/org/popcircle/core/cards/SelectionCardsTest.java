package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.SelectionCourse.ANA;
import static org.popcircle.core.cards.SelectionCourse.BEN;
import static org.popcircle.core.cards.SelectionCourse.CHI;
import static org.popcircle.core.cards.SelectionCourse.MAY;
import static org.popcircle.core.cards.SelectionCourse.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Question;
import org.popcircle.core.selection.Remit;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.selection.SelectionDecider;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** A selection as people read it, in every state. */
class SelectionCardsTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 23);
    private static final String SECRET = "because s3cret";

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void from_what_it_takes_to_the_decision(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        SelectionCourse course = SelectionCourse.of("Facilitator");
        approved.add("begun", course.card(words));
        approved.add(
                "one is in", course.brings(BEN, "keeps time", "explains why").card(words));
        course.brings(ANA, "stays calm").brings(CHI);
        approved.add("good enough?", course.consent(ANA).card(words));
        course.consent(BEN).objects(CHI, "half a year is long", "");
        approved.add("written anew", course.card(words));
        course.does(
                        ANA,
                        by -> new SelectionCommand.Mend(
                                by, new Remit("Keeps us together", Optional.of(MAY)), List.of("calm")))
                .consent(ANA, BEN, CHI);
        approved.add("names, hidden", course.suggests(ANA, 1, BEN, SECRET).card(words));
        course.suggests(BEN, 1, BEN, "I would like to practise").suggests(CHI, 1, ANA, "did it before");
        approved.add("shown", course.card(words));
        course.does(ANA, SelectionCommand.Keep::new).does(BEN, SelectionCommand.Keep::new);
        approved.add("a proposal", course.suggests(CHI, 1, BEN, "what Ana said").card(words));
        approved.add("asking the others", course.proposed().consent(CHI).card(words));
        approved.add(
                "the last word",
                course.objects(ANA, "who keeps the minutes?", "Chi does").card(words));
        approved.add(
                "improving", course.objects(BEN, "half a year is too long", "").card(words));
        course.does(ANA, SelectionCommand.Resolve::new)
                .does(CHI, by -> new SelectionCommand.OfferIdea(by, "until the summer"))
                .does(BEN, SelectionCommand.StandFirm::new);
        approved.add("nothing would settle it", course.card(words));
        course.does(ANA, by -> new SelectionCommand.AddSafeguard(by, "a course in March"));
        course.consent(CHI, ANA).objects(BEN, "still too long", "");
        course.does(ANA, by -> new SelectionCommand.Shorten(by, FEBRUARY));
        approved.add("shorter", course.card(words));
        approved.add("decided", course.consent(CHI, ANA, BEN).card(words));
        approved.add("story", course.story(words));
        approved.matches("selection", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void other_ways_it_can_go(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        SelectionCourse roles = SelectionCourse.of("Facilitator", "Secretary").agreed();
        approved.add("two roles", roles.card(words));
        for (MemberId member : List.of(ANA, BEN, CHI)) {
            roles.suggests(member, 1, BEN, "calm").suggests(member, 2, CHI, "writes well");
        }
        List.of(ANA, BEN, CHI).forEach(member -> roles.does(member, SelectionCommand.Keep::new));
        roles.does(ANA, by -> new SelectionCommand.HandOver(by, BEN, "Chi and I share a flat"));
        approved.add("handed over", roles.card(words));
        roles.does(BEN, by -> new SelectionCommand.ProposeCandidate(by, 2, CHI, "writes well"))
                .consent(ANA, BEN, CHI);
        approved.add("one is settled", roles.card(words));
        SelectionCourse late =
                SelectionCourse.of("Facilitator").agreed().heard().proposed().timeIsUp();
        approved.add("time is up", late.card(words));
        approved.add(
                "somebody acts for Ana",
                late.does(BEN, SelectionCommand.OfferStandIn::new).card(words));
        SelectionCourse parked =
                SelectionCourse.of("Facilitator").agreed().asks(ANA, new Exit.Park(ANA, Optional.of(FEBRUARY)));
        approved.add("shall we set it aside?", parked.card(words));
        approved.add("set aside", parked.agree(BEN, CHI).card(words));
        SelectionCourse dropped = SelectionCourse.of("Facilitator").asks(ANA, new Exit.Drop(Optional.of(ANA), ""));
        approved.add("let go", dropped.card(words));
        approved.matches("selection-ways", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void questions_come_first_and_everyone_decides_how_it_goes_on(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        SelectionCourse course =
                SelectionCourse.of("Facilitator").agreed().heard().proposed();
        course.does(CHI, by -> new SelectionCommand.Ask(by, "Is Ben here in March?"));
        approved.add("a question is open", course.consent(ANA).card(words));
        course.does(BEN, by -> new SelectionCommand.AnswerQuestion(by, 1, "From the 8th on."));
        approved.add("answered", course.card(words));
        course.asks(CHI, new Exit.StepBack(CHI));
        approved.add("a step back?", course.card(words));
        course.does(ANA, by -> new SelectionCommand.AnswerOtherwise(by, objection("We have heard enough.")));
        approved.add("not that way", course.agree(BEN).card(words));
        course.asks(BEN, new Exit.HandOver(BEN, "Chi and Dov", FEBRUARY)).agree(ANA, CHI);
        approved.add("a few people have it", course.card(words));
        course.does(CHI, SelectionCommand.TakeUpAgain::new)
                .asks(CHI, new Exit.OtherWay(CHI, "We draw lots on Friday."))
                .agree(ANA, BEN);
        approved.add("decided another way", course.card(words));
        approved.add("story", course.story(words));
        approved.matches("selection-process", language);
    }

    private static Answer objection(String why) {
        return new Answer.Objects(new Reason(why, "", ""));
    }

    @Test
    void nothing_that_is_hidden_is_drawn_told_or_exported() {
        Words words = Words.in(Locale.ENGLISH);
        SelectionCourse course = SelectionCourse.of("Facilitator").agreed().suggests(ANA, 1, BEN, SECRET);
        assertThat(everything(course, words)).doesNotContain("s3cret");
        course.asks(BEN, new Exit.StepBack(BEN));
        assertThat(everything(course, words)).doesNotContain("s3cret");
        course.agree(ANA, CHI);
        assertThat(course.selection().phase()).isInstanceOf(Phase.Gathering.class);
        assertThat(everything(course, words)).doesNotContain("s3cret");
        course.agreed();
        assertThat(course.selection().phase()).isInstanceOf(Phase.Nominating.class);
        assertThat(everything(course, words)).doesNotContain("s3cret");
    }

    @Test
    void what_nobody_has_seen_stays_unseen_when_it_ends_before() {
        for (Exit.OfSelection end : List.of(
                new Exit.Drop(Optional.of(BEN), ""),
                new Exit.OtherWay(BEN, "by lot"),
                new Exit.Park(BEN, Optional.empty()))) {
            Words words = Words.in(Locale.ENGLISH);
            SelectionCourse course = SelectionCourse.of("Facilitator").agreed().suggests(ANA, 1, BEN, SECRET);
            course.asks(BEN, end).agree(ANA, CHI);
            assertThat(everything(course, words)).doesNotContain("s3cret");
        }
    }

    private static String everything(SelectionCourse course, Words words) {
        return course.card(words)
                + SelectionStories.markdown(course.selection(), course.events(), words)
                + course.selection()
                + course.story(words);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_form_reads_well_and_fits(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        for (Form form : forms(words)) {
            approved.add(form.token().verb().toString(), TextRenderer.draw(form, words));
            FittingForms.fits(form);
        }
        approved.matches("selection-forms", language);
    }

    private static List<Form> forms(Words words) {
        FormStart start = new FormStart("Facilitator", "", true, List.of(), List.of(), List.of());
        SelectionForms begun =
                new SelectionForms(SelectionCourse.of("Facilitator").selection(), words);
        SelectionForms choosing = new SelectionForms(
                SelectionCourse.of("Facilitator").agreed().heard().selection(), words);
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
        SelectionCourse course = SelectionCourse.of("Facilitator").agreed();
        long phase = course.selection().phaseNumber();
        Notice nudge = new Notice.Nudge("s4", BEN, phase);
        Notice shown = new Notice.Announced("s4");
        assertThat(SelectionMessages.of(nudge, course.selection(), words)).isPresent();
        assertThat(SelectionMessages.of(shown, course.selection(), words)).isEmpty();
        course.suggests(BEN, 1, ANA, "did it before");
        assertThat(SelectionMessages.of(nudge, course.selection(), words)).isEmpty();
        course.suggests(ANA, 1, BEN, "calm").suggests(CHI, 1, BEN, "calm");
        assertThat(SelectionMessages.of(shown, course.selection(), words)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nobody_comes_to_mind(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        SelectionCourse course = SelectionCourse.newMembersUntilMay();
        approved.add("asked", course.card(words));
        SelectionCourse other = SelectionCourse.newMembersUntilMay().suggests(ANA, "Fay");
        approved.add(
                "one is in",
                course.does(ANA, SelectionCommand.SuggestNobody::new).card(words));
        assertThat(other.card(words)).isEqualTo(course.card(words));
        approved.add("noted", note(course, new SelectionCommand.SuggestNobody(by(ANA, course)), words));
        course.does(BEN, SelectionCommand.SuggestNobody::new).suggests(CHI, "Fay");
        approved.add("shown", course.card(words));
        course.suggests(BEN, "Fay").does(CHI, SelectionCommand.SuggestNobody::new);
        approved.add("changed", course.card(words));
        course.does(BEN, SelectionCommand.SuggestNobody::new).timeIsUp();
        approved.add("nobody suggests anybody", course.card(words));
        approved.add("story", course.story(words));
        approved.add(
                "message",
                TextRenderer.draw(
                        SelectionMessages.of(new Notice.Announced("s4"), course.selection(), words)
                                .orElseThrow(),
                        words));
        approved.matches("selection-nobody", language);
    }

    private static By by(MemberId who, SelectionCourse course) {
        return new By(who, MONDAY, MONDAY, course.selection().phaseNumber());
    }

    private static String note(SelectionCourse course, SelectionCommand.Act act, Words words) {
        List<SelectionEvent> happened = List.of(course.events().getLast());
        return TextRenderer.draw(SelectionNotes.after(course.selection(), act, happened, words), words);
    }

    @Test
    void of_two_roles_it_is_said_for_which_it_was_and_which_is_still_to_come() {
        Words words = Words.in(Locale.ENGLISH);
        SelectionCourse roles =
                SelectionCourse.of("Facilitator", "Secretary").agreed().suggests(ANA, 1, BEN, "calm");
        SelectionCommand.Nominate first = new SelectionCommand.Nominate(by(ANA, roles), 1, BEN, "calm");
        assertThat(note(roles, first, words))
                .contains("Facilitator: ", "Thank you, noted.", "Still to come from you: Secretary.");

        roles.suggests(ANA, 2, CHI, "writes well");
        SelectionCommand.Nominate second = new SelectionCommand.Nominate(by(ANA, roles), 2, CHI, "writes well");
        assertThat(note(roles, second, words)).contains("Secretary: ").doesNotContain("Still to come");
    }

    @Test
    void nobody_who_suggested_somebody_is_named_as_not_heard() {
        Words words = Words.in(Locale.ENGLISH);
        SelectionCourse roles = SelectionCourse.of("Facilitator", "Secretary").agreed();
        roles.suggests(ANA, 1, BEN, "calm").suggests(ANA, 2, CHI, "writes well");
        roles.suggests(BEN, 1, ANA, "calm").timeIsUp();
        assertThat(roles.card(words))
                .contains("Heard for some of the roles only: Ben")
                .contains("Not heard this time: Chi")
                .doesNotContain("Nothing new");
        roles.timeIsUp();
        assertThat(roles.card(words))
                .contains("Nothing new from Ana; what they suggested stands.")
                .contains("Heard for some of the roles only: Ben")
                .contains("Not heard this time: Chi");
    }

    @Test
    void whose_consent_was_missing_is_not_heard_whomever_they_suggested() {
        Words words = Words.in(Locale.ENGLISH);
        SelectionCourse course =
                SelectionCourse.of("Facilitator").agreed().heard().proposed();
        course.objects(CHI, "half a year is long", "").timeIsUp();
        assertThat(course.card(words))
                .contains("Not heard this time: Ana and Ben")
                .doesNotContain("Nothing new");
    }

    @Test
    void whoever_is_asked_last_reads_whether_anybody_has_objected() {
        Words words = Words.in(Locale.ENGLISH);
        String nobody = "Nobody has objected so far.";
        SelectionCourse agreed =
                SelectionCourse.of("Facilitator").agreed().heard().proposed().consent(CHI, ANA);
        assertThat(agreed.card(words)).contains(nobody);
        SelectionCourse objected =
                SelectionCourse.of("Facilitator").agreed().heard().proposed().consent(CHI);
        assertThat(objected.objects(ANA, "who keeps the minutes?", "").card(words))
                .doesNotContain(nobody);
    }

    @Test
    void only_whoever_objects_says_that_nothing_would_settle_it() {
        Words words = Words.in(Locale.ENGLISH);
        SelectionCourse course =
                SelectionCourse.of("Facilitator").agreed().heard().proposed().consent(CHI);
        course.objects(ANA, "who keeps the minutes?", "").consent(BEN);
        By chi = new By(CHI, MONDAY, MONDAY, course.selection().phaseNumber());
        Decided<SelectionEvent> decided =
                SelectionDecider.decide(course.selection(), new SelectionCommand.StandFirm(chi));
        Refusal refusal = ((Decided.Refused<SelectionEvent>) decided).refusal();
        assertThat(TextRenderer.draw(
                        SelectionNotes.refused(refusal, course.selection(), Optional.empty(), words), words))
                .contains("That is for whoever objects to say: Ana.")
                .doesNotContain("resolved");
        assertThat(new SelectionChoices(new SelectionSpeaker(course.selection(), words))
                        .forWhoLeads().stream().flatMap(choice -> choice.closed().stream()))
                .singleElement()
                .asString()
                .contains("or whoever objects says that nothing would settle it");
    }

    @Test
    void a_card_that_is_over_has_no_live_buttons() {
        SelectionCourse course =
                SelectionCourse.of("Facilitator").agreed().heard().proposed().consent(CHI, ANA, BEN);
        assertThat(SelectionCards.card(course.selection(), Words.in(Locale.ENGLISH)))
                .isInstanceOfSatisfying(
                        View.OutcomeView.class,
                        over -> assertThat(over.choices())
                                .extracting(choice -> choice.token().verb())
                                .containsExactly(Verb.STORY, Verb.KEEP_CIRCLE));
    }
}
