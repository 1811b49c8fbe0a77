package org.popcircle.discord.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroupOption;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.radiogroup.RadioGroupOption;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import org.jspecify.annotations.Nullable;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;

/** A form's fields as a modal's inputs; an input's id is the field's key. */
final class FieldInputs {

    /** The one option of a tick. */
    private static final String TICK = "yes";

    /** How a day is written: Discord has no calendar to pick from. */
    private static final String DAY = "2027-06-30";

    private final String guild;

    FieldInputs(String guild) {
        this.guild = guild;
    }

    LabelChildComponent input(Field field, @Nullable FieldValue typed) {
        return switch (field) {
            case Field.Text text -> text(text, typed);
            case Field.OneOf oneOf -> oneOf(oneOf, typed);
            case Field.SomeOf someOf -> someOf(someOf, typed);
            case Field.Tick tick -> tick(tick, typed);
            case Field.People people -> people(people, typed);
            case Field.Day day -> day(day, typed);
        };
    }

    private static TextInput text(Field.Text text, @Nullable FieldValue typed) {
        int most = Math.clamp(text.most(), 1, Limits.TYPED);
        String filled = VisibleText.clean(typed instanceof FieldValue.Text(String words) ? words : text.filled());
        return TextInput.create(text.key(), text.long_() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setRequired(text.required())
                .setMaxLength(most)
                .setValue(filled.isBlank() ? null : VisibleText.cut(filled, most))
                .build();
    }

    private static RadioGroup oneOf(Field.OneOf oneOf, @Nullable FieldValue typed) {
        List<RadioGroupOption> options = oneOf.options().stream()
                .limit(Limits.RADIO_OPTIONS)
                .map(option ->
                        RadioGroupOption.of(DiscordText.label(option.label(), Limits.OPTION_TEXT), option.value()))
                .toList();
        Optional<String> chosen =
                typed instanceof FieldValue.Chosen(String value) ? Optional.of(value) : oneOf.chosen();
        RadioGroup.Builder group =
                RadioGroup.create(oneOf.key()).setRequired(oneOf.required()).addOptions(options);
        chosen.filter(value ->
                        options.stream().anyMatch(option -> option.getValue().equals(value)))
                .ifPresent(group::setSelectedValue);
        return group.build();
    }

    private static StringSelectMenu someOf(Field.SomeOf someOf, @Nullable FieldValue typed) {
        List<SelectOption> options = someOf.options().stream()
                .limit(Limits.OPTIONS)
                .map(option -> SelectOption.of(DiscordText.label(option.label(), Limits.OPTION_TEXT), option.value()))
                .toList();
        List<String> chosen = typed instanceof FieldValue.ChosenSome(List<String> values) ? values : someOf.chosen();
        int most = Math.min(someOf.most(), options.size());
        return StringSelectMenu.create(someOf.key())
                .setRequired(someOf.required())
                .setRequiredRange(someOf.required() ? 1 : 0, most)
                .addOptions(options)
                .setDefaultValues(options.stream()
                        .map(SelectOption::getValue)
                        .filter(chosen::contains)
                        .limit(most)
                        .toList())
                .build();
    }

    private static CheckboxGroup tick(Field.Tick tick, @Nullable FieldValue typed) {
        boolean ticked = tick.ticked() || typed instanceof FieldValue.Ticked;
        return CheckboxGroup.create(tick.key())
                .setRequired(false)
                .setRequiredRange(0, 1)
                .addOptions(CheckboxGroupOption.of(DiscordText.label(tick.option(), Limits.OPTION_TEXT), TICK)
                        .withDefault(ticked))
                .build();
    }

    private EntitySelectMenu people(Field.People people, @Nullable FieldValue typed) {
        FieldValue.Picked picked = typed instanceof FieldValue.Picked before ? before : standing(people);
        Stream<DefaultValue> users = picked.people().stream()
                .map(FieldValue.PickedPerson::account)
                .filter(account -> account.messenger() == Messenger.DISCORD
                        && account.workspace().equals(guild))
                .map(account -> DefaultValue.user(account.user()));
        Stream<DefaultValue> roles = picked.groups().stream().map(group -> DefaultValue.role(group.id()));
        int most = people.single() ? 1 : Limits.PICKED_PEOPLE;
        EntitySelectMenu.Builder menu = people.door()
                ? EntitySelectMenu.create(people.key(), SelectTarget.USER, SelectTarget.ROLE)
                : EntitySelectMenu.create(people.key(), SelectTarget.USER);
        return menu.setRequired(people.required())
                .setRequiredRange(people.required() ? 1 : 0, most)
                .setDefaultValues(
                        Stream.concat(users, roles).distinct().limit(most).toList())
                .build();
    }

    private static FieldValue.Picked standing(Field.People people) {
        List<Account> shown = DiscordModals.meansEverybody(people) ? List.of() : people.picked();
        return FieldValue.Picked.of(shown.stream()
                .map(account -> new FieldValue.PickedPerson(account, "", FieldValue.PickedPerson.Kind.PERSON))
                .toList());
    }

    private static TextInput day(Field.Day day, @Nullable FieldValue typed) {
        Optional<String> filled = typed instanceof FieldValue.Day(LocalDate date)
                ? Optional.of(date.toString())
                : day.filled().map(LocalDate::toString);
        return TextInput.create(day.key(), TextInputStyle.SHORT)
                .setRequired(day.required())
                .setPlaceholder(DAY)
                .setMaxLength(Limits.LABEL)
                .setValue(filled.orElse(null))
                .build();
    }
}
