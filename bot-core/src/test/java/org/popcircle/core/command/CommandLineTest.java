package org.popcircle.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcircle.core.cards.RoundSubmissions;
import org.popcircle.core.command.Command.Check;
import org.popcircle.core.command.Command.Misunderstood;
import org.popcircle.core.command.Command.Propose;
import org.popcircle.core.command.Command.Reason;
import org.popcircle.core.wording.Words;

class CommandLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u200b\u202e\u0000", "help", " Ayuda ", "?", "HELP!"})
    void nothing_or_a_call_for_help_opens_the_start_of_help(String text) {
        assertThat(CommandLine.parse(text)).isEqualTo(new Command.Help(Topic.START));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check Release on Friday?",
                "  CHECK   Release on Friday?  ",
                "Consulta Release on Friday?",
                "check: Release on Friday?",
                "check \u00a0“Release on Friday?”",
                "check «Release on Friday?»",
                "check \"Release on Friday?\"\u200b"
            })
    void a_check_is_read_in_every_way_people_write_it(String text) {
        assertThat(CommandLine.parse(text)).isEqualTo(new Check("Release on Friday?", List.of()));
    }

    @Test
    void people_named_are_collected_once_and_taken_out_of_the_text() {
        assertThat(CommandLine.parse("check <@U1> <@U2|ben> Release? <@!33> <@U1>"))
                .isEqualTo(new Check("Release?", List.of("U1", "U2", "33")));
        assertThat(CommandLine.parse("propose <@U1>")).isEqualTo(new Propose("", List.of("U1")));
        assertThat(CommandLine.parse("check keep  <U1> and <#C1|x> as they are"))
                .isEqualTo(new Check("keep  <U1> and <#C1|x> as they are", List.of()));
    }

    @Test
    void a_person_named_by_a_name_stays_in_the_middle_of_a_sentence_about_them() {
        assertThat(CommandLine.parse("check <@U2> Should <@U1|ana> lead the demo? <@U3|chi>"))
                .isEqualTo(new Check("Should ana lead the demo?", List.of("U2", "U1", "U3")));
    }

    @Test
    void quotes_inside_a_text_stay() {
        assertThat(CommandLine.parse("check “yes” or “no”?")).isEqualTo(new Check("“yes” or “no”?", List.of()));
        assertThat(CommandLine.parse("check “yes” or “no”")).isEqualTo(new Check("“yes” or “no”", List.of()));
    }

    @Test
    void every_other_command_is_read_in_both_languages() {
        assertThat(CommandLine.parse("propose")).isEqualTo(new Propose("", List.of()));
        assertThat(CommandLine.parse("Propuesta Un puesto")).isEqualTo(new Propose("Un puesto", List.of()));
        assertThat(CommandLine.parse("status")).isEqualTo(new Command.Status());
        assertThat(CommandLine.parse("estado")).isEqualTo(new Command.Status());
        assertThat(CommandLine.parse("mine")).isEqualTo(new Command.Mine());
        assertThat(CommandLine.parse("pendiente")).isEqualTo(new Command.Mine());
        assertThat(CommandLine.parse("pendientes")).isEqualTo(new Command.Mine());
        assertThat(CommandLine.parse("miembros")).isEqualTo(new Command.Members());
        assertThat(CommandLine.parse("configuración")).isEqualTo(new Command.Settings());
        assertThat(CommandLine.parse("backlog")).isEqualTo(new Command.Backlog(Optional.empty()));
        assertThat(CommandLine.parse("backlog add Who has the keys?"))
                .isEqualTo(new Command.Backlog(Optional.of("Who has the keys?")));
        assertThat(CommandLine.parse("lista añadir ¿Y las llaves?"))
                .isEqualTo(new Command.Backlog(Optional.of("¿Y las llaves?")));
        assertThat(CommandLine.parse("log")).isEqualTo(new Command.Log(""));
        assertThat(CommandLine.parse("registro puesto de comida")).isEqualTo(new Command.Log("puesto de comida"));
        assertThat(CommandLine.parse("help objection")).isEqualTo(new Command.Help(Topic.OBJECT));
        assertThat(CommandLine.parse("ayuda objeción")).isEqualTo(new Command.Help(Topic.OBJECT));
        assertThat(CommandLine.parse("help privcy")).isEqualTo(new Command.Help(Topic.PRIVACY));
    }

    @ParameterizedTest
    @CsvSource({
        "chek Release?, CHECK",
        "hcekc Release?, CHECK",
        "propos, PROPOSE",
        "proposel, PROPOSE",
        "stauts, STATUS",
        "setings, SETTINGS",
        "backlgo, BACKLOG",
        "conslta algo, CHECK",
        "Release on Friday?, CHECK"
    })
    void a_slip_gets_the_command_that_was_probably_meant(String text, CommandForm meant) {
        assertThat(CommandLine.parse(text))
                .isEqualTo(new Misunderstood(text, 0, Reason.UNKNOWN_COMMAND, Optional.of(meant)));
    }

    @Test
    void what_is_near_no_command_gets_no_guess() {
        assertThat(CommandLine.parse("flamingo dance"))
                .isEqualTo(new Misunderstood("flamingo dance", 0, Reason.UNKNOWN_COMMAND, Optional.empty()));
        assertThat(CommandLine.parse("🎉🎉"))
                .isEqualTo(new Misunderstood("🎉🎉", 0, Reason.UNKNOWN_COMMAND, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check   ", "consulta <@U1>", "check “”", "check \u200b\u202e"})
    void a_check_without_a_question_says_so(String text) {
        assertThat(CommandLine.parse(text)).isInstanceOfSatisfying(Misunderstood.class, it -> {
            assertThat(it.reason()).isEqualTo(Reason.QUESTION_MISSING);
            assertThat(it.suggestion()).contains(CommandForm.CHECK);
        });
    }

    @Test
    void an_error_points_at_its_spot() {
        Command backlog = CommandLine.parse(" backlog Who has the keys?");
        assertThat(backlog).isInstanceOfSatisfying(Misunderstood.class, it -> {
            assertThat(it.reason()).isEqualTo(Reason.BACKLOG_UNCLEAR);
            assertThat(it.position()).isEqualTo(9);
            assertThat(it.word()).isEqualTo("Who");
        });
        assertThat(CommandLine.parse("help elephants")).isInstanceOfSatisfying(Misunderstood.class, it -> {
            assertThat(it.reason()).isEqualTo(Reason.UNKNOWN_TOPIC);
            assertThat(it.word()).isEqualTo("elephants");
        });
    }

    @Test
    void what_is_needed_may_come_with_the_command_or_not() {
        assertThat(CommandLine.parse("shape")).isEqualTo(new Command.Shape("", List.of()));
        assertThat(CommandLine.parse("construir Que haya sitio para los perros <@U1>"))
                .isEqualTo(new Command.Shape("Que haya sitio para los perros", List.of("U1")));
    }

    @Test
    void a_round_has_a_kind_a_question_or_neither() {
        assertThat(CommandLine.parse("round")).isEqualTo(new Command.Round(Optional.empty(), "", List.of()));
        assertThat(CommandLine.parse("round check-in How are you? <@U1>"))
                .isEqualTo(new Command.Round(Optional.of(RoundWord.CHECK_IN), "How are you?", List.of("U1")));
        assertThat(CommandLine.parse("ronda Check out ¿Qué tal?"))
                .isEqualTo(new Command.Round(Optional.of(RoundWord.CHECK_OUT), "¿Qué tal?", List.of()));
        assertThat(CommandLine.parse("round What shall we call it?"))
                .isEqualTo(new Command.Round(Optional.empty(), "What shall we call it?", List.of()));
    }

    @Test
    void a_selection_has_a_role_or_asks_for_it() {
        assertThat(CommandLine.parse("select")).isEqualTo(new Command.Select("", List.of()));
        assertThat(CommandLine.parse("elegir Facilitación <@U1>"))
                .isEqualTo(new Command.Select("Facilitación", List.of("U1")));
    }

    @Test
    void a_slip_in_the_name_of_a_kind_is_seen_through_where_it_cannot_be_a_question() {
        assertThat(CommandLine.parse("round reactoins"))
                .isEqualTo(new Command.Round(Optional.of(RoundWord.REACTIONS), "", List.of()));
        assertThat(CommandLine.parse("round ideal lunch places"))
                .isEqualTo(new Command.Round(Optional.empty(), "ideal lunch places", List.of()));
    }

    @Test
    void what_comes_next_and_new_members_are_chosen_by_form() {
        assertThat(CommandLine.parse("Prioritize")).isEqualTo(new Command.Prioritise("", List.of()));
        assertThat(CommandLine.parse("priorizar <@U1> the roof"))
                .isEqualTo(new Command.Prioritise("the roof", List.of("U1")));
        assertThat(CommandLine.parse("bienvenida alguien del valle"))
                .isEqualTo(new Command.Welcome("alguien del valle", List.of()));
    }

    @Test
    void no_word_means_two_kinds_of_rounds_and_each_is_a_kind_there_is() {
        Map<String, RoundWord> seen = new HashMap<>();
        for (RoundWord word : RoundWord.values()) {
            word.names().stream()
                    .distinct()
                    .forEach(name -> assertThat(seen.put(name, word)).as(name).isNull());
            assertThat(RoundSubmissions.kind(word.key())).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"launch", "Meet", "reunión", "fundar"})
    void what_is_planned_gets_an_honest_not_yet(String text) {
        assertThat(CommandLine.parse(text))
                .isInstanceOfSatisfying(
                        Misunderstood.class, it -> assertThat(it.reason()).isEqualTo(Reason.NOT_YET));
    }

    @Test
    void no_word_means_two_commands_or_two_topics() {
        Map<String, Object> seen = new HashMap<>();
        CommandLine.forms()
                .forEach(form -> form.names()
                        .forEach(name ->
                                assertThat(seen.put(name, form)).as(name).isNull()));
        Map<String, Object> topics = new HashMap<>();
        for (Topic topic : Topic.values()) {
            topic.names()
                    .forEach(
                            name -> assertThat(topics.put(name, topic)).as(name).isNull());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_usage_and_example_shown_is_understood(Locale language) {
        Words words = Words.in(language);
        for (CommandForm form : CommandLine.forms()) {
            String usage = words.text(form.usageKey());
            assertThat(CommandForm.named(Typed.of(usage).word())).contains(form);
            assertThat(CommandLine.parse(words.text(form.exampleKey()))).isNotInstanceOf(Misunderstood.class);
            assertThat(words.text(form.descriptionKey())).hasSizeBetween(10, 100);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_topic_has_its_text_and_every_reason_its_sentence(Locale language) {
        Words words = Words.in(language);
        for (Topic topic : Topic.values()) {
            assertThat(words.text("help.topic." + topic.key() + ".heading")).isNotBlank();
            assertThat(words.text("help.topic." + topic.key() + ".body", "command", "/circle"))
                    .isNotBlank();
        }
        for (Reason reason : Reason.values()) {
            assertThat(words.text(reason.key(), "word", "flamingo")).isNotBlank();
        }
    }

    static List<Locale> languages() {
        return Words.languages();
    }

    @Test
    void hostile_text_is_read_without_harm() {
        Random random = new Random(20261123);
        String[] pieces = {
            "check", "<@", "<@U1", "<@U1|", ">", "\u0000", "\u202e", "“", "”", "\"", "🎉", "\ud800", "\udc00", " ",
            "\n", "a", "{x}", "**", "\u200d", "backlog", "add", "help", "İ", "ﬁ", "\u0301"
        };
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Command command = CommandLine.parse(text.toString());
            if (command instanceof Misunderstood it) {
                assertThat(it.position()).isBetween(0, text.length());
                assertThat(it.word().length()).isLessThanOrEqualTo(40);
            }
        }
        String huge = "x".repeat(100_000);
        assertThat(CommandLine.parse("check " + huge)).isEqualTo(new Check(huge, List.of()));
        assertThat(CommandLine.parse(huge)).isInstanceOf(Misunderstood.class);
        assertThat(CommandLine.parse("check " + "<@U".repeat(30_000))).isInstanceOf(Check.class);
        assertThat(CommandLine.parse("check " + "<@U1|ana> ".repeat(4_000))).isInstanceOf(Misunderstood.class);
    }
}
