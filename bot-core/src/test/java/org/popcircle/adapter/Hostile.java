package org.popcircle.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
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

/** Views made at random of everything that people should not be able to do harm with. The seed makes them again. */
public final class Hostile {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\n\n",
            "Bread",
            "<!channel> <!here> <@U0EVIL> <#C0X|all> <https://example.org|click>",
            "@everyone @here <@999> <@&888> <#777> <t:1:R> [click](https://evil.example) <https://evil.example>",
            "# big\n## less\n-# small\n> said\n>>> all\n- one\n1. two\n  # three",
            "||spoiler|| **__~~all~~__** https://example.org/a_b*c*d",
            "a\u200Bb\u2060c\u00ADd\u3164e",
            "*bold* _it_ ~gone~ `code` ```block``` > quote",
            "& &amp; &lt;script&gt;",
            "🍞🥐👩‍👩‍👧‍👦 \uD83C\uDF5E",
            "\uD83C",
            "abc\u202Egnp.exe\u2066\u0000\u0007\u001B[31m",
            "שלום עולם مرحبا",
            ":tada: @channel @here #general",
            "x".repeat(151),
            "word ".repeat(700),
            "&<>".repeat(1200),
            "🍞".repeat(1600),
            "line\n".repeat(400));

    private final Random chance;
    private final Account known;
    private final Account forged;

    /**
     * @param known somebody of the messenger and workspace that it is drawn for
     * @param forged an account there whose id tries to be more than an id
     */
    public Hostile(long seed, Account known, Account forged) {
        this.chance = new Random(seed);
        this.known = known;
        this.forged = forged;
    }

    public List<View> everyView() {
        return List.of(
                new View.ProposalView(
                        phrase(),
                        phrase(),
                        phrase(),
                        facts(),
                        phrases(),
                        choices(7),
                        choices(3),
                        choices(12),
                        talks(),
                        phrases(),
                        phrases()),
                new View.RoundView(
                        phrase(),
                        phrase(),
                        phrase(),
                        phrases(),
                        phrases(),
                        choices(4),
                        choices(7),
                        talks(),
                        phrases(),
                        phrases()),
                new View.OutcomeView(phrase(), View.Outcome.HEARD, phrase(), facts(), talks(), phrases(), choices(4)),
                new View.NoteView(phrase(), phrases(), Optional.of(text()), choices(3)),
                new View.MessageView(phrase(), phrases(), facts(), choices(3)),
                new View.ListView(
                        phrase(),
                        phrase(),
                        phrases(),
                        some(60, () -> new View.Entry(phrase(), phrase(), choices(2))),
                        phrases(),
                        choices(3)),
                new View.StoryView(phrase(), phrase(), facts(), talks(), choices(3)),
                new View.HelpView(phrase(), phrase(), phrases(), choices(14)));
    }

    public Form form() {
        List<Field> fields = List.of(
                new Field.Text("what", text(), Optional.of(text()), true, true, 3000, text()),
                new Field.OneOf("one", text(), Optional.empty(), false, options(), Optional.of("v2")),
                new Field.Tick("tick", text(), Optional.of(text()), text(), chance.nextBoolean()),
                new Field.People("who", text(), Optional.empty(), false, chance.nextBoolean(), false, accounts()),
                new Field.Day("day", text(), Optional.empty(), false, Optional.of(LocalDate.of(2027, 6, 30))));
        Field some = new Field.SomeOf(
                "some", text(), Optional.of(text()), chance.nextBoolean(), options(), 2, List.of("v1", "v9"));
        Field extra = new Field.Text("more", text(), Optional.empty(), false, false, 200, text());
        return new Form(
                token(),
                text(),
                phrases(),
                List.of(
                        new Form.Step(Optional.empty(), fields),
                        new Form.Step(Optional.of(text()), List.of(some, extra))),
                text());
    }

    private List<Field.Option> options() {
        List<Field.Option> options = new ArrayList<>();
        for (int i = 0; i < 2 + chance.nextInt(9); i++) {
            options.add(new Field.Option("v" + i, text()));
        }
        return options;
    }

    private List<Account> accounts() {
        return some(3, () -> known);
    }

    private String text() {
        return TEXTS.get(chance.nextInt(TEXTS.size()));
    }

    private Phrase phrase() {
        return new Phrase(some(4, this::span));
    }

    private Span span() {
        return switch (chance.nextInt(7)) {
            case 0 -> new Span.Strong(text());
            case 1 -> new Span.Removed(text());
            case 2 -> new Span.Added(text());
            case 3 -> new Span.Mention(person());
            case 4 -> new Span.Moment(Instant.parse("2026-11-26T17:00:00Z"));
            case 5 -> new Span.Day(LocalDate.of(2027, 6, 30));
            default -> new Span.Plain(text());
        };
    }

    private Person person() {
        Messenger elsewhere = known.messenger() == Messenger.SLACK ? Messenger.DISCORD : Messenger.SLACK;
        return new Person(text(), List.of(new Account(elsewhere, "1", "2"), chance.nextBoolean() ? known : forged));
    }

    private List<Phrase> phrases() {
        return some(3, this::phrase);
    }

    private List<Fact> facts() {
        return some(4, () -> new Fact(text(), phrase()));
    }

    private List<Talk> talks() {
        return some(3, () -> new Talk(text(), some(chance.nextInt(10) == 0 ? 200 : 6, () -> voice(1))));
    }

    private Voice voice(int depth) {
        List<Voice> replies = depth == 0 ? List.of() : some(2, () -> voice(depth - 1));
        return new Voice(Optional.of(text()), phrase(), Optional.of(text()), replies, choices(2));
    }

    private List<Choice> choices(int most) {
        return some(
                most,
                () -> new Choice(
                        text(),
                        token(),
                        List.of(Choice.Weight.values()).get(chance.nextInt(3)),
                        chance.nextInt(5) == 0 ? Optional.of(text()) : Optional.empty(),
                        chance.nextInt(5) == 0 ? Optional.of(text()) : Optional.empty()));
    }

    private ActionToken token() {
        return chance.nextInt(4) == 0
                ? ActionToken.of(Verb.ASK_OBJECTOR, "abcdefghijklmnop-123456789", 123456789012L, "a".repeat(24))
                : ActionToken.of(Verb.CONSENT, "abcd-1", 3);
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        List<T> some = new ArrayList<>();
        for (int i = chance.nextInt(most + 1); i > 0; i--) {
            some.add(one.get());
        }
        return some;
    }
}
