package org.popcircle.discord.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.discord.sandbox.guild.Attachment;
import org.popcircle.discord.sandbox.people.DiscordPerson;
import org.popcircle.discord.sandbox.people.Seat;
import org.popcircle.discord.sandbox.people.Seen;
import org.popcircle.sandbox.Json;
import org.popcircle.scenarios.FormOnScreen;
import org.popcircle.scenarios.Screen;
import tools.jackson.databind.JsonNode;

/** One person in front of Discord. */
final class DiscordScreen implements Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Map<String, String> FIELDS = Map.of(
            "check",
            "question",
            "propose",
            "title",
            "backlog",
            "add",
            "help",
            "topic",
            "link",
            "code",
            "bridge",
            "code");

    private final DiscordRoom room;
    private final DiscordPerson person;
    private Optional<Seen> remembered = Optional.empty();

    DiscordScreen(DiscordRoom room, DiscordPerson person) {
        this.room = room;
        this.person = person;
    }

    /** Before somebody does the next thing they close the form they no longer want. */
    private void looksUp() {
        if (person.hasModal()) {
            person.modal().close();
        }
    }

    private Seat seat() {
        return person.in(room.channel());
    }

    @Override
    public void types(String words) {
        looksUp();
        String[] parts = words.split(" ", 2);
        String subcommand = registered(parts[0]);
        String rest = parts.length == 1 ? "" : parts[1].replaceFirst("^add ", "");
        Map<String, String> fields = rest.isEmpty() ? Map.of() : Map.of(FIELDS.getOrDefault(subcommand, "words"), rest);
        assertThat(seat().runs("circle", subcommand, fields).isOk()).isTrue();
    }

    /** Discord lets people choose a command by its name in their own language; what is sent is its own name. */
    private String registered(String typed) {
        for (JsonNode subcommand :
                room.discord().commands().slash("circle").orElseThrow().path("options")) {
            if (Json.text(subcommand, "name").equals(typed)
                    || Json.text(subcommand.path("name_localizations"), "es-ES").equals(typed)) {
                return Json.text(subcommand, "name");
            }
        }
        throw new AssertionError("/circle has no " + typed);
    }

    @Override
    public void presses(String label) {
        looksUp();
        press(showing("", label), label);
    }

    @Override
    public void pressesOn(String words, String label) {
        looksUp();
        press(showing(words, label), label);
    }

    @Override
    public void pressesInTheWindow(String label) {
        looksUp();
        Seen window = await().atMost(PATIENCE)
                .until(
                        () -> ephemerals().reversed().stream()
                                .filter(seen -> seen.has(label))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        press(window, label);
    }

    @Override
    public void pressesTwice(String label) {
        looksUp();
        Seen seen = showing("", label);
        press(seen, label);
        press(seen, label);
    }

    @Override
    public void remembers(String label) {
        remembered = Optional.of(showing("", label));
    }

    @Override
    public void pressesAsRemembered(String label) {
        looksUp();
        press(remembered.orElseThrow(), label);
    }

    /** Presses, and says yes where the bot asks whether it is meant. */
    private void press(Seen seen, String label) {
        assertThat(seat().pressesOn(seen, label).ack().isOk()).isTrue();
        List<Seen> told = ephemerals();
        if (!told.isEmpty()
                && told.getLast().has(label)
                && told.getLast().components().toString().contains("\"custom_id\":\"!")) {
            assertThat(seat().pressesOn(told.getLast(), label).ack().isOk()).isTrue();
        }
    }

    /** The newest message with those words and that label; a private answer may take a moment to arrive. */
    private Seen showing(String words, String label) {
        return await().alias(person.name() + " looks for \"" + label + "\" in\n" + all())
                .atMost(PATIENCE)
                .until(
                        () -> all().reversed().stream()
                                .filter(seen -> seen.has(label))
                                .filter(seen -> room.withNames(seen.plainText()).contains(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    List<Seen> ephemerals() {
        return all().stream().filter(Seen::isEphemeral).toList();
    }

    private List<Seen> all() {
        return Stream.concat(seat().messages().stream(), person.directMessages().stream())
                .sorted(Comparator.comparingLong(seen -> Long.parseLong(seen.id())))
                .toList();
    }

    /** Presses a button by its name, where two may have the same label. */
    void pressesNamed(Seen seen, String label) {
        assertThat(seat().pressesOn(seen, label).ack().isOk()).isTrue();
    }

    @Override
    public void saysAndUses(String text, Use use) {
        looksUp();
        Seen said = seat().says(text);
        String entry = switch (use) {
            case PROPOSAL -> "Make this a proposal";
            case QUESTION -> "Make this my question";
            case REACTION -> "Make this my reaction";
        };
        assertThat(seat().uses(entry, said).isOk()).isTrue();
    }

    @Override
    public FormOnScreen form() {
        await().atMost(PATIENCE).until(person::hasModal);
        return new DiscordForm(room, this, person);
    }

    @Override
    public List<String> channel() {
        return texts(seat().messages().stream().filter(seen -> !seen.isEphemeral()));
    }

    @Override
    public List<String> notes() {
        return texts(ephemerals().stream());
    }

    /** A text file is handed over privately where it was asked for. */
    @Override
    public List<String> directMessages() {
        return all().stream()
                .filter(seen -> seen.files().isEmpty()
                        ? !seen.isEphemeral()
                                && person.directMessages().stream()
                                        .anyMatch(one -> one.id().equals(seen.id()))
                        : true)
                .map(this::withFiles)
                .toList();
    }

    private String withFiles(Seen seen) {
        StringBuilder text = new StringBuilder(room.withNames(seen.plainText()));
        for (Attachment file : seen.files()) {
            text.append('\n').append(file.filename()).append('\n').append(file.text());
        }
        return text.toString();
    }

    @Override
    public List<String> calls() {
        return texts(room.threads().stream()
                .flatMap(thread -> thread.messages().stream())
                .filter(seen -> seen.notified(person.id())));
    }

    private List<String> texts(Stream<Seen> seen) {
        return seen.map(one -> room.withNames(one.plainText())).toList();
    }

    @Override
    public List<String> choicesOf(String words) {
        return all().reversed().stream()
                .filter(seen -> room.withNames(seen.plainText()).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing says \"" + words + "\" in\n" + all()))
                .buttons();
    }

    @Override
    public String window() {
        List<String> notes = notes();
        return notes.isEmpty() ? "" : notes.getLast();
    }

    @Override
    public String home() {
        types("mine");
        return window();
    }

    @Override
    public void leavesTheChannel() {
        person.leavesTheGuild();
    }
}
