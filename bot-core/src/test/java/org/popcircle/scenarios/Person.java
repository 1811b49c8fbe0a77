package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.popcircle.sandbox.NotOnScreen;

/** Somebody in a scenario: what they do, and what they see, in the words of the method. */
public final class Person {

    private final ScenarioWorld world;
    private final String name;
    private final Screen screen;

    Person(ScenarioWorld world, String name, Screen screen) {
        this.world = world;
        this.name = name;
        this.screen = screen;
    }

    public String name() {
        return name;
    }

    static List<String> namesOf(Person... people) {
        return Arrays.stream(people).map(Person::name).toList();
    }

    // --- does

    /** Asks others a small question; in a circle that stays, nobody is picked. */
    public void checks(String question, Person... others) {
        types("check " + question);
        FormOnScreen form = screen.form();
        if (others.length > 0) {
            form.pick("Who is asked?", namesOf(others));
        }
        assertThat(form.submit()).isEmpty();
    }

    public Proposing proposes(String text) {
        types("propose");
        return new Proposing(screen.form().fill("What do you propose?", text));
    }

    public void types(String words) {
        world.settles();
        screen.types(words);
    }

    public void presses(String label) {
        world.settles();
        screen.presses(label);
    }

    public void pressesOn(String words, String label) {
        world.settles();
        screen.pressesOn(words, label);
    }

    public void pressesInTheWindow(String label) {
        world.settles();
        screen.pressesInTheWindow(label);
    }

    public void pressesTwice(String label) {
        world.settles();
        screen.pressesTwice(label);
    }

    public void remembers(String label) {
        world.settles();
        screen.remembers(label);
    }

    public void pressesAsRemembered(String label) {
        world.settles();
        screen.pressesAsRemembered(label);
    }

    public void saysAndUses(String text, Screen.Use use) {
        world.settles();
        screen.saysAndUses(text, use);
    }

    /** Presses what opens a form; the form. */
    public FormOnScreen opens(String label) {
        presses(label);
        return screen.form();
    }

    public FormOnScreen form() {
        return screen.form();
    }

    public void consents() {
        presses("No objection");
    }

    public void isClear() {
        presses("Clear, nothing to add");
    }

    public void objects(String reason) {
        fillsAndSends("I object", "What could go wrong?", reason);
    }

    public void asks(String question) {
        fillsAndSends("Ask a question", "Your question", question);
    }

    public void asksFirst(String question) {
        fillsAndSends("Question first", "Your question", question);
    }

    /** Answers the question that stands in a message with these words. */
    public void answers(String question, String answer) {
        pressesOn(question, "Answer");
        assertThat(screen.form().fill("Your answer", answer).submit()).isEmpty();
    }

    public void reacts(String reaction) {
        fillsAndSends("Say what I think", "In a few sentences", reaction);
    }

    public void fillsAndSends(String label, String field, String text) {
        assertThat(opens(label).fill(field, text).submit()).isEmpty();
    }

    public void leavesTheChannel() {
        screen.leavesTheChannel();
    }

    // --- sees

    /** Reads this in the channel. */
    public void sees(String... words) {
        world.settles();
        assertThat(String.join("\n\n", screen.channel())).contains(words);
    }

    public void seesNothingOf(String... words) {
        world.settles();
        assertThat(String.join("\n\n", screen.channel())).doesNotContain(words);
    }

    /** Whether this stands in the channel. */
    public boolean reads(String words) {
        world.settles();
        return String.join("\n\n", screen.channel()).contains(words);
    }

    /** Reads all of this in one and the same message, the newest with the first words. */
    public void seesTogether(String... words) {
        world.settles();
        String card = screen.channel().reversed().stream()
                .filter(text -> text.contains(words[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words[0] + " is not among:\n" + screen.channel()));
        assertThat(card).contains(words);
    }

    /** In how many messages of the channel this can be read. */
    public long timesSeen(String words) {
        world.settles();
        return screen.channel().stream().filter(text -> text.contains(words)).count();
    }

    /** Reads this in the newest note that only they see. */
    public void isTold(String... words) {
        awaitLast(screen::notes, words);
    }

    /** Reads this in the newest direct message. */
    public void isWrittenTo(String... words) {
        awaitLast(screen::directMessages, words);
    }

    /** Is called under a card, with these words. */
    public void isCalled(String... words) {
        awaitLast(screen::calls, words);
    }

    /** How often they were called under a card. */
    public int calls() {
        world.settles();
        return screen.calls().size();
    }

    public void isNotCalled() {
        world.settles();
        assertThat(screen.calls()).as("calls for " + name).isEmpty();
    }

    public void isNotWrittenTo() {
        world.settles();
        assertThat(screen.directMessages()).as("messages to " + name).isEmpty();
    }

    public List<String> directMessages() {
        world.settles();
        return screen.directMessages();
    }

    public List<String> notes() {
        return screen.notes();
    }

    public List<String> choicesOf(String words) {
        world.settles();
        return screen.choicesOf(words);
    }

    /** Reads this in a window that opened. */
    public void readsInAWindow(String... words) {
        await().ignoreException(NotOnScreen.class)
                .untilAsserted(() -> assertThat(screen.window()).contains(words));
    }

    public void readsInAWindowNothingOf(String... words) {
        assertThat(screen.window()).doesNotContain(words);
    }

    public void seesAtHome(String... words) {
        await().ignoreException(NotOnScreen.class)
                .untilAsserted(() -> assertThat(screen.home()).contains(words));
    }

    private static void awaitLast(Supplier<List<String>> texts, String... words) {
        await().untilAsserted(() -> {
            assertThat(texts.get()).isNotEmpty();
            assertThat(texts.get().getLast()).contains(words);
        });
    }

    /** A proposal that is being written. */
    public static final class Proposing {

        private final FormOnScreen form;

        Proposing(FormOnScreen form) {
            this.form = form;
        }

        public Proposing because(String why) {
            form.fill("Why?", why);
            return this;
        }

        public Proposing until(String day) {
            form.fill("Try it until?", day);
            return this;
        }

        public Proposing asARule() {
            form.pick("Once, or from now on?", List.of("From now on, until we look again"));
            return this;
        }

        public Proposing inStepsOf(String window) {
            form.pick("How long is there to answer?", List.of(window));
            return this;
        }

        public Proposing answeredInTurn() {
            form.pick("How do we answer?", List.of("In turn, one after another"));
            return this;
        }

        public Proposing ledBy(Person facilitator) {
            form.pick("Who leads through it?", List.of(facilitator.name()));
            return this;
        }

        public Proposing wordedBy(Person wordsmith) {
            form.pick("Who chooses the wording?", List.of(wordsmith.name()));
            return this;
        }

        /** Sends it to these people. */
        public void asking(Person... others) {
            form.pick("Who is asked?", namesOf(others));
            toTheCircle();
        }

        /** Sends it to whoever belongs to the circle. */
        public void toTheCircle() {
            assertThat(form.submit()).isEmpty();
        }

        /** Sends it and reads what is wrong with it. */
        public Map<String, String> trouble() {
            return form.submit();
        }
    }
}
