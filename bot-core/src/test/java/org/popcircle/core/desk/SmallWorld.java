package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Store;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.identity.Identity;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.redis.RedisForTests;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/** The core on a real store, with accounts in two messengers and no adapter: what people type and press, and what they read. */
final class SmallWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Place VALLEY = new Place(Messenger.SLACK, "T1", "C1");
    static final Place ELSEWHERE = new Place(Messenger.DISCORD, "G1", "900");
    static final Account ANA = account("ANA");
    static final Account BEN = account("BEN");
    static final Account CHI = account("CHI");
    static final Account BEN_ELSEWHERE = new Account(Messenger.DISCORD, "G1", "77");
    static final Account MALLORY = new Account(Messenger.DISCORD, "G1", "66");
    static final CircleId CIRCLE = new CircleId("circle1");

    private final RedisStores stores = RedisForTests.embedded().fresh();
    private final AtomicInteger circles = new AtomicInteger();
    private final AtomicInteger deliveries = new AtomicInteger();
    private final Popcircle popcircle = instance(stores.store());
    private volatile Duration passed = Duration.ZERO;

    static Account account(String user) {
        return new Account(Messenger.SLACK, "T1", user);
    }

    Popcircle instance(Store store) {
        return new Popcircle(
                new Popcircle.Keeping(
                        store,
                        stores.directory(),
                        stores.codes(),
                        stores.dueTimes(),
                        stores.redraws(),
                        stores.outbox(),
                        stores.outages()),
                () -> NOW,
                this::real,
                () -> new CircleId("circle" + circles.incrementAndGet()),
                "/circle");
    }

    RedisStores stores() {
        return stores;
    }

    Popcircle popcircle() {
        return popcircle;
    }

    Instant real() {
        return Instant.now().plus(passed);
    }

    void passesInReality(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    public void close() {
        stores.close();
    }

    // --- who does what

    Caller caller(Account account) {
        return caller(account, "d" + deliveries.incrementAndGet());
    }

    Caller caller(Account account, String delivery) {
        return caller(account, delivery, account.messenger() == Messenger.SLACK ? VALLEY : ELSEWHERE);
    }

    Caller caller(Account account, String delivery, Place place) {
        return new Caller(
                account,
                nameOf(account),
                PickedPerson.Kind.PERSON,
                Set.of(),
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Optional.of(place),
                "valley",
                delivery,
                NOW.plusSeconds(deliveries.get()));
    }

    static String nameOf(Account account) {
        String user = account.user();
        return account.equals(BEN_ELSEWHERE)
                ? "Benni"
                : user.substring(0, 1) + user.substring(1).toLowerCase(Locale.ROOT);
    }

    Reply types(Account account, String words) {
        return popcircle.conversation().types(caller(account), words);
    }

    Reply presses(Account account, ActionToken token) {
        return popcircle.conversation().presses(caller(account), token);
    }

    /** A press of somebody who is in this group of their messenger. */
    Reply presses(Account account, String group, ActionToken token) {
        return popcircle.conversation().presses(as(account, PickedPerson.Kind.PERSON, group), token);
    }

    Caller as(Account account, PickedPerson.Kind kind, String... groups) {
        Caller c = caller(account);
        return new Caller(
                c.account(),
                c.name(),
                kind,
                Set.of(groups),
                c.zone(),
                c.locale(),
                c.place(),
                c.placeName(),
                c.delivery(),
                c.pressed());
    }

    /** Asks these people whether to release on Friday. */
    Reply check(Account asker, Account... others) {
        List<PickedPerson> people = Arrays.stream(others)
                .map(other -> new PickedPerson(other, nameOf(other), PickedPerson.Kind.PERSON))
                .toList();
        Reply reply = popcircle
                .conversation()
                .submits(
                        caller(asker),
                        ActionToken.of(Verb.CHECK),
                        Map.of(
                                ProposalForms.QUESTION,
                                new FieldValue.Text("Release on Friday?"),
                                ProposalForms.PEOPLE,
                                FieldValue.Picked.of(people)));
        happens(due -> due.what().equals(BackOffice.REMEMBER));
        return reply;
    }

    /** The code that somebody is given. */
    String code(Account account) {
        return codeIn(types(account, "link"));
    }

    static String codeIn(Reply reply) {
        Matcher code = Pattern.compile("\\b[2-9A-Z]{4}-[2-9A-Z]{4}\\b").matcher(text(reply));
        assertThat(code.find()).as(text(reply)).isTrue();
        return code.group();
    }

    /** Both accounts are one person's, with everything that belongs to it. */
    void link(Account one, Account other) {
        types(other, "link " + code(one));
        says(presses(one, choice(types(one, "link"), Verb.LINK_YES)), "one person now");
    }

    /** What is due and is of that kind happens. */
    void happens(Predicate<Due> kind) {
        BackOffice office = popcircle.backOffice();
        stores.dueTimes().claim(NOW, Duration.ofSeconds(30), 100).stream()
                .filter(kind)
                .forEach(office::due);
    }

    // --- what there is

    Identity identity(Account account) {
        return stores.store()
                .load(Documents.identity(account))
                .map(stored -> stored.document())
                .orElseGet(() -> Identity.alone(account, "", Locale.ENGLISH));
    }

    Circle circle() {
        return stores.store().load(Documents.circle(CIRCLE)).orElseThrow().document();
    }

    Proposal proposal(int number) {
        return stores.store()
                .load(Documents.proposal(CIRCLE, number))
                .orElseThrow()
                .document();
    }

    /** A press on the present card. */
    ActionToken on(int number, Verb verb) {
        return ActionToken.of(
                verb, new ProcessId(CIRCLE, number), proposal(number).phaseNumber());
    }

    // --- what people read

    static void says(Reply reply, String... words) {
        assertThat(text(reply)).contains(words);
    }

    static String text(Reply reply) {
        return reply instanceof Reply.Show(View view) ? text(view) : reply.toString();
    }

    static String text(View view) {
        Words words = Words.in(Locale.ENGLISH);
        Stream<Phrase> phrases = switch (view) {
            case View.NoteView note -> note.says().stream();
            case View.MessageView message -> message.says().stream();
            case View.ListView list ->
                Stream.of(
                                Stream.of(list.heading()),
                                list.intro().stream(),
                                list.entries().stream().flatMap(entry -> Stream.of(entry.title(), entry.detail())),
                                list.after().stream())
                        .flatMap(all -> all);
            case View.OutcomeView outcome -> Stream.of(outcome.headline());
            default -> Stream.of(view.summary());
        };
        return phrases.map(words::plain).collect(Collectors.joining("\n"));
    }

    static ActionToken choice(Reply reply, Verb verb) {
        List<Choice> choices = switch (((Reply.Show) reply).view()) {
            case View.NoteView note -> note.choices();
            case View.ListView list -> list.choices();
            case View view -> throw new AssertionError("no choices in " + view);
        };
        return choices.stream()
                .map(Choice::token)
                .filter(token -> token.verb() == verb)
                .findFirst()
                .orElseThrow();
    }
}
