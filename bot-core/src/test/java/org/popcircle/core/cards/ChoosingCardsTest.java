package org.popcircle.core.cards;

import static org.popcircle.core.cards.SelectionCourse.ANA;
import static org.popcircle.core.cards.SelectionCourse.BEN;
import static org.popcircle.core.cards.SelectionCourse.CHI;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.view.Form;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.Words;

/** What comes next, and whom to ask in, as people read it: the same steps as a selection, but for the first. */
class ChoosingCardsTest {

    private static final List<Candidate> TOPICS = List.of(
            topic(1, "Repair the oven"), topic(2, "Who has keys?"), topic(3, "Winter prices"), topic(4, "Flour"));
    private static final Candidate FAY = newcomer("Fay");
    private static final Candidate GUS = newcomer("Gus");
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);

    static List<Locale> languages() {
        return Words.languages();
    }

    private static Candidate topic(int number, String title) {
        return new Candidate.Topic(number, title);
    }

    private static Candidate newcomer(String name) {
        return new Candidate.Newcomer(List.of(new Account(Messenger.SLACK, "T1", "U" + name)), name);
    }

    private static SelectionCourse topics() {
        return SelectionCourse.choosing("Repair the oven", "Who has keys?", "Winter prices", "Flour");
    }

    private static SelectionCourse newcomers() {
        return SelectionCourse.welcoming("Somebody who likes to bake");
    }

    /** Everybody stays with what they named. */
    private static SelectionCourse kept(SelectionCourse course) {
        List.of(ANA, BEN, CHI).forEach(member -> course.does(member, SelectionCommand.Keep::new));
        return course;
    }

    private static SelectionCourse proposes(SelectionCourse course, List<Candidate> candidates, String why) {
        return course.does(ANA, by -> new SelectionCommand.ProposeCandidate(by, 1, candidates, why));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_comes_next(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        SelectionCourse course = topics();
        approved.add("begun", course.card(words));
        course.suggests(BEN, TOPICS.subList(0, 2), "It is cold without the oven.");
        approved.add("one is in", course.card(words));
        course.suggests(ANA, TOPICS.subList(2, 3), "They are due.").suggests(CHI, TOPICS.subList(0, 1), "Bread!");
        approved.add("shown", course.card(words));
        approved.add("a proposal", kept(course).card(words));
        approved.add(
                "for consent",
                proposes(course, TOPICS.subList(0, 3), "The oven first.").card(words));
        course.consent(ANA, CHI).objects(BEN, "Without flour there is no bread.", "Flour as well.");
        approved.add("improving", course.card(words));
        approved.add("one more", proposes(course, TOPICS, "Bread needs flour.").card(words));
        approved.add("decided", course.consent(ANA, BEN, CHI).card(words));
        approved.add("announced", message(new Notice.Announced("s4"), course, words));
        approved.add("story", course.story(words));
        approved.matches("choosing-next", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whom_to_ask_in(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        SelectionCourse course = newcomers();
        approved.add("begun", course.card(words));
        course.suggests(ANA, List.of(FAY), "bakes").suggests(BEN, List.of(FAY, GUS), "Both are around.");
        approved.add("shown", course.suggests(CHI, List.of(GUS), "has an oven").card(words));
        approved.add("a proposal", kept(course).card(words));
        approved.add(
                "for consent", proposes(course, List.of(FAY, GUS), "Both bake.").card(words));
        course.consent(ANA, BEN).objects(CHI, "Two at once is much.", "");
        approved.add("improving", course.card(words));
        approved.add(
                "shorter",
                course.does(ANA, by -> new SelectionCommand.Shorten(by, SPRING)).card(words));
        course.consent(ANA, BEN).objects(CHI, "Still two.", "");
        course.does(ANA, by -> new SelectionCommand.AddSafeguard(by, "Ben bakes with them at first."));
        approved.add("with somebody beside them", course.card(words));
        approved.add("decided", course.consent(ANA, BEN, CHI).card(words));
        approved.add("announced", message(new Notice.Announced("s4"), course, words));
        approved.add("story", course.story(words));
        approved.matches("choosing-members", language);
    }

    private static String message(Notice notice, SelectionCourse course, Words words) {
        return TextRenderer.draw(
                SelectionMessages.of(notice, course.selection(), words).orElseThrow(), words);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_form_reads_well_and_fits(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        forms(words).forEach(form -> {
            approved.add(form.token().verb().toString(), TextRenderer.draw(form, words));
            FittingForms.fits(form);
        });
        approved.matches("choosing-forms", language);
    }

    private static Stream<Form> forms(Words words) {
        FormStart start = new FormStart("", "", true, List.of(), List.of(), List.of());
        SelectionForms naming = new SelectionForms(topics().selection(), words);
        SelectionForms next = new SelectionForms(named(topics(), TOPICS).selection(), words);
        SelectionForms asking = new SelectionForms(newcomers().selection(), words);
        SelectionForms members =
                new SelectionForms(named(newcomers(), List.of(FAY, GUS)).selection(), words);
        return Stream.of(
                SelectionStarts.priorities(start, Pace.DAY, words),
                SelectionStarts.newMembers(start, Pace.DAY, words),
                naming.nominate(ANA, 1),
                next.candidate(1),
                asking.nominate(ANA, 1),
                members.candidate(1),
                members.shorten(),
                members.safeguard());
    }

    private static SelectionCourse named(SelectionCourse course, List<Candidate> candidates) {
        for (MemberId member : List.of(ANA, BEN, CHI)) {
            course.suggests(member, candidates.subList(0, 2), "would be good");
        }
        return kept(course);
    }
}
