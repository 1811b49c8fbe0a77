package org.popcircle.discord.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.junit.jupiter.api.Test;
import org.popcircle.adapter.Hostile;
import org.popcircle.adapter.PlainWords;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people type, what is drawn is something that Discord takes, that fits, and in which nothing of theirs acts. */
class DiscordRendererTest {

    private static final String GUILD = "700000000000000001";
    private static final int SEEDS = 50;
    private static final Account ANA = new Account(Messenger.DISCORD, GUILD, "100000000000000001");

    /** A mention or a moment that we did not write, markup that nobody escaped, or a character that nobody sees. */
    private static final Pattern ACTS = Pattern.compile("(?<!\\\\)<(?!t:[0-9]+:[fRD]>|@100000000000000001>)"
            + "|(?<!\\\\)[\\[\\]|]|(?<![\\\\/])@(?=everyone|here)|\\p{Cc}(?<!\\n)"
            + "|[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\u00AD\\u3164]");

    private static final Pattern CODE = Pattern.compile("(?s)```\\n.*?\\n```");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final DiscordRenderer renderer = new DiscordRenderer(GUILD, true, new PlainWords());
    private final DiscordRenderer direct = new DiscordRenderer(GUILD, false, new PlainWords());
    private final DiscordModals modals =
            new DiscordModals(GUILD, new DiscordModals.Hints("Roles too", "Left empty: everybody"));

