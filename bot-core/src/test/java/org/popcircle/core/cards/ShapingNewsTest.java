package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Notice;
import org.popcircle.core.shaping.Frame;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.shaping.ShapingDecider;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.shaping.ShapingEvolver;
import org.popcircle.core.shaping.ShapingOpening;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.wording.Words;

/** What is said of a step while a proposal is built is true of that step, and of as many as write. */
class ShapingNewsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final MemberId ANA = MemberId.of(1);
    private static final MemberId BEN = MemberId.of(2);
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Words SPANISH = Words.in(Locale.forLanguageTag("es"));

    private Shaping shaping = begun();

    private static Shaping begun() {
        Frame frame = new Frame(
                "Valley",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                false,
                Optional.empty(),
                Pace.DAY,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                ANA,
                MONDAY);
        Decided<ShapingEvent> opened = ShapingOpening.open(
                MONDAY,
                new ProcessId(new CircleId("valley"), 4),
                frame,
                Optional.of(ANA),
                List.of(person(ANA, "Ana"), person(BEN, "Ben"), person(MemberId.of(3), "Chi")),
                "Dogs need room");
        return ShapingEvolver.begin((ShapingEvent.Opened)
                ((Decided.Accepted<ShapingEvent>) opened).events().getFirst());
    }

    private static Attendee person(MemberId id, String name) {
        return new Attendee(id, name, List.of(new Account(Messenger.SLACK, "T1", "U" + name)));
    }

    private void does(MemberId who, Function<By, ShapingCommand> act) {
        By by = new By(who, MONDAY, MONDAY, shaping.phaseNumber());
        Decided<ShapingEvent> decided = ShapingDecider.decide(shaping, act.apply(by));
        assertThat(decided).isInstanceOf(Decided.Accepted.class);
        shaping = ShapingDecider.fold(shaping, ((Decided.Accepted<ShapingEvent>) decided).events());
    }

    private void everyoneAgrees() {
        shaping.phase().awaited().forEach(member -> does(member, ShapingCommand.Agree::new));
    }

    private String news() {
        return ShapingMessages.of(new Notice.NewStep("b4", shaping.phaseNumber()), shaping, ENGLISH)
                .map(message -> TextRenderer.draw(message, ENGLISH))
                .orElseThrow();
    }

    private String card(Words words) {
        return TextRenderer.draw(ShapingCards.card(shaping, words), words);
    }

    private String story(Words words) {
        return TextRenderer.draw(ShapingStories.story(shaping, List.of(), words), words);
    }

    @Test
    void a_need_worded_anew_is_no_next_step() {
        does(ANA, by -> new ShapingCommand.WordNeed(by, "Dogs and children need room"));
        assertThat(news()).contains("what is needed is worded anew").doesNotContain("goes on");
        everyoneAgrees();
        assertThat(news()).contains("goes on").doesNotContain("anew");
    }

    @Test
    void one_person_writes_and_two_write() {
        for (int step = 0; step < 3; step++) {
            everyoneAgrees();
        }
        does(ANA, by -> new ShapingCommand.NameTuners(by, List.of(BEN), Optional.empty()));
        assertThat(card(SPANISH)).contains("Para escribirlo se propone a Ben.");
        everyoneAgrees();
        assertThat(card(ENGLISH)).contains("Ben writes one text");
        assertThat(card(SPANISH)).contains("Ben escribe un texto");
        assertThat(ENGLISH.plain(ENGLISH.phrase("shape.writing.prompt", "names", List.of("Ana", "Ben"), "count", 2)))
                .startsWith("Ana and Ben write one text");
    }

    @Test
    void nobody_is_said_to_have_written_what_is_not_written_yet() {
        for (int step = 0; step < 3; step++) {
            everyoneAgrees();
        }
        does(ANA, by -> new ShapingCommand.NameTuners(by, List.of(BEN), Optional.empty()));
        everyoneAgrees();
        assertThat(story(ENGLISH)).contains("Who writes the text").doesNotContain("Who wrote the text");
        does(BEN, by -> new ShapingCommand.WriteSynthesis(by, "A run", "We build a run.", ""));
        assertThat(story(ENGLISH)).contains("Who wrote the text");
    }
}
