package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.BEN_ELSEWHERE;
import static org.popcircle.core.desk.SmallWorld.CHI;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Notice;
import org.popcircle.core.cards.CircleForms;
import org.popcircle.core.cards.LinkViews;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Messenger;

/** What changes about a circle without a card is told in one quiet line where it lives. */
class CircleNewsTest {

    private final SmallWorld world = new SmallWorld();
    private final PaintingRoom painting =
            new PaintingRoom(world.stores().store(), world.stores().redraws(), new LinkViews("/circle"), world::real);

    @AfterEach
    void close() {
        world.close();
    }

    private void sets(String language, String zone, String quiet) {
        world.popcircle()
                .conversation()
                .submits(
                        world.caller(ANA),
                        ActionToken.of(Verb.SETTINGS, SmallWorld.CIRCLE, 0),
                        Map.of(
                                CircleForms.LANGUAGE,
                                new FieldValue.Chosen(language),
                                CircleForms.ZONE,
                                new FieldValue.Text(zone),
                                CircleForms.QUIET,
                                new FieldValue.Text(quiet)));
    }

    /** What everybody reads in the circle's place, since this was asked last. */
    private List<String> lines() {
        return world
                .stores()
                .outbox()
                .claim(Messenger.SLACK, Notice.class, Instant.now(), Duration.ofSeconds(30), 99)
                .stream()
                .filter(parcel -> parcel.content() instanceof Notice.AboutCircle)
                .flatMap(parcel ->
                        painting.write(parcel.circle(), Messenger.SLACK, parcel.address(), parcel.content()).stream())
                .map(letter -> SmallWorld.text(letter.view()))
                .toList();
    }

    @Test
    void who_changed_language_zone_or_quiet_hours_is_told_to_everybody() {
        world.check(ANA, BEN);
        sets("en", "Europe/Madrid", "22:00 – 7:00");

        assertThat(lines())
                .containsExactly("Ana changed how things are done here: time zone Europe/Madrid and quiet hours"
                        + " 22:00 – 07:00.");
    }

    @Test
    void what_stays_as_it_was_is_no_news() {
        world.check(ANA, BEN);
        sets("en", "UTC", "");

        assertThat(lines()).isEmpty();
    }

    @Test
    void two_members_who_turn_out_to_be_one_person_are_told_to_their_circle() {
        world.check(ANA, BEN, CHI);
        world.link(BEN, CHI);

        assertThat(lines())
                .containsExactly("Ben and Chi are one person: one voice here from now on, from either account.");
    }

    @Test
    void another_account_of_one_member_is_no_news() {
        world.check(ANA, BEN);
        world.link(BEN, BEN_ELSEWHERE);

        assertThat(lines()).isEmpty();
    }

    @Test
    void the_question_warns_where_two_voices_would_become_one() {
        SmallWorld.says(world.types(CHI, "link " + world.code(BEN)), "two voices become one");
        SmallWorld.says(world.types(BEN, "link"), "Is that you?", "two voices become one");
        world.types(BEN_ELSEWHERE, "link " + world.code(ANA));
        assertThat(SmallWorld.text(world.types(ANA, "link")))
                .contains("Is that you?")
                .doesNotContain("two voices");
    }
}
