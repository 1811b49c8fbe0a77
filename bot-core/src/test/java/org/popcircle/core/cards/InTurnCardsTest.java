package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalCommand.Act;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Style;
import org.popcircle.core.wording.Words;

/** What is seen of consent in turn. Ana proposes and Ben leads, so that the order is Chi, Ben, Ana, Dov. */
class InTurnCardsTest {

    private static final String P = "p1";
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Answer FEE = new Answer.Objects(new Reason("The fee.", "In the accounts.", ""));
    private static final Answer NO_OBJECTION = new Answer.NoObjection();

    static Stream<Locale> languages() {
        return Words.languages().stream();
    }

    private static Course consenting() {
        return Course.stallInStyle(Style.PLAIN.answered(Answering.IN_TURN))
                .presented()
                .clear(BEN, CHI, DOV);
    }

    private static String card(Course course, Words words) {
        return TextRenderer.draw(ProposalCards.card(course.proposal(), words), words);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_round_in_turn_from_the_first_call_to_its_close(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course course = consenting();
        approved.add("chi is asked", card(course, words));
        approved.add("the line under the card", call(course, CHI, words));
        noted(approved, course, DOV, by -> new ProposalCommand.GiveAnswer(by, FEE), words);
        noted(approved, course, CHI, ProposalCommand.TakeTime::new, words);
        approved.add("still chi", nudge(course, CHI, words));
        noted(approved, course, CHI, ProposalCommand.ComeBackToMe::new, words);
        noted(approved, course, BEN, by -> new ProposalCommand.GiveAnswer(by, NO_OBJECTION), words);
        noted(approved, course, ANA, by -> new ProposalCommand.AnswerQuietly(by, NO_OBJECTION), words);
        approved.add("dov is asked", card(course, words));
        approved.add("dov finds what was kept", nudge(course, DOV, words));
        noted(approved, course, BEN, by -> new ProposalCommand.LetGo(by, DOV), words);
        approved.add("dov is let go", card(course, words));
        noted(approved, course, DOV, by -> new ProposalCommand.GiveAnswer(by, NO_OBJECTION), words);
        course.consents(CHI);
        noted(approved, course, BEN, by -> new ProposalCommand.LetGo(by, DOV), words);
        approved.add("nobody is left but dov", card(course, words));
        course.does(DOV, by -> new ProposalCommand.GiveAnswer(by, FEE));
        approved.add("objections", card(course, words));
        approved.matches("in-turn", language);
    }

    private static void noted(Approved approved, Course course, MemberId who, Function<By, Act> act, Words words) {
        Act press = act.apply(course.by(who));
        List<ProposalEvent> events = course.last(who, act);
        approved.add(
                who.value() + " " + press.getClass().getSimpleName(),
                TextRenderer.draw(Notes.after(course.proposal(), who, press, events, words), words));
    }

    private static String call(Course course, MemberId member, Words words) {
        Notice notice = new Notice.Called(P, member, course.proposal().phaseNumber());
        return TextRenderer.draw(Messages.of(notice, course.proposal(), words).orElseThrow(), words);
    }

    private static String nudge(Course course, MemberId member, Words words) {
        Notice notice = new Notice.Nudge(P, member, course.proposal().phaseNumber());
        return TextRenderer.draw(Messages.of(notice, course.proposal(), words).orElseThrow(), words);
    }

    @Test
    void a_call_is_dropped_when_it_is_anothers_turn() {
        Course course = consenting().consents(CHI);
        Notice late = new Notice.Called(P, CHI, course.proposal().phaseNumber());
        assertThat(Messages.of(late, course.proposal(), ENGLISH)).isEmpty();
    }

    @Test
    void only_whoever_is_asked_is_reminded() {
        Course course = consenting();
        Notice toDov = new Notice.Nudge(P, DOV, course.proposal().phaseNumber());
        assertThat(Messages.of(toDov, course.proposal(), ENGLISH)).isEmpty();
    }

    @Test
    void a_quiet_answer_draws_the_same_card_whatever_it_says() {
        Course consented = consenting().does(CHI, by -> new ProposalCommand.AnswerQuietly(by, NO_OBJECTION));
        Course objected = consenting().does(CHI, by -> new ProposalCommand.AnswerQuietly(by, FEE));
        assertThat(card(consented, ENGLISH)).isEqualTo(card(objected, ENGLISH)).doesNotContain("The fee");
        assertThat(story(objected)).isEqualTo(story(consented)).doesNotContain("The fee");
    }

    @Test
    void what_is_kept_for_a_turn_is_nowhere_to_be_seen() {
        Course drafted = consenting().does(DOV, by -> new ProposalCommand.GiveAnswer(by, FEE));
        assertThat(card(drafted, ENGLISH)).isEqualTo(card(consenting(), ENGLISH));
        assertThat(story(drafted.consents(CHI, BEN, ANA, DOV))).doesNotContain("The fee");
    }

    @Test
    void the_story_names_whoever_objected_only_where_the_circle_wants_that() {
        Course course = consenting().consents(CHI).does(BEN, by -> new ProposalCommand.GiveAnswer(by, FEE));
        course.consents(ANA, DOV);
        assertThat(story(course))
                .contains("Everyone was asked in turn: Chi, Ben, Ana and Dov.")
                .contains("The fee.")
                .doesNotContain("Objects");
    }

    private static String story(Course course) {
        return Stories.markdown(course.proposal(), course.events(), ENGLISH);
    }

    @Test
    void an_objection_form_says_when_it_is_too_early() {
        String early =
                ENGLISH.plain(ProposalForms.object(consenting().proposal(), new Reason("", "", ""), true, ENGLISH)
                        .intro()
                        .getFirst());
        assertThat(early).contains("not your turn yet");
    }

    @Test
    void a_quiet_objection_needs_its_words_and_no_words_are_lost_beside_a_consent() {
        assertThat(quietly(TurnForms.OBJECTS, "")).isInstanceOf(Submitted.Mend.class);
        assertThat(quietly(TurnForms.NO_OBJECTION, "ugly")).isInstanceOf(Submitted.Mend.class);
        assertThat(quietly(TurnForms.NO_OBJECTION, ""))
                .isEqualTo(new Submitted.Taken<Answer>(new Answer.NoObjection(Optional.empty())));
    }

    private static Submitted<Answer> quietly(String chosen, String words) {
        return TurnForms.quietlyOf(
                consenting().proposal(),
                Map.of(
                        TurnForms.ANSWER,
                        new FieldValue.Chosen(chosen),
                        ProposalForms.COULD_GO_WRONG,
                        new FieldValue.Text(words)),
                ENGLISH);
    }

    @Test
    void the_quiet_form_holds_what_was_written_before() {
        String form = TextRenderer.draw(
                TurnForms.quietly(
                        consenting().proposal(),
                        Optional.of(new Answer.Objects(new Reason("The fee.", "", ""))),
                        ENGLISH),
                ENGLISH);
        assertThat(form).contains("The fee.", "(x) I object");
    }
}
