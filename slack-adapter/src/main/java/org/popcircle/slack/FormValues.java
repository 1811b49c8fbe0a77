package org.popcircle.slack;

import com.slack.api.model.view.ViewState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.slack.draw.UserGroups;

/** What was put into a modal, as the core's values; what was left empty is absent. */
final class FormValues {

    /** How much of the three seconds may go into finding out who was picked. */
    private static final Duration FOR_PEOPLE = Duration.ofMillis(800);

    private final SlackPeople people;
    private final SlackGroups groups;

    FormValues(SlackPeople people, SlackGroups groups) {
        this.people = people;
        this.groups = groups;
    }

    /** @throws SlackGroups.Untold where nobody knows who is in a group that was picked */
    Map<String, FieldValue> read(String workspace, @Nullable ViewState state) throws SlackGroups.Untold {
        Map<String, FieldValue> values = new HashMap<>();
        if (state != null && state.getValues() != null) {
            state.getValues()
                    .forEach((field, elements) -> elements.values().stream()
                            .filter(_ -> !field.endsWith(UserGroups.BLOCK))
                            .findFirst()
                            .flatMap(element -> value(workspace, element))
                            .ifPresent(value -> values.put(field, value)));
            for (var picked : state.getValues().entrySet()) {
                if (picked.getKey().endsWith(UserGroups.BLOCK)) {
                    addPeople(workspace, picked.getKey(), picked.getValue().values(), values);
                }
            }
        }
        return values;
    }

    /** A group stands for the people who are in it now. */
    private void addPeople(
            String workspace, String block, Collection<ViewState.Value> elements, Map<String, FieldValue> values)
            throws SlackGroups.Untold {
        List<String> picked = elements.stream()
                .flatMap(element -> Stream.ofNullable(element.getSelectedOptions()))
                .flatMap(List::stream)
                .map(ViewState.SelectedOption::getValue)
                .toList();
        if (picked.isEmpty()) {
            return;
        }
        String field = block.substring(0, block.length() - UserGroups.BLOCK.length());
        Set<String> users = new LinkedHashSet<>();
        if (values.get(field) instanceof FieldValue.Picked already) {
            already.people().forEach(person -> users.add(person.account().user()));
        }
        users.addAll(groups.people(workspace, picked));
        values.put(field, picked(workspace, List.copyOf(users)));
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
            case "multi_static_select" ->
                Optional.ofNullable(element.getSelectedOptions())
                        .filter(options -> !options.isEmpty())
                        .map(options -> new FieldValue.ChosenSome(options.stream()
                                .map(ViewState.SelectedOption::getValue)
                                .toList()));
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
