package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;
import static org.popcircle.core.cards.Course.MONDAY;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.circle.BacklogItem;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.circle.Priorities;
import org.popcircle.core.circle.Settings;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.logbook.Recording;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Rhythm.QuietHours;
import org.popcircle.core.wording.Words;

class CircleViewsTest {

    private static final Account READER = new Account(Messenger.SLACK, "T1", "U1");

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    static List<Locale> languages() {
        return Words.languages();
    }

    private static Circle circle(boolean kept) {
        return new Circle(
                new CircleId("valley"),
                "Valley",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                List.of(
                        member(ANA, "Ana", MemberStatus.MEMBER),
                        member(BEN, "Ben", MemberStatus.INVITED),
                        member(CHI, "Chi", MemberStatus.ON_LEAVE),
                        member(DOV, "Dov", MemberStatus.LEFT)),
                Settings.defaults(ZoneOffset.UTC, Locale.ENGLISH).withFacilitator(Optional.of(ANA)),
                Optional.empty(),
                kept,
                List.of(1),
                List.of(),
                List.of(),
                4,
                3,
                List.of(
                        item(1, BacklogItem.Kind.TOPIC, Optional.empty()),
                        item(2, BacklogItem.Kind.PARKED, Optional.of(3)),
                        item(3, BacklogItem.Kind.DRAFT, Optional.of(4))),
                Optional.of(new Priorities(2, List.of(2))),
                List.of(),
                MONDAY);
    }

    private static Member member(MemberId id, String name, MemberStatus status) {
        return new Member(id, name, List.of(new Account(Messenger.SLACK, "T1", "U" + name)), status);
    }

    private static BacklogItem item(int number, BacklogItem.Kind kind, Optional<Integer> process) {
        return new BacklogItem(
                number,
                kind,
                "Item " + number,
                process,
                Optional.of(ANA),
                kind == BacklogItem.Kind.PARKED ? Optional.of(Course.SEPTEMBER) : Optional.empty(),
                MONDAY);
    }

    private static Decision decision() {
        return Recording.of(Course.stall()
                        .presented()
                        .clear(BEN, CHI, DOV)
                        .consents(ANA, BEN, CHI, DOV)
                        .proposal())
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_list_reads_well(Locale language) {
        Words words = Words.in(language);
        Course open = Course.stall().presented().clear(BEN);
        var waiting = List.of(
                ProposalEntries.mine(open.proposal(), CHI, words),
                ProposalEntries.mine(Course.check().presented().proposal(), BEN, words));
        Approved approved = new Approved();
        approved.add(
                "status",
                TextRenderer.draw(
                        CircleViews.status(circle(true), List.of(ProposalEntries.open(open.proposal(), words)), words),
                        words));
        approved.add("nothing open", TextRenderer.draw(CircleViews.status(circle(true), List.of(), words), words));
        approved.add("mine", TextRenderer.draw(CircleViews.home(waiting, Optional.of(decision()), words), words));
        approved.add("nothing of mine", TextRenderer.draw(CircleViews.home(List.of(), Optional.empty(), words), words));
        approved.add(
                "members of a pop-up",
                TextRenderer.draw(CircleViews.members(circle(false), Optional.of(ANA), Set.of(), words), words));
        approved.add(
                "members, for a guest",
                TextRenderer.draw(CircleViews.members(circle(true), Optional.empty(), Set.of(), words), words));
        approved.add("backlog", TextRenderer.draw(CircleViews.backlog(circle(true), "/circle", words), words));
        approved.add(
                "log",
                TextRenderer.draw(CircleViews.log(circle(true), List.of(decision()), "", "/circle", words), words));
        approved.add(
                "nothing found",
                TextRenderer.draw(CircleViews.log(circle(true), List.of(), "food stall", "/circle", words), words));
        approved.add("settings", TextRenderer.draw(CircleForms.settings(circle(true), READER, words), words));
        approved.add("early review", TextRenderer.draw(CircleForms.earlyReview(decision(), words), words));
        approved.matches("lists", language);
    }

    @Test
    void language_zone_and_quiet_hours_are_read_and_the_rest_is_untouched_while_closed() {
        CircleForms.Wishes wishes = wishes(values("Madrid", "22 - 7:30"));
        assertThat(wishes.language()).isEqualTo(Locale.of("es"));
        assertThat(wishes.zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(wishes.quiet()).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)));
        assertThat(wishes.toAsk()).isEmpty();
    }

    @Test
    void how_we_decide_is_asked_of_everyone_one_question_each() {
        Map<String, FieldValue> values = values("UTC", "");
        values.put(CircleForms.PACE, new FieldValue.Chosen("48h"));
        values.put(CircleForms.WEEKENDS, new FieldValue.Ticked());
        assertThat(wishes(values).toAsk().stream().map(CircleForms.Asked::effect))
                .containsExactly(
                        new Effect.ChangePace(Pace.hours(48), true), new Effect.ChangeFacilitator(Optional.empty()));
    }

    @Test
    void what_cannot_be_read_is_said_under_its_field() {
        var read = CircleForms.settingsOf(circle(true), READER, values("Atlantis", "late"), ENGLISH);
        assertThat(read)
                .isEqualTo(new Submitted.Mend<CircleForms.Wishes>(Map.of(
                        CircleForms.ZONE, ENGLISH.text("field.error.zone"),
                        CircleForms.QUIET, ENGLISH.text("field.error.quiet"))));
        assertThat(CircleForms.reason(Map.of(), ENGLISH)).isInstanceOf(Submitted.Mend.class);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00 – 07:00, 22:00, 07:00",
        "22-7, 22:00, 07:00",
        "de 21:30 a 8, 21:30, 08:00",
        "24 to 6, 00:00, 06:00"
    })
    void quiet_hours_are_read_as_people_write_them(String text, LocalTime from, LocalTime to) {
        assertThat(QuietText.read(text)).contains(new QuietHours(from, to));
        assertThat(QuietText.read(QuietText.write(new QuietHours(from, to)))).contains(new QuietHours(from, to));
    }

    private static Map<String, FieldValue> values(String zone, String quiet) {
        Map<String, FieldValue> values = new HashMap<>();
        values.put(CircleForms.LANGUAGE, new FieldValue.Chosen("es"));
        values.put(CircleForms.ZONE, new FieldValue.Text(zone));
        values.put(CircleForms.QUIET, new FieldValue.Text(quiet));
        return values;
    }

    private static CircleForms.Wishes wishes(Map<String, FieldValue> values) {
        var read = CircleForms.settingsOf(circle(true), READER, values, ENGLISH);
        assertThat(read).isInstanceOf(Submitted.Taken.class);
        return ((Submitted.Taken<CircleForms.Wishes>) read).value();
    }
}
