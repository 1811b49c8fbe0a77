package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Verb;
import org.popcircle.core.wording.Words;

class StoriesTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    static List<Locale> languages() {
        return Words.languages();
    }

    private static Course told(Course course, String question) {
        course.presented().clear(BEN, CHI).does(DOV, by -> new ProposalCommand.Ask(by, question));
        course.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "I do."));
        course.clear(BEN, CHI, DOV).does(BEN, ProposalCommand.GoOn::new);
        course.consents(ANA, BEN, CHI).objects(DOV, "Rain eats the budget.", "In the accounts.", "");
        course.does(ANA, by -> new ProposalCommand.OfferIdea(by, "Skip rainy Saturdays."));
        return course.amends(BEN, ApprovedCardsTest.RAINY).consents(ANA, BEN, CHI, DOV);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_decision_tells_how_it_came_about(Locale language) {
        Words words = Words.in(language);
        Course course = told(Course.stall(), "Who drives the van?");
        new Approved()
                .add("in chat", TextRenderer.draw(Stories.story(course.proposal(), course.events(), words), words))
                .add("as Markdown", Stories.markdown(course.proposal(), course.events(), words))
                .matches("story", language);
    }

    @Test
    void who_objected_is_told_only_where_the_circle_wants_it() {
        assertThat(objections(told(Course.stall(), "?"))).doesNotContain("Dov");
        assertThat(objections(told(Course.stallNamingObjectors(), "?"))).contains("Dov");
    }

    private static String objections(Course course) {
        return Stories.story(course.proposal(), course.events(), ENGLISH).chapters().stream()
                .filter(chapter -> chapter.title().startsWith("Objections"))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    @Test
    void a_decision_can_be_looked_at_early_and_an_open_one_be_shown() {
        Course open = Course.stall().presented();
        assertThat(verbs(open)).containsExactly(Verb.EXPORT, Verb.SHOW_CARD);
        assertThat(verbs(told(Course.stall(), "?"))).containsExactly(Verb.EXPORT, Verb.EARLY_REVIEW);
    }

    private static List<Verb> verbs(Course course) {
        return Stories.story(course.proposal(), course.events(), ENGLISH).choices().stream()
                .map(Choice::token)
                .map(token -> token.verb())
                .toList();
    }

    @Test
    void no_more_is_escaped_than_markdown_needs() {
        String plain = "Surplus-food (fresh!), see https://e.org/a_b?c=1&d=2; no. 1 at 10:30, ana@e.org + Ben = 2.";
        assertThat(Markdown.escaped(plain)).isEqualTo(plain);
        assertThat(Markdown.escaped("- a\n  1. b\n# c\n> d\n=== e"))
                .isEqualTo("\\- a\n  1\\. b\n\\# c\n\\> d\n\\=== e");
        assertThat(Markdown.escaped("_a_ *b* [c](d) <e> &lt; ~f~ `g` :h: \\"))
                .isEqualTo("\\_a\\_ \\*b\\* \\[c\\](d) \\<e> \\&lt; \\~f\\~ \\`g\\` \\:h: \\\\");
    }

    @Test
    void every_chapter_tells_its_day_and_an_unnamed_objector_is_said_to_be_so() {
        Course course = told(Course.stall(), "?");
        assertThat(Stories.story(course.proposal(), course.events(), ENGLISH).chapters())
                .allSatisfy(chapter -> assertThat(chapter.title()).contains(" Jun 2027"));
        assertThat(objections(course)).contains("Who objected is not named here");
        assertThat(objections(told(Course.stallNamingObjectors(), "?"))).doesNotContain("not named here");
    }

    @Test
    void what_people_typed_cannot_break_out_of_the_markdown() {
        String hostile = "# Decided\n```\n</details>\n    code\n[x](http://e.org) **b** _i_ ![p](q)\n---\n1. one\n> q\n"
                + "| a |\n&lt; ~~s~~ $x$ :smile: @all\u202Egnp\u0007\n===";
        Course course = told(Course.stall(), hostile);
        String markdown = Stories.markdown(course.proposal(), course.events(), ENGLISH);
        List<String> lines = markdown.lines().toList();
        assertThat(markdown)
                .contains("Question: # Decided", "> 1\\. one", "> \\===", "> \\| a \\|")
                .doesNotContain("```", " </details>", "\u202E", "\u0007")
                .doesNotContainPattern("(?<!\\\\)\\](?=\\(http)|(?<!\\\\)</details>");
        assertThat(lines.stream().filter(line -> line.startsWith("# "))).hasSize(1);
        assertThat(lines).noneMatch(line -> line.startsWith("    ") || line.matches(">? ?(---|===|1\\. one).*"));
        assertThat(lines).noneMatch(line -> line.contains("**b**") || line.contains("~~s~~"));
        assertThat(lines).anyMatch(line -> line.startsWith("> \\`\\`\\`"));
    }
}