    @Test
    void every_view_of_hostile_text_is_a_message_that_discord_takes() {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (View view : hostile(seed).everyView()) {
                for (DiscordRenderer where : List.of(renderer, direct)) {
                    String what = view.getClass().getSimpleName() + " of seed " + seed;
                    JsonNode drawn = json(where.message(view));
                    assertThat(count(drawn)).as(what).isBetween(1, Limits.COMPONENTS);
                    List<String> texts = texts(drawn);
                    assertThat(texts)
                            .as(what)
                            .allSatisfy(text -> assertThat(text).isNotBlank());
                    assertThat(texts.stream().mapToInt(String::length).sum())
                            .as(what)
                            .isLessThanOrEqualTo(Limits.TEXT);
                    for (String text : texts) {
                        String ours = ADDRESS.matcher(CODE.matcher(text).replaceAll(""))
                                .replaceAll("");
                        assertThat(ACTS.matcher(ours).find())
                                .as(what + ": " + ours)
                                .isFalse();
                    }
                    Set<String> names = new HashSet<>();
                    assertThat(names(drawn)).as(what).allSatisfy(name -> {
                        assertThat(name).hasSizeBetween(1, Limits.CUSTOM_ID);
                        assertThat(names.add(name)).as("once: " + name).isTrue();
                    });
                }
            }
        }
    }

    @Test
    void every_form_of_hostile_text_is_a_modal_that_discord_takes() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Form form = hostile(seed).form();
            for (int step = 0; step < form.steps().size(); step++) {
                Modal modal = modals.step("form", form, step, Map.of());
                assertThat(modal.getTitle()).hasSizeBetween(1, Limits.MODAL_TITLE);
                assertThat(modal.getComponents()).hasSizeBetween(1, Limits.MODAL_COMPONENTS);
            }
        }
    }

    @Test
    void a_picker_too_small_for_all_stays_empty_and_says_what_that_means() {
        assertThat(asking(25)).contains("default_values").doesNotContain("Left empty: everybody");
        assertThat(asking(26)).contains("Left empty: everybody").doesNotContain("\"default_values\":[{");
    }

    private String asking(int people) {
        List<Account> all = IntStream.range(0, people)
                .mapToObj(i -> new Account(Messenger.DISCORD, GUILD, "7000000000000" + (10_000 + i)))
                .toList();
        Field who = new Field.People("people", "Who?", Optional.empty(), false, false, true, all);
        Form form = new Form(
                ActionToken.of(Verb.CHECK),
                "Check",
                List.of(),
                List.of(new Form.Step(Optional.empty(), List.of(who))),
                "Ask");
        return modals.step("form", form, 0, Map.of()).toData().toString();
    }

    @Test
    void of_too_many_voices_the_oldest_are_left_out_and_the_way_to_all_is_shown() {
        List<Voice> voices = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            voices.add(Voice.of("Ben", "number " + i + " " + "x".repeat(200)));
        }
        String drawn = json(renderer.message(proposal("Bread", voices))).toString();

        assertThat(drawn).contains("number 100 ").doesNotContain("number 1 ", "number 50 ");
        assertThat(drawn).contains("earlier", "v1.story.abcd-1.3");
    }

    @Test
    void the_text_people_decide_on_is_cut_last_of_all() {
        String whole = json(renderer.message(proposal("y".repeat(3_000), List.of(Voice.of("Ben", "x".repeat(3_000))))))
                .toString();
        assertThat(whole.chars().filter(c -> c == 'y').count()).isGreaterThanOrEqualTo(3_000);
        assertThat(whole.chars().filter(c -> c == 'x').count()).isBetween(500L, 1_000L);
        assertThat(whole).contains("voices cut", "v1.story.abcd-1.3").doesNotContain("shortened");

        String cut =
                json(renderer.message(proposal("y".repeat(20_000), List.of()))).toString();
        assertThat(cut.chars().filter(c -> c == 'y').count()).isBetween(3_000L, 4_000L);
        assertThat(cut).contains("shortened", "v1.story.abcd-1.3");
    }

    @Test
    void a_long_voice_is_shortened_before_anybody_elses_words_are_left_out() {
        String drawn = json(renderer.message(proposal(
                        "Bread",
                        List.of(
                                Voice.of("Ben", "short one"),
                                Voice.of("Chi", "z".repeat(9_000)),
                                Voice.of("Dov", "m".repeat(200)),
                                Voice.of("Eva", "short two")))))
                .toString();

        assertThat(drawn)
                .contains("short one", "m".repeat(200), "zzz…", "short two", "voices cut", "v1.story.abcd-1.3");
        assertThat(drawn).doesNotContain("earlier");
    }

    @Test
    void a_story_is_whole_over_its_pages_and_never_points_to_itself() {
        String said = IntStream.range(0, 2_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        Voice reply = new Voice(Optional.of("Eva"), Phrase.of("reply " + said), Optional.empty(), List.of(), List.of());
        View.StoryView story = new View.StoryView(
                Phrase.of("s"),
                Phrase.of("Bread"),
                List.of(new Fact("What", Phrase.of(said))),
                List.of(
                        new Talk("Questions", List.of(Voice.of("Ben", said), Voice.of("Chi", "short"))),
                        new Talk(
                                "Reactions",
                                List.of(new Voice(
                                        Optional.of("Dov"),
                                        Phrase.of("dov said"),
                                        Optional.empty(),
                                        List.of(reply),
                                        List.of())))),
                List.of(Choice.plain("Export", ActionToken.of(Verb.EXPORT, "abcd-1", 3))));

        List<String> words = new ArrayList<>();
        int page = 1;
        for (boolean more = true; more; page++) {
            JsonNode drawn = json(renderer.message(story.at(page)));
            assertThat(count(drawn)).isLessThanOrEqualTo(Limits.COMPONENTS);
            assertThat(texts(drawn).stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(Limits.TEXT);
            assertThat(drawn.toString())
                    .contains("page " + page + " of ")
                    .doesNotContain("earlier", "shortened", "cut");
            texts(drawn).forEach(text -> words.addAll(List.of(text.split("\\s+", -1))));
            more = names(drawn).contains("v1.story.abcd-1.3." + (page + 1));
            assertThat(names(drawn).contains("v1.story.abcd-1.3." + (page - 1))).isEqualTo(page > 1);
            assertThat(names(drawn)).doesNotContain("v1.story.abcd-1.3", "v1.story.abcd-1.3." + page);
        }

        assertThat(page).isGreaterThan(8);
        assertThat(words.stream().filter(word -> word.matches("w[0-9]+")))
                .hasSize(3 * 2_000)
                .startsWith("w0", "w1")
                .endsWith("w1998", "w1999");
        assertThat(words).contains("short", "↳", "said");
    }

    @Test
    void a_story_that_fits_is_one_page() {
        View.StoryView story = new View.StoryView(
                Phrase.of("s"),
                Phrase.of("Bread"),
                List.of(),
                List.of(new Talk("Questions", List.of(Voice.of("Chi", "short")))),
                List.of(Choice.plain("Export", ActionToken.of(Verb.EXPORT, "abcd-1", 3))));

        assertThat(json(renderer.message(story.at(7))).toString())
                .contains("short")
                .doesNotContain("page");
    }

    @Test
    void what_is_closed_is_shown_as_closed_and_said_with_its_reason() {
        Choice closed = new Choice(
                "Go on",
                ActionToken.of(Verb.GO_ON, "abcd-1", 3),
                Choice.Weight.PLAIN,
                Optional.of("Ben is still writing"),
                Optional.empty());
        String drawn = json(renderer.message(View.NoteView.of(Phrase.of("Hello"), closed)))
                .toString();

        assertThat(drawn).contains("Go on: Ben is still writing", "\"disabled\":true");
    }

    @Test
    void what_is_asked_about_first_stands_in_a_menu_with_its_question() {
        Choice leave = Choice.careful("Leave", ActionToken.of(Verb.LEAVE_CIRCLE, "abcd", 0), "Do you want to leave?");
        JsonNode drawn = json(renderer.message(View.NoteView.of(Phrase.of("Hello"), leave)));

        assertThat(drawn.toString()).contains("Do you want to leave?", "\"?v1.leave-circle.abcd.0\"");
        assertThat(ChoiceIds.parse("?v1.leave-circle.abcd.0"))
                .hasValueSatisfying(pressed -> assertThat(pressed.asksFirst()).isTrue());
    }

    @Test
    void the_same_choice_twice_is_the_same_press_under_two_names() {
        ActionToken token = ActionToken.of(Verb.STORY, "abcd-1", 3);
        List<String> names = names(json(renderer.message(View.NoteView.of(
                Phrase.of("Hello"), Choice.plain("Story", token), Choice.plain("The story again", token)))));

        assertThat(names).hasSize(2).doesNotHaveDuplicates();
        assertThat(names)
                .allSatisfy(name -> assertThat(ChoiceIds.parse(name))
                        .hasValueSatisfying(
                                pressed -> assertThat(pressed.token()).isEqualTo(token)));
    }

    @Test
    void a_button_in_direct_messages_knows_its_server() {
        String name = names(json(direct.message(View.NoteView.of(
                        Phrase.of("Hello"), Choice.plain("Open", ActionToken.of(Verb.SHOW_CARD, "abcd-1", 3))))))
                .getFirst();

        assertThat(ChoiceIds.parse(name))
                .hasValueSatisfying(pressed -> assertThat(pressed.guild()).contains(GUILD));
    }

    @Test
    void more_choices_than_a_row_holds_and_many_rare_ones_all_have_their_place() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            choices.add(Choice.plain("Choice " + i, ActionToken.of(Verb.MORE, "abcd-1", i)));
        }
        JsonNode drawn = json(renderer.message(new View.ProposalView(
                Phrase.of("s"),
                Phrase.of("h"),
                Phrase.of("1"),
                List.of(),
                List.of(),
                choices,
                List.of(),
                choices,
                List.of(),
                List.of(),
                List.of())));

        assertThat(names(drawn)).hasSize(7 + 1 + 7);
    }

    private static View proposal(String what, List<Voice> voices) {
        return new View.ProposalView(
                Phrase.of("Proposal v1"),
                Phrase.of("Proposal v1 · Bread"),
                Phrase.of("2 of 3"),
                List.of(new Fact("What", Phrase.of(what))),
                List.of(Phrase.of("What do you think?")),
                List.of(Choice.main("Looks good to me", ActionToken.of(Verb.LOOKS_GOOD, "abcd-1", 3))),
                List.of(),
                List.of(),
                List.of(new Talk("Reactions", voices)),
                List.of(Phrase.of("Heard from Ben")),
                List.of());
    }

    private static Hostile hostile(long seed) {
        return new Hostile(seed, ANA, new Account(Messenger.DISCORD, GUILD, "1> @everyone"));
    }

    private static JsonNode json(Drawn drawn) {
        return JsonMapper.shared()
                .readTree(
                        new String(DataArray.fromCollection(drawn.components()).toJson(), StandardCharsets.UTF_8));
    }

    /** Every component, those within others included. */
    private static int count(JsonNode node) {
        int sum = node.isObject() && node.path("type").isInt() ? 1 : 0;
        for (JsonNode inner : node) {
            sum += count(inner);
        }
        return sum;
    }

    private static List<String> texts(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.path("type").asInt(0) == 10) {
            found.add(node.path("content").asString());
        }
        node.forEach(inner -> found.addAll(texts(inner)));
        return found;
    }

    private static List<String> names(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.path("custom_id").isString()) {
            found.add(node.path("custom_id").asString());
        }
        if (node.path("value").isString()) {
            found.add(node.path("value").asString());
        }
        node.forEach(inner -> found.addAll(names(inner)));
        return found;
    }
}
