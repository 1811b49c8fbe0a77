package org.popcircle.discord.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.popcircle.discord.sandbox.people.DiscordPerson;
import org.popcircle.discord.sandbox.people.OpenModal;
import org.popcircle.discord.sandbox.people.Seen;
import org.popcircle.discord.sandbox.rules.Components;
import org.popcircle.discord.sandbox.rules.ReadableMessage;
import org.popcircle.sandbox.Json;
import org.popcircle.scenarios.FormOnScreen;
import tools.jackson.databind.JsonNode;

/** A form of Discord: a modal for each step, and between them the private answer with the ways to the others. */
final class DiscordForm implements FormOnScreen {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern STEP = Pattern.compile("step:[0-9a-f]+:[0-9]");

    private final DiscordRoom room;
    private final DiscordScreen screen;
    private final DiscordPerson person;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Consumer<OpenModal>> waiting = new LinkedHashMap<>();
    private OpenModal modal;

    DiscordForm(DiscordRoom room, DiscordScreen screen, DiscordPerson person) {
        this.room = room;
        this.screen = screen;
        this.person = person;
        this.modal = person.modal();
        known.addAll(modal.labels());
    }

    @Override
    public String text() {
        return room.withNames(modal.plainText());
    }

    @Override
    public List<String> labels() {
        return modal.labels();
    }

    @Override
    public FormOnScreen fill(String label, String text) {
        return put(label, open -> open.fill(label, text));
    }

    @Override
    public FormOnScreen pick(String label, List<String> shown) {
        return put(label, open -> open.choose(label, shown.toArray(String[]::new)));
    }

    /** What belongs into a further step waits until the one that is open can be sent. */
    private FormOnScreen put(String label, Consumer<OpenModal> value) {
        if (modal.isOpen() && !modal.labels().contains(label)) {
            waiting.put(label, value);
            return this;
        }
        reach(label);
        value.accept(modal);
        return this;
    }

    @Override
    public String valueOf(String label) {
        reach(label);
        return modal.valueOf(label);
    }

    /** Sends the step that is open, and opens the others one after the other until one has that field. */
    private void reach(String label) {
        if (modal.isOpen() && modal.labels().contains(label)) {
            return;
        }
        if (modal.isOpen()) {
            assertThat(modal.submit()).isEmpty();
        }
        Seen between = between();
        for (String way : ways(between, STEP)) {
            screen.pressesNamed(between, way);
            await().atMost(PATIENCE).until(person::hasModal);
            modal = person.modal();
            known.addAll(modal.labels());
            if (modal.labels().contains(label)) {
                return;
            }
            modal.close();
        }
        throw new AssertionError("no step of the form has \"" + label + "\"");
    }

    private Seen between() {
        return await().atMost(PATIENCE)
                .until(
                        () -> screen.ephemerals().reversed().stream()
                                .findFirst()
                                .filter(seen -> !ways(seen, STEP).isEmpty()),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public Map<String, String> submit() {
        if (modal.isOpen()) {
            Map<String, String> errors = modal.submit();
            if (!errors.isEmpty()) {
                return errors;
            }
        }
        waiting.forEach((label, value) -> {
            reach(label);
            value.accept(modal);
        });
        waiting.clear();
        if (modal.isOpen()) {
            assertThat(modal.submit()).isEmpty();
        }
        Optional<Seen> ready = screen.ephemerals().reversed().stream()
                .findFirst()
                .filter(seen -> !ways(seen, Pattern.compile("send:.*")).isEmpty());
        ready.ifPresent(seen ->
                screen.pressesNamed(seen, ways(seen, Pattern.compile("send:.*")).getFirst()));
        return mending();
    }

    /** What has to be mended, where the private answer says so. */
    private Map<String, String> mending() {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Seen> answer = screen.ephemerals().reversed().stream().findFirst();
        if (answer.isPresent()
                && ways(answer.get(), STEP).size() == 1
                && ways(answer.get(), Pattern.compile("send:.*")).isEmpty()) {
            for (String label : known) {
                Matcher line = Pattern.compile("(?m)^" + Pattern.quote(label) + " {2}(.*)$")
                        .matcher(room.withNames(answer.get().plainText()));
                if (line.find()) {
                    errors.put(label, line.group(1));
                }
            }
        }
        return errors;
    }

    /** The labels of the buttons with names like that. */
    private static List<String> ways(Seen seen, Pattern named) {
        List<String> labels = new ArrayList<>();
        for (JsonNode component : Components.all(seen.components())) {
            if (ReadableMessage.isOpenButton(component)
                    && named.matcher(Json.text(component, "custom_id")).matches()) {
                labels.add(ReadableMessage.label(component));
            }
        }
        return labels;
    }
}
