package org.popcircle.slack.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcircle.adapter.Hostile;
import org.popcircle.adapter.PlainWords;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.slack.PublishedSchemas;
import org.popcircle.slack.sandbox.blocks.BlockRules;
import org.popcircle.slack.sandbox.blocks.BlockRules.Surface;
import org.popcircle.slack.sandbox.blocks.ViewRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people type, what is drawn is something that Slack takes, that fits, and in which nothing of theirs acts. */
class SlackRendererTest {

    private static final String WORKSPACE = "T0VALLEY";
    private static final int SEEDS = 60;
    private static final Pattern ACTS =
            Pattern.compile("<(?!!date\\^|@U0ANA>)|\\p{Cc}(?<![\\n\\t])|[\\u202A-\\u202E\\u2066-\\u2069]");

    private final PublishedSchemas schemas = new PublishedSchemas();
    private final SlackRenderer renderer = new SlackRenderer(WORKSPACE, new PlainWords());
    private final SlackModals modals = new SlackModals(WORKSPACE, new PlainWords());

    @Test
    void every_view_of_hostile_text_is_a_message_that_slack_takes() {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (View view : hostile(seed).everyView()) {
                String where = view.getClass().getSimpleName() + " of seed " + seed;
                Drawn drawn = renderer.message(view);
                JsonNode blocks = json(drawn.blocks());
                assertThat(BlockRules.problems(Surface.MESSAGE, blocks))
                        .as(where)
                        .isEmpty();
                assertThat(schemas.problemsInBlocks(blocks)).as(where).isEmpty();
                assertThat(texts(blocks)).as(where).isLessThanOrEqualTo(Limits.TEXT_IN_MESSAGE);
                assertThat(drawn.text()).as(where).isNotBlank().hasSizeLessThanOrEqualTo(Limits.SUMMARY);
                assertThat(ACTS.matcher(drawn.text()).find()).as(where).isFalse();
                markup(blocks)
                        .forEach(line -> assertThat(ACTS.matcher(line).find())
                                .as(where + ": " + line)
                                .isFalse());
            }
        }
    }

    @Test
    void every_view_and_form_of_hostile_text_is_a_modal_that_slack_takes() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Hostile hostile = hostile(seed);
            List<com.slack.api.model.view.View> drawn = new ArrayList<>();
            hostile.everyView().forEach(view -> drawn.add(modals.window(view)));
            var form = hostile.form();
            drawn.add(modals.form(form, "metadata", false));
            drawn.add(modals.form(form, "metadata", true));
            for (var view : drawn) {
                JsonNode json = json(view);
                assertThat(ViewRules.problems(Surface.MODAL, json))
                        .as("seed " + seed)
                        .isEmpty();
                assertThat(schemas.problemsInView(json)).as("seed " + seed).isEmpty();
            }
        }
    }

    @Test
    void of_too_many_voices_the_oldest_are_left_out_and_the_way_to_all_is_shown() {
        List<Voice> voices = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            voices.add(Voice.of("Ben", "number " + i + " " + "x".repeat(200)));
        }
        String drawn =
                json(renderer.message(proposal("Bread", voices)).blocks()).toString();

        assertThat(drawn).contains("number 100 ").doesNotContain("number 1 ", "number 9 ");
        assertThat(drawn).contains("earlier", "v1.story.abcd-1.3");
    }

    @Test
    void the_text_people_decide_on_is_cut_last_of_all() {
        String whole = json(renderer.message(proposal("y".repeat(8_000), List.of(Voice.of("Ben", "x".repeat(3_000)))))
                        .blocks())
                .toString();
        assertThat(whole.chars().filter(c -> c == 'y').count()).isGreaterThanOrEqualTo(8_000);
        assertThat(whole.chars().filter(c -> c == 'x').count()).isBetween(1_000L, 2_000L);
        assertThat(whole).contains("voices cut", "v1.story.abcd-1.3").doesNotContain("shortened");

        String cut = json(renderer.message(proposal("y".repeat(20_000), List.of()))
                        .blocks())
                .toString();
        assertThat(cut.chars().filter(c -> c == 'y').count()).isBetween(8_000L, 10_000L);
        assertThat(cut).contains("shortened");
    }

    @Test
    void a_long_voice_is_shortened_before_anybody_elses_words_are_left_out() {
        String drawn = json(renderer.message(proposal(
                                "Bread",
                                List.of(
                                        Voice.of("Ben", "short one"),
                                        Voice.of("Chi", "z".repeat(20_000)),
                                        Voice.of("Eva", "short two"))))
                        .blocks())
                .toString();

        assertThat(drawn).contains("short one", "zzz…", "short two", "voices cut", "v1.story.abcd-1.3");
        assertThat(drawn).doesNotContain("earlier");
    }

    @Test
    void a_story_longer_than_a_window_goes_on_on_the_next_page() {
        View.StoryView story = new View.StoryView(
                Phrase.of("s"),
                Phrase.of("Bread"),
                List.of(),
                List.of(new Talk(
                        "Reactions",
                        List.of(Voice.of("Ben", "a".repeat(30_000)), Voice.of("Chi", "b".repeat(30_000))))),
                List.of(Choice.plain("Export", ActionToken.of(Verb.EXPORT, "abcd-1", 3))));

        String first = json(renderer.surface(story)).toString();
        assertThat(first).contains("page 1 of 2", "v1.story.abcd-1.3.2").doesNotContain("bbb");
        assertThat(first.chars().filter(c -> c == 'a').count()).isGreaterThanOrEqualTo(30_000);
        assertThat(json(renderer.surface(story.at(2))).toString())
                .contains("page 2 of 2", "v1.story.abcd-1.3.1", "b".repeat(1_000))
                .doesNotContain("aaaa", "v1.story.abcd-1.3.3");
    }

    @Test
    void what_is_closed_is_said_with_its_reason_and_cannot_be_pressed() {
        Choice closed = new Choice(
                "Go on",
                ActionToken.of(Verb.GO_ON, "abcd-1", 3),
                Choice.Weight.PLAIN,
                Optional.of("Ben is still writing"),
                Optional.empty());
        String drawn = json(renderer.message(View.NoteView.of(Phrase.of("Hello"), closed))
                        .blocks())
                .toString();

        assertThat(drawn).contains("Go on: Ben is still writing").doesNotContain("\"button\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void rare_choices_are_behind_three_dots_and_many_of_them_in_a_menu(int rare) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < rare; i++) {
            choices.add(Choice.plain("Rare " + i, ActionToken.of(Verb.MORE, "abcd-1", i)));
        }
        View view = new View.ProposalView(
                Phrase.of("s"),
                Phrase.of("h"),
                Phrase.of("1"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                choices,
                List.of(),
                List.of(),
                List.of());

        assertThat(json(renderer.message(view).blocks()).toString())
                .contains(rare > 5 ? "\"static_select\"" : "\"overflow\"");
    }

    private static Hostile hostile(long seed) {
        return new Hostile(
                seed,
                new Account(Messenger.SLACK, WORKSPACE, "U0ANA"),
                new Account(Messenger.SLACK, WORKSPACE, "U0|evil>"));
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

    private static JsonNode json(Object drawn) {
        return JsonMapper.shared().readTree(GsonFactory.createSnakeCase().toJson(drawn));
    }

    private static int texts(JsonNode node) {
        int sum = node.isObject() && node.path("text").isString()
                ? node.path("text").stringValue().length()
                : 0;
        for (JsonNode inner : node) {
            sum += texts(inner);
        }
        return sum;
    }

    private static List<String> markup(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.path("type").asString("").equals("mrkdwn")) {
            found.add(node.path("text").asString());
        }
        node.forEach(inner -> found.addAll(markup(inner)));
        return found;
    }
}
