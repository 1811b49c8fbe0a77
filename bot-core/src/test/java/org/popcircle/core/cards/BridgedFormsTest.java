package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Remit;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.selection.SelectionEvolver;
import org.popcircle.core.selection.SelectionOpening;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.shaping.ShapingEvolver;
import org.popcircle.core.shaping.ShapingOpening;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.wording.Words;

/** In a circle of both messengers everybody can be named from either side, where no picker shows them all. */
class BridgedFormsTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ProcessId ID = new ProcessId(new CircleId("valley"), 4);
    private static final int PEOPLE = 30;
    private static final MemberId FIRST = MemberId.of(1);
    private static final MemberId LAST = MemberId.of(PEOPLE);
    private static final List<Place> ONE = List.of(new Place(Messenger.SLACK, "T1", "C1"));
    private static final List<Place> BOTH =
            List.of(new Place(Messenger.SLACK, "T1", "C1"), new Place(Messenger.DISCORD, "G1", "C1"));

    /** Half of them are in Discord only. */
    private static List<Attendee> people() {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> new Attendee(
                        MemberId.of(number),
                        "P" + number,
                        List.of(new Account(
                                number % 2 == 0 ? Messenger.DISCORD : Messenger.SLACK, "T1", "U" + number))))
                .toList();
    }

    private static Selection selection(List<Place> places) {
        var frame = new org.popcircle.core.selection.Frame(
                "Valley",
                places,
                false,
                Optional.empty(),
                new Sought.Holders(List.of(new Role(1, "Facilitator"))),
                Optional.empty(),
                Pace.DAY,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                false,
                FIRST,
                MONDAY);
        Decided<SelectionEvent> opened = SelectionOpening.open(
                MONDAY,
                ID,
                frame,
                Optional.of(FIRST),
                people(),
                new Remit("Keeps us together", Optional.of(TODAY.plusMonths(6))));
        return SelectionEvolver.begin((SelectionEvent.Opened)
                ((Decided.Accepted<SelectionEvent>) opened).events().getFirst());
    }

    private static Shaping shaping(List<Place> places) {
        var frame = new org.popcircle.core.shaping.Frame(
                "Valley",
                places,
                false,
                Optional.empty(),
                Pace.DAY,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                FIRST,
                MONDAY);
        Decided<ShapingEvent> opened =
                ShapingOpening.open(MONDAY, ID, frame, Optional.of(FIRST), people(), "Dogs share a path");
        return ShapingEvolver.begin((ShapingEvent.Opened)
                ((Decided.Accepted<ShapingEvent>) opened).events().getFirst());
    }

    private static List<Field> fields(org.popcircle.core.view.Form form) {
        return form.steps().getFirst().fields();
    }

    private static List<String> options(List<Field> fields) {
        return fields.stream()
                .filter(Field.SomeOf.class::isInstance)
                .map(Field.SomeOf.class::cast)
                .flatMap(menu -> menu.options().stream())
                .map(Field.Option::label)
                .toList();
    }

    @Test
    void everybody_can_be_suggested_for_a_role() {
        Selection selection = selection(BOTH);
        List<Field> fields = fields(new SelectionForms(selection, ENGLISH).nominate(FIRST, 1));
        assertThat(options(fields)).hasSize(PEOPLE).contains("P1", "P30");

        Map<String, FieldValue> values = Map.of(
                "who2", new FieldValue.ChosenSome(List.of(LAST.value())), "text", new FieldValue.Text("Listens well"));
        assertThat(SelectionSubmissions.of(values, TODAY, ENGLISH)
                        .named(selection, SelectionForms.nominable(selection)))
                .isInstanceOfSatisfying(
                        Submitted.Taken.class,
                        taken -> assertThat(((SelectionSubmissions.Named) taken.value()).who())
                                .containsExactly(new Candidate.Person(LAST)));
    }

    @Test
    void a_task_is_handed_to_one_person_and_not_to_two() {
        Selection selection = selection(BOTH);
        Map<String, FieldValue> two = Map.of(
                "who", new FieldValue.ChosenSome(List.of(MemberId.of(2).value())),
                "who2", new FieldValue.ChosenSome(List.of(LAST.value())));
        assertThat(SelectionSubmissions.of(two, TODAY, ENGLISH).handed(selection, SelectionForms.choosers(selection)))
                .isInstanceOf(Submitted.Mend.class);
    }

    @Test
    void everybody_can_be_named_to_write_the_text() {
        Shaping shaping = shaping(BOTH);
        assertThat(options(fields(new ShapingForms(shaping, ENGLISH).tuners()))).hasSize(PEOPLE);

        Map<String, FieldValue> values = Map.of(
                "tuners", new FieldValue.ChosenSome(List.of(FIRST.value())),
                "tuners2", new FieldValue.ChosenSome(List.of(LAST.value())));
        assertThat(ShapingSubmissions.of(values, TODAY, ENGLISH).tuners(shaping))
                .isEqualTo(
                        new Submitted.Taken<>(new ShapingSubmissions.Writers(List.of(FIRST, LAST), Optional.empty())));
    }

    @Test
    void in_one_messenger_people_are_picked_as_everywhere_in_it() {
        assertThat(fields(new SelectionForms(selection(ONE), ENGLISH).nominate(FIRST, 1)))
                .hasAtLeastOneElementOfType(Field.People.class);
        assertThat(fields(new ShapingForms(shaping(ONE), ENGLISH).tuners()))
                .hasAtLeastOneElementOfType(Field.People.class);
    }
}
