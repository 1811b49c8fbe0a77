package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;
import static org.popcircle.core.cards.Course.TODAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.IntegrationStrategy;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Measure;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.PlainDate;
import org.popcircle.core.wording.Words;

class FormsTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Account U2 = new Account(Messenger.SLACK, "T1", "U2");

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_form_reads_well(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        FormStart question = new FormStart("Release on Friday?", "", true, List.of(U2), List.of(), List.of());
        FormStart lastTime = new FormStart("", "", true, List.of(), List.of(U2), List.of("Ben", "Chi"));
        approved.add("check", draw(OpeningForms.check(ActionToken.of(Verb.CHECK), question, Pace.DAY, words), words));
        approved.add("propose, people as last time", draw(propose(lastTime, words), words));
        approved.add("propose, people named", draw(propose(question, words), words));
        forms(words).forEach(form -> approved.add(form.token().verb().toString(), draw(form, words)));
        approved.matches("forms", language);
    }

    private static Form propose(FormStart start, Words words) {
        return OpeningForms.propose(ActionToken.of(Verb.PROPOSE), start, Pace.DAY, Answering.ALL_AT_ONCE, words);
    }

    private static List<Form> forms(Words words) {
        Course course = Course.stall().presented();
        Proposal fresh = course.proposal();
        course.does(CHI, by -> new ProposalCommand.Ask(by, "Who drives the van?"));
        Proposal asked = course.proposal();
        course.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "I do."))
                .clear(BEN, CHI, DOV);
        course.does(BEN, ProposalCommand.GoOn::new).consents(ANA, BEN, CHI).objects(DOV, "The fee.", "", "");
        Proposal objected = course.proposal();
        return List.of(
                ProposalForms.correct(fresh, words),
                ProposalForms.takeBack(fresh, words),
                ProposalForms.ask(asked, "", words),
                ProposalForms.answer(asked, 1, words),
                ProposalForms.react(asked, "I like it.", words),
                ProposalForms.object(asked, "", words),
                ProposalForms.consentBut(asked, words),
                ProposalForms.takeBack(asked, words),
                ProposalForms.park(asked, words),
                ProposalForms.amend(objected, words),
                ProposalForms.idea(objected, words),
                ProposalForms.askObjector(objected, 1, words));
    }

    private static String draw(Form form, Words words) {
        return TextRenderer.draw(form, words);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void forms_fit_both_messengers_and_a_filled_in_day_is_understood_again(Locale language) {
        Words words = Words.in(language);
        for (Form form : forms(words)) {
            assertThat(form.title().length()).as(form.title()).isLessThanOrEqualTo(24);
            assertThat(form.submit().length()).as(form.submit()).isLessThanOrEqualTo(24);
            assertThat(form.fields().stream().map(Field::key)).doesNotHaveDuplicates();
        }
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2028, month, 9);
            String written = new FieldMaker(words).day(new Term.ReviewOn(day));
            assertThat(PlainDate.read(written, TODAY)).as(written).isEqualTo(new PlainDate.Found(day));
        }
    }

    @Test
    void a_check_is_a_question_with_people_and_a_window() {
        String question =
                "Release on Friday, although the tests of the printing module are still red on one machine in "
                        + "the cellar and nobody knows why?";
        var taken = taken(read("question", question, "window", "2h").check());
        assertThat(taken.wording().text()).isEqualTo(question);
        assertThat(taken.wording().title()).hasSizeLessThanOrEqualTo(80).endsWith("…");
        assertThat(taken.wording().term()).isEqualTo(new Term.Open());
        assertThat(taken.pace()).isEqualTo(Pace.hours(2));
        assertThat(errors(read("question", "  ").check())).containsOnlyKeys("question");
    }

    @Test
    void a_proposal_with_a_day_is_a_rule_unless_somebody_says_once() {
        var rule = taken(read("text", "A stall\non Saturdays", "why", "Bread", "until", "30 September")
                .propose());
        assertThat(rule.rule()).isTrue();
        assertThat(rule.wording())
                .isEqualTo(new Wording(
                        "A stall",
                        "A stall\non Saturdays",
                        "Bread",
                        new Term.ReviewOn(LocalDate.of(2027, 9, 30)),
                        List.of()));
        var once = taken(read("text", "Buy a tent", "until", "30 September", "kind", "one-off")
                .propose());
        assertThat(once.rule()).isFalse();
        assertThat(once.wording().term()).isEqualTo(new Term.DoneBy(LocalDate.of(2027, 9, 30)));
        assertThat(taken(read("text", "Buy a tent").propose()).rule()).isFalse();
    }

    @Test
    void what_cannot_be_taken_is_said_under_its_field() {
        assertThat(errors(read("text", "A stall", "kind", "rule").propose())).containsOnlyKeys("until");
        assertThat(errors(read("text", "A stall", "until", "yesterday").propose()))
                .containsOnlyKeys("until");
        assertThat(errors(read("text", "A stall", "until", "soonish").propose()).get("until"))
                .contains("soonish", "30 September");
        assertThat(errors(read("text", "x".repeat(3001)).propose()).get("text")).contains("3,000");
        assertThat(errors(read("text", "Well").consentBut(false))).containsOnlyKeys("deal-with");
        assertThat(errors(read("notice", "In the accounts").reason())).containsOnlyKeys("could-go-wrong");
        assertThat(errors(read().parkUntil())).containsOnlyKeys("until");
        assertThat(errors(read().oneText())).containsOnlyKeys("text");
        assertThat(errors(read("text", "\u200B\u202E \u00A0").oneText())).containsOnlyKeys("text");
        assertThat(errors(read("question", "\u3164\uFE0F").check())).containsOnlyKeys("question");
        assertThat(errors(read("text", "A stall", "until", "").correct(Course.STALL, false, true)))
                .containsOnlyKeys("until");
    }

    @Test
    void an_objection_is_a_reason_in_up_to_three_parts() {
        assertThat(taken(read("could-go-wrong", "Rain", "safer", "A roof").reason()))
                .isEqualTo(new Reason("Rain", "", "A roof"));
    }

    @Test
    void what_a_new_version_changes_says_how_an_objection_was_worked_in() {
        var amended = taken(read(
                        "text",
                        "A stall, not in rain",
                        "why",
                        "Bread",
                        "until",
                        "30 June",
                        "watch-what",
                        "fees",
                        "watch-threshold",
                        "60",
                        "watch-who",
                        "Ben")
                .amend(Course.STALL, true));
        assertThat(amended.strategies())
                .containsExactly(
                        IntegrationStrategy.MODIFY, IntegrationStrategy.SHORTEN_TERM, IntegrationStrategy.MEASURE);
        assertThat(amended.wording().measures()).containsExactly(new Measure("fees", "60", "Ben", ""));
        assertThat(amended.clarifyAgain()).isFalse();
    }

    @Test
    void what_is_watched_is_watched_until_a_day() {
        Submissions inTime = read("text", "A stall", "until", "", "watch-what", "fees", "watch-until", "end of July");
        Submissions unclear = read("text", "A stall", "until", "", "watch-what", "fees", "watch-until", "it works");

        Measure fees = taken(inTime.propose()).wording().measures().getFirst();
        assertThat(fees.until()).isEqualTo(TODAY.withMonth(7).withDayOfMonth(31).toString());
        assertThat(CardFacts.measure(fees, ENGLISH)).isEqualTo("fees · until: 31 Jul " + TODAY.getYear());
        assertThat(errors(unclear.propose())).containsOnlyKeys("watch-until");
        assertThat(errors(unclear.propose()).get("watch-until")).contains("it works", "30 September");
    }

    @Test
    void a_day_that_was_kept_as_it_was_typed_is_still_read() {
        assertThat(CardFacts.measure(new Measure("fees", "", "", "as long as it lasts"), ENGLISH))
                .isEqualTo("fees · until: as long as it lasts");
    }

    @Test
    void an_unchanged_version_keeps_the_form_open() {
        Submissions same = read("text", Course.STALL.text(), "why", Course.STALL.why(), "until", "30 Sep 2027");

        assertThat(errors(same.amend(Course.STALL, true))).containsOnlyKeys("text");
    }

    @Test
    void a_trial_does_not_end_before_everyone_had_their_time_to_answer() {
        Submissions late = read("text", "Try it", "until", "tomorrow", "window", "48h");
        Submissions inTime = read("text", "Try it", "until", "tomorrow", "window", "24h");

        assertThat(errors(late.propose())).containsOnlyKeys("until");
        assertThat(taken(inTime.propose()).rule()).isTrue();
    }

    @Test
    void ticks_and_yes_are_understood() {
        Map<String, FieldValue> instead =
                Map.of("text", new FieldValue.Text("A shelf"), "instead", new FieldValue.Ticked());
        assertThat(taken(Submissions.of(instead, TODAY, ENGLISH).reaction()))
                .isEqualTo(new Submission.Reaction("A shelf", true));
        Map<String, FieldValue> but =
                Map.of("text", new FieldValue.Text("Ugly"), "deal-with", new FieldValue.Chosen("yes"));
        assertThat(taken(Submissions.of(but, TODAY, ENGLISH).consentBut(false)))
                .isEqualTo(new Submission.ConsentBut("Ugly", true));
    }

    @Test
    void a_concern_is_no_question_of_dealing_with_it() {
        assertThat(taken(read("text", "Some may stay away").consentBut(true)))
                .isEqualTo(new Submission.ConsentBut("Some may stay away", false));
        assertThat(errors(read("text", " ").consentBut(true))).containsOnlyKeys("text");
    }

    private static Submissions read(String... keysAndTexts) {
        Map<String, FieldValue> values = new HashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            boolean chosen = keysAndTexts[i].equals("window") || keysAndTexts[i].equals("kind");
            values.put(
                    keysAndTexts[i],
                    chosen ? new FieldValue.Chosen(keysAndTexts[i + 1]) : new FieldValue.Text(keysAndTexts[i + 1]));
        }
        return Submissions.of(values, TODAY, ENGLISH);
    }

    private static <T> T taken(Submitted<T> submitted) {
        assertThat(submitted).isInstanceOf(Submitted.Taken.class);
        return ((Submitted.Taken<T>) submitted).value();
    }

    private static Map<String, String> errors(Submitted<?> submitted) {
        assertThat(submitted).isInstanceOf(Submitted.Mend.class);
        return ((Submitted.Mend<?>) submitted).errors();
    }
}
