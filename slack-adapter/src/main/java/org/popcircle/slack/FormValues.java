package org.popcircle.slack;

import com.slack.api.model.view.ViewState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;

/** What was put into a modal, as the core's values; what was left empty is absent. */
final class FormValues {

    /** How much of the three seconds may go into finding out who was picked. */
    private static final Duration FOR_PEOPLE = Duration.ofMillis(800);

    private final SlackPeople people;

    FormValues(SlackPeople people) {
        this.people = people;
    }

    Map<String, FieldValue> read(String workspace, @Nullable ViewState state) {
        Map<String, FieldValue> values = new HashMap<>();
        if (state != null && state.getValues() != null) {
            state.getValues()
                    .forEach((field, elements) -> elements.values().stream()
                            .findFirst()
                            .flatMap(element -> value(workspace, element))
                            .ifPresent(value -> values.put(field, value)));
        }
        return values;
    }

    private Optional<FieldValue> value(String workspace, ViewState.Value element) {
        return switch (element.getType()) {
            case "plain_text_input" ->
                Optional.ofNullable(element.getValue())
                        .filter(text -> !text.isBlank())
                        .map(FieldValue.Text::new);
            case "radio_buttons", "static_select" ->
                Optional.ofNullable(element.getSelectedOption())
                        .map(option -> new FieldValue.Chosen(option.getValue()));
            case "checkboxes" ->
                element.getSelectedOptions() == null
                                || element.getSelectedOptions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new FieldValue.Ticked());
            case "datepicker" ->
                Optional.ofNullable(element.getSelectedDate())
                        .map(LocalDate::parse)
                        .map(FieldValue.Day::new);
            case "users_select" ->
                Optional.ofNullable(element.getSelectedUser()).map(user -> picked(workspace, List.of(user)));
            case "multi_users_select" ->
                Optional.ofNullable(element.getSelectedUsers()).map(users -> picked(workspace, users));
            default -> Optional.empty();
        };
    }

    private FieldValue picked(String workspace, List<String> users) {
        people.prepare(workspace, users, FOR_PEOPLE);
        return FieldValue.Picked.of(users.stream()
                .map(user -> {
                    SlackPeople.Profile profile = people.of(workspace, user, user);
                    return new FieldValue.PickedPerson(
                            new Account(Messenger.SLACK, workspace, user), profile.name(), profile.kind());
                })
                .toList());
    }
}
