package org.popcircle.slack.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.scenarios.FormOnScreen;
import org.popcircle.scenarios.Screen;
import org.popcircle.slack.sandbox.people.Seat;
import org.popcircle.slack.sandbox.people.Seen;
import org.popcircle.slack.sandbox.people.SlackPerson;

/** One person in front of Slack. */
final class SlackScreen implements Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SlackRoom room;
    private final SlackPerson person;
    private Optional<Seen> remembered = Optional.empty();

    SlackScreen(SlackRoom room, SlackPerson person) {
        this.room = room;
        this.person = person;
    }

    /** Before somebody does the next thing they close the windows they have read. */
    private void looksUp() {
        room.aMomentLater();
        while (person.hasModal()) {
            person.modal().closeAll();
        }
    }

    private Seat seat() {
        return person.in(room.channel());
    }

    @Override
    public void types(String words) {
        looksUp();
        assertThat(seat().types("/circle " + words).isOk()).isTrue();
    }

    @Override
    public void presses(String label) {
        looksUp();
        press(showing(label), label);
    }

    @Override
    public void pressesOn(String words, String label) {
        looksUp();
        press(showing(words, label), label);
    }

    @Override
    public void pressesInTheWindow(String label) {
        room.aMomentLater();
        await().atMost(PATIENCE)
                .until(() -> person.hasModal() && person.modal().buttons().contains(label));
        assertThat(person.modal().presses(label).ack().isOk()).isTrue();
    }

    @Override
    public void pressesTwice(String label) {
        looksUp();
        Seen seen = showing(label);
        press(seen, label);
        press(seen, label);
    }

    @Override
    public void remembers(String label) {
        remembered = Optional.of(showing(label));
    }

    @Override
    public void pressesAsRemembered(String label) {
        looksUp();
        press(remembered.orElseThrow(), label);
    }

    private void press(Seen seen, String label) {
        assertThat(seat().pressesOn(seen, label).ack().isOk()).isTrue();
    }

    private Seen showing(String label) {
        return showing("", label);
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

    private List<Seen> all() {
        return Stream.concat(seat().messages().stream(), person.directMessages().stream())
                .sorted(Comparator.comparing(Seen::ts))
                .toList();
    }

    @Override
    public void saysAndUses(String text, Use use) {
        looksUp();
        Seen said = seat().says(text);
        String entry = switch (use) {
            case PROPOSAL -> "make_proposal";
            case QUESTION -> "make_question";
            case REACTION -> "make_reaction";
        };
        assertThat(seat().shortcut(said, entry).isOk()).isTrue();
    }

    @Override
    public FormOnScreen form() {
        await().atMost(PATIENCE).until(person::hasModal);
        return new SlackForm(room, person.modal());
    }

    @Override
    public List<String> channel() {
        return texts(seat().messages().stream().filter(seen -> !seen.isEphemeral()));
    }

    @Override
    public List<String> notes() {
        Stream<String> said = texts(all().stream().filter(Seen::isEphemeral)).stream();
        boolean reads = person.hasModal() && person.modal().labels().isEmpty();
        return (reads ? Stream.concat(said, Stream.of(window())) : said).toList();
    }

    @Override
    public List<String> directMessages() {
        return texts(person.directMessages().stream().filter(seen -> !seen.isEphemeral()));
    }

    @Override
    public List<String> calls() {
        return texts(seat().messages().stream()
                .filter(seen -> seen.isReply() && seen.plainText().contains("<@" + person.id() + ">")));
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
        return room.withNames(person.modal().plainText());
    }

    @Override
    public String home() {
        return room.withNames(person.home().plainText());
    }

    @Override
    public void leavesTheChannel() {
        person.leaves(room.channel());
    }
}
