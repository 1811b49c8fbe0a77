package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Notice;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.wording.Words;

/** What is said of a step while a proposal is built is true of that step, and of as many as write. */
class ShapingNewsTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Words SPANISH = Words.in(Locale.forLanguageTag("es"));

    private static String news(ShapingCourse course) {
        return course.message(phase -> new Notice.NewStep(ShapingCourse.B, phase), ENGLISH);
    }

    /** Ben leads and names Chi. */
    private static ShapingCourse named() {
        return ShapingCourse.dogs()
                .gathered()
                .does(BEN, by -> new ShapingCommand.NameTuners(by, List.of(CHI), Optional.empty()));
    }

    @Test
    void a_need_worded_anew_is_no_next_step() {
        ShapingCourse course =
                ShapingCourse.dogs().does(ANA, by -> new ShapingCommand.WordNeed(by, "Dogs and children need room"));
        assertThat(news(course)).contains("what is needed is worded anew").doesNotContain("goes on");
        assertThat(news(course.agreed())).contains("goes on").doesNotContain("anew");
    }

    @Test
    void one_person_writes_and_two_write() {
        ShapingCourse course = named();
        assertThat(course.card(SPANISH)).contains("Lo escribiría Chi.");
        course.agreed();
        assertThat(course.card(ENGLISH)).contains("Chi writes one text");
        assertThat(course.card(SPANISH)).contains("Chi escribe un texto");
        assertThat(ENGLISH.plain(ENGLISH.phrase("shape.writing.prompt", "names", List.of("Ana", "Ben"), "count", 2)))
                .startsWith("Ana and Ben write one text");
    }

    @Test
    void nobody_is_said_to_have_written_what_is_not_written_yet() {
        ShapingCourse course = named().agreed();
        assertThat(course.story(ENGLISH)).contains("Who writes the text").doesNotContain("Who wrote the text");
        assertThat(course.writes(CHI).story(ENGLISH)).contains("Who wrote the text");
    }

    @Test
    void what_is_thought_of_an_idea_is_read_by_nobody_while_what_to_cover_is_named() {
        ShapingCourse course = ShapingCourse.dogs().agreed();
        String note = course.note(
                ANA, by -> new ShapingCommand.NameDimensions(by, List.of("cost", "Ben’s idea is bad")), ENGLISH);
        assertThat(note).contains("reads like what you think of an idea", "[It belongs here]");
        assertThat(course.card(ENGLISH)).contains("cost").doesNotContain("is bad");
        assertThat(course.agreed().card(ENGLISH)).doesNotContain("is bad");
    }
}
