package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.redis.RedisForTests;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

class OpeningsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final CircleId CIRCLE = new CircleId("valley");
    private static final Place PLACE = new Place(Messenger.SLACK, "T1", "C1");
    private static final Account ANA = new Account(Messenger.SLACK, "T1", "UANA");
    private static final Account BEN = new Account(Messenger.SLACK, "T1", "UBEN");

    private final RedisStores stores = RedisForTests.embedded().fresh();
    private final Popcircle popcircle = new Popcircle(
            new Popcircle.Keeping(
                    stores.store(),
                    stores.directory(),
                    stores.codes(),
                    stores.dueTimes(),
                    stores.redraws(),
                    stores.outbox(),
                    stores.outages()),
            () -> NOW,
            InstantSource.fixed(NOW),
            () -> CIRCLE,
            "/circle");

    @Test
    void a_check_that_nobody_else_is_asked_in_leaves_nothing_behind() {
        Reply reply = ask("d1", ANA);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Mend.class, mend -> assertThat(mend.errors()).containsKey(ProposalForms.PEOPLE));
        assertThat(stores.store().load(Documents.circle(CIRCLE))).isEmpty();
    }

    @Test
    void refused_checks_take_no_room_from_those_that_follow() {
        for (int i = 0; i < 2 * Circle.MOST_LIVE; i++) {
            ask("refused" + i, ANA);
        }

        assertThat(ask("good", BEN)).isInstanceOf(Reply.Show.class);
        Circle circle =
                stores.store().load(Documents.circle(CIRCLE)).orElseThrow().document();
        assertThat(circle.live()).containsExactly(1);
        assertThat(stores.store().load(Documents.proposal(CIRCLE, 1))).isPresent();
    }

    @Test
    void the_same_form_delivered_twice_asks_once() {
        ask("same", BEN);

        assertThat(ask("same", BEN)).isEqualTo(new Reply.Silence());
        assertThat(stores.store()
                        .load(Documents.circle(CIRCLE))
                        .orElseThrow()
                        .document()
                        .live())
                .containsExactly(1);
    }

    @Test
    void bots_and_people_who_are_gone_cannot_be_asked() {
        Reply reply = popcircle
                .conversation()
                .submits(
                        ana("bot"),
                        ActionToken.of(Verb.CHECK),
                        values(new PickedPerson(BEN, "Calendar", PickedPerson.Kind.BOT)));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Mend.class,
                        mend -> assertThat(mend.errors().get(ProposalForms.PEOPLE))
                                .contains("Calendar"));
    }

    private Reply ask(String delivery, Account whom) {
        return popcircle
                .conversation()
                .submits(
                        ana(delivery),
                        ActionToken.of(Verb.CHECK),
                        values(new PickedPerson(whom, "Somebody", PickedPerson.Kind.PERSON)));
    }

    private static Map<String, FieldValue> values(PickedPerson person) {
        return Map.of(
                ProposalForms.QUESTION,
                new FieldValue.Text("Release on Friday?"),
                ProposalForms.PEOPLE,
                FieldValue.Picked.of(List.of(person)));
    }

    private static Caller ana(String delivery) {
        return new Caller(
                ANA,
                "Ana",
                PickedPerson.Kind.PERSON,
                Set.of(),
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Optional.of(PLACE),
                "valley",
                delivery,
                NOW);
    }
}
