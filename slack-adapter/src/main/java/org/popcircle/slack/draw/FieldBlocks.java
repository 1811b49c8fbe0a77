package org.popcircle.slack.draw;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Field;
import org.popcircle.core.vocabulary.Account;

/** A form's fields as input blocks; the block's id is the field's key, so that an error finds its field. */
final class FieldBlocks {

    /** The element's id within its block. */
    private static final String VALUE = "value";

    /** From so many options on, a menu is easier to read than a column of radio buttons. */
    private static final int MENU_FROM = 6;

    private final UserGroups groups;

    FieldBlocks(UserGroups groups) {
        this.groups = groups;
    }

    /** A field, and beside people the groups that stand for people. */
    List<InputBlock> inputs(Field field) {
        return groups.areBeside(field) ? List.of(input(field), groupsOf(field)) : List.of(input(field));
    }

    private InputBlock groupsOf(Field field) {
        return InputBlock.builder()
                .blockId(field.key() + UserGroups.BLOCK)
                .label(ChoiceBlocks.label(groups.label(), Limits.INPUT_LABEL))
                .optional(true)
                .element(MultiStaticSelectElement.builder()
                        .actionId(VALUE)
                        .options(groups.all().stream()
                                .limit(Limits.MENU_OPTIONS)
                                .map(group -> option(group.value(), group.label()))
                                .toList())
                        .build())
                .build();
    }

    private InputBlock input(Field field) {
        return InputBlock.builder()
                .blockId(field.key())
                .label(ChoiceBlocks.label(field.label(), Limits.INPUT_LABEL))
                .hint(hint(field))
                .optional(!field.required() || groups.areBeside(field))
                .element(element(field))
                .build();
    }

    private static @Nullable PlainTextObject hint(Field field) {
        return field.hint()
                .filter(hint -> !hint.isBlank())
                .map(hint -> ChoiceBlocks.label(hint, Limits.INPUT_LABEL))
                .orElse(null);
    }

    private static BlockElement element(Field field) {
        return switch (field) {
            case Field.Text text -> text(text);
            case Field.OneOf oneOf -> oneOf(oneOf);
            case Field.SomeOf someOf -> someOf(someOf);
            case Field.Tick tick -> tick(tick);
            case Field.People people -> people(people);
            case Field.Day day ->
                DatePickerElement.builder()
                        .actionId(VALUE)
                        .initialDate(day.filled().map(LocalDate::toString).orElse(null))
                        .build();
        };
    }

    private static PlainTextInputElement text(Field.Text text) {
        int most = Math.clamp(text.most(), 1, Limits.TYPED);
        String filled = VisibleText.clean(text.filled());
        return PlainTextInputElement.builder()
                .actionId(VALUE)
                .multiline(text.long_())
                .maxLength(most)
                .initialValue(filled.isEmpty() ? null : VisibleText.cut(filled, most))
                .build();
    }

    private static BlockElement oneOf(Field.OneOf oneOf) {
        List<OptionObject> options = oneOf.options().stream()
                .map(option -> option(option.value(), option.label()))
                .toList();
        OptionObject chosen = oneOf.chosen()
                .flatMap(value -> options.stream()
                        .filter(option -> option.getValue().equals(value))
                        .findFirst())
                .orElse(null);
        if (options.size() >= MENU_FROM) {
            return StaticSelectElement.builder()
                    .actionId(VALUE)
                    .options(options)
                    .initialOption(chosen)
                    .build();
        }
        return RadioButtonsElement.builder()
                .actionId(VALUE)
                .options(options)
                .initialOption(chosen)
                .build();
    }

    private static MultiStaticSelectElement someOf(Field.SomeOf someOf) {
        List<OptionObject> options = someOf.options().stream()
                .limit(Limits.MENU_OPTIONS)
                .map(option -> option(option.value(), option.label()))
                .toList();
        List<OptionObject> chosen = options.stream()
                .filter(option -> someOf.chosen().contains(option.getValue()))
                .toList();
        return MultiStaticSelectElement.builder()
                .actionId(VALUE)
                .options(options)
                .maxSelectedItems(someOf.most())
                .initialOptions(chosen.isEmpty() ? null : chosen)
                .build();
    }

    private static CheckboxesElement tick(Field.Tick tick) {
        List<OptionObject> options = List.of(option(VALUE, tick.option()));
        return CheckboxesElement.builder()
                .actionId(VALUE)
                .options(options)
                .initialOptions(tick.ticked() ? options : null)
                .build();
    }

    private static BlockElement people(Field.People people) {
        List<String> picked = people.picked().stream().map(Account::user).toList();
        if (people.single()) {
            return UsersSelectElement.builder()
                    .actionId(VALUE)
                    .initialUser(Optional.of(picked)
                            .filter(users -> !users.isEmpty())
                            .map(List::getFirst)
                            .orElse(null))
                    .build();
        }
        return MultiUsersSelectElement.builder()
                .actionId(VALUE)
                .initialUsers(picked.isEmpty() ? null : picked)
                .build();
    }

    private static OptionObject option(String value, String label) {
        return OptionObject.builder()
                .text(ChoiceBlocks.label(label, Limits.LABEL))
                .value(value)
                .build();
    }
}
