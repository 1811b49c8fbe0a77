package org.popcircle.slack.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main views, drawn once and looked at. A change shows as a difference to the approved file; what was drawn instead lies
 * in {@code target/received} and takes the approved file's place once it has been looked at.
 */
class ApprovedViewsTest {

    private static final String WORKSPACE = "T0VALLEY";

    static Stream<Arguments> views() {
        SlackRenderer renderer = new SlackRenderer(WORKSPACE, new PlainWords());
        SlackModals modals = new SlackModals(WORKSPACE, new PlainWords());
        return Stream.of(
                Arguments.of("proposal", renderer.message(proposal())),
                Arguments.of("outcome", renderer.message(outcome())),
                Arguments.of("note", renderer.message(note())),
                Arguments.of("list", renderer.message(list())),
                Arguments.of("story-window", modals.window(story())),
                Arguments.of("form", modals.form(form(), "metadata", false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void looks_as_approved(String name, Object drawn) throws IOException {
        String received = JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(JsonMapper.shared()
                                .readTree(GsonFactory.createSnakeCase().toJson(drawn)))
                + "\n";
        Path aside = Path.of("target", "received", name + ".approved.json");
        Files.createDirectories(aside.getParent());
        Files.writeString(aside, received);

        assertThat(received).isEqualTo(approved(name));
    }

    private static String approved(String name) throws IOException {
        try (InputStream in = ApprovedViewsTest.class.getResourceAsStream(name + ".approved.json")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static View proposal() {
        return new View.ProposalView(
                Phrase.of("Proposal v2 by Ana, a weekly stall, waits for Dov."),
                Phrase.of("Proposal v2 · Try a weekly surplus-food stall"),
                Phrase.of("3 of 3 · consent"),
                List.of(
                        new Fact(
                                "What",
                                new Phrase(List.of(
                                        new Span.Plain("We run a stall on the market square every Saturday "),
                                        new Span.Removed("9–12"),
                                        new Span.Added("10–13"),
                                        new Span.Plain(".")))),
                        new Fact("Until", new Phrase(List.of(new Span.Day(LocalDate.of(2027, 9, 30)))))),
                List.of(Phrase.strong("Is there a reason not to try this?")),
                List.of(
                        Choice.main("No objection", token(Verb.CONSENT)),
                        Choice.plain("I object", token(Verb.OBJECT)),
                        Choice.plain("Question first", token(Verb.TALK_FIRST))),
                List.of(Choice.careful("Drop it", token(Verb.DROP), "Really drop this proposal?")),
                List.of(Choice.plain("I need time", token(Verb.NEED_TIME))),
                List.of(new Talk("Reactions", List.of(Voice.of("Ben", "I like it, <b>really</b>.")))),
                List.of(new Phrase(List.of(
                        new Span.Plain("Still to hear from "),
                        new Span.Mention(new Person("Dov", List.of(new Account(Messenger.SLACK, WORKSPACE, "U0DOV")))),
                        new Span.Plain(" · until "),
                        new Span.Moment(Instant.parse("2026-11-27T17:00:00Z"))))),
                List.of(Phrase.of("Talk about it in the thread.")));
    }

    private static View outcome() {
        return new View.OutcomeView(
                Phrase.of("Decided: a weekly stall."),
                View.Outcome.DECIDED,
                Phrase.of("Decided · v3 · Try a weekly surplus-food stall"),
                List.of(new Fact("What", Phrase.of("We run a stall."))),
                List.of(Phrase.of("Improved by one objection.")),
                List.of(Choice.plain("See the story", token(Verb.STORY))));
    }

    private static View note() {
        return new View.NoteView(
                Phrase.of("This has moved on."),
                List.of(Phrase.of("This proposal has moved on to version 3.")),
                Optional.of("My *own* words & more"),
                List.of(Choice.plain("Show it", token(Verb.SHOW_CARD))));
    }

    private static View list() {
        return new View.ListView(
                Phrase.of("One thing waits for you."),
                Phrase.of("One thing waits for you"),
                List.of(),
                List.of(new View.Entry(
                        Phrase.strong("Consent · Weekly stall"),
                        Phrase.of("Valley circle"),
                        List.of(Choice.plain("Open", token(Verb.SHOW_CARD))))),
                List.of(Phrase.of("Nothing else.")),
                List.of());
    }

    private static View story() {
        return new View.StoryView(
                Phrase.of("The story of the stall."),
                Phrase.of("A weekly stall"),
                List.of(new Fact("What", Phrase.of("We run a stall."))),
                List.of(new Talk(
                        "Questions",
                        List.of(new Voice(
                                Optional.of("Chi"),
                                Phrase.of("Who drives?"),
                                Optional.of("answered"),
                                List.of(Voice.of("Ana", "I do.")),
                                List.of())))),
                List.of());
    }

    private static Form form() {
        return new Form(
                token(Verb.PROPOSE),
                "A proposal",
                List.of(Phrase.of("Three fields are enough to begin.")),
                List.of(
                        new Form.Step(
                                Optional.empty(),
                                List.of(
                                        new Field.Text(
                                                "what",
                                                "What do you propose?",
                                                Optional.of("In a few sentences"),
                                                true,
                                                true,
                                                3000,
                                                ""),
                                        new Field.Day(
                                                "until",
                                                "Try it until?",
                                                Optional.empty(),
                                                false,
                                                Optional.of(LocalDate.of(2027, 9, 30))))),
                        new Form.Step(
                                Optional.of("More"),
                                List.of(new Field.Tick("rule", "Rule", Optional.empty(), "From now on", false)))),
                "Bring it");
    }

    private static ActionToken token(Verb verb) {
        return ActionToken.of(verb, "abcd-1", 3);
    }
}
