package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.CHI;
import static org.popcircle.core.desk.SmallWorld.says;
import static org.popcircle.core.desk.SmallWorld.text;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.CircleForms;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Account;

/** A circle is spoken to in its own language, whatever its people's messengers are set to. */
class LanguageTest {

    private static final Locale SPANISH = Locale.of("es");

    private final SmallWorld world = new SmallWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_reply_to_a_new_language_is_in_it() {
        world.check(ANA, BEN);

        says(becomesSpanish(), "Cambiado desde ahora");
    }

    @Test
    void whoever_is_only_in_circles_of_one_language_is_spoken_to_in_it_at_home_too() {
        world.check(ANA, BEN);
        becomesSpanish();

        assertThat(text(world.popcircle().conversation().home(atHome(BEN)))).contains("te espera");
        assertThat(text(world.popcircle().conversation().home(atHome(CHI)))).contains("Nothing waits for you");
        assertThat(world.popcircle().conversation().language(atHome(BEN))).isEqualTo(SPANISH);
        assertThat(world.popcircle().conversation().language(world.caller(CHI))).isEqualTo(SPANISH);
        assertThat(world.popcircle().conversation().language(atHome(CHI))).isEqualTo(Locale.ENGLISH);
    }

    private Reply becomesSpanish() {
        return world.popcircle()
                .conversation()
                .submits(
                        world.caller(ANA),
                        ActionToken.of(Verb.SETTINGS, SmallWorld.CIRCLE, 0),
                        Map.of(
                                CircleForms.LANGUAGE,
                                new FieldValue.Chosen("es"),
                                CircleForms.ZONE,
                                new FieldValue.Text("Europe/Madrid")));
    }

    private static Caller atHome(Account account) {
        return new Caller(
                account,
                SmallWorld.nameOf(account),
                PickedPerson.Kind.PERSON,
                Set.of(),
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Optional.empty(),
                "",
                "home",
                SmallWorld.NOW);
    }
}
