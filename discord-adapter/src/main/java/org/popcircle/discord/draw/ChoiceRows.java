package org.popcircle.discord.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.popcircle.adapter.DrawnWords;
import org.popcircle.core.view.Choice;

/**
 * Choices as buttons and menus. What is rare is in a menu; so is what is asked about first, because a menu's entry has room
 * for the question.
 */
final class ChoiceRows {

    private static final String MENU = "menu";

    private final DrawnWords words;
    private final ChoiceIds ids;
    private int menus;

    ChoiceRows(DrawnWords words, ChoiceIds ids) {
        this.words = words;
        this.ids = ids;
    }

    /** Rows of at most five buttons, and below them the menu. */
    List<ActionRow> rows(List<Choice> shown, List<Choice> rare) {
        List<Choice> inMenu = Stream.concat(
                        shown.stream().filter(choice -> choice.confirm().isPresent()), rare.stream())
                .filter(choice -> choice.closed().isEmpty())
                .toList();
        Stream<Choice> apart =
                inMenu.size() == 1 && inMenu.getFirst().confirm().isEmpty() ? inMenu.stream() : Stream.empty();
        List<Button> buttons = Stream.of(
                        shown.stream().filter(choice -> choice.confirm().isEmpty()),
                        apart,
                        Stream.concat(
                                        shown.stream()
                                                .filter(choice ->
                                                        choice.confirm().isPresent()),
                                        rare.stream())
                                .filter(choice -> choice.closed().isPresent()))
                .flatMap(choices -> choices)
                .map(this::button)
                .toList();
        List<ActionRow> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += Limits.BUTTONS_IN_ROW) {
            rows.add(ActionRow.of(buttons.subList(i, Math.min(buttons.size(), i + Limits.BUTTONS_IN_ROW))));
        }
        if (inMenu.size() > 1
                || inMenu.stream().anyMatch(choice -> choice.confirm().isPresent())) {
            for (int i = 0; i < inMenu.size(); i += Limits.OPTIONS) {
                rows.add(ActionRow.of(menu(inMenu.subList(i, Math.min(inMenu.size(), i + Limits.OPTIONS)))));
            }
        }
        return rows;
    }

    static List<Choice> closed(List<Choice> shown, List<Choice> rare) {
        return Stream.concat(shown.stream(), rare.stream())
                .filter(choice -> choice.closed().isPresent())
                .toList();
    }

    /** Red is kept for the question that follows a careful press: a card that asks for calm shows no alarm. */
    Button button(Choice choice) {
        ButtonStyle style =
                choice.weight() == Choice.Weight.MAIN && choice.closed().isEmpty()
                        ? ButtonStyle.PRIMARY
                        : ButtonStyle.SECONDARY;
        return Button.of(style, ids.of(choice), DiscordText.label(choice.label(), Limits.BUTTON_LABEL))
                .withDisabled(choice.closed().isPresent());
    }

    private StringSelectMenu menu(List<Choice> choices) {
        return StringSelectMenu.create(MENU + menus++)
                .setPlaceholder(DiscordText.label(words.more(), Limits.PLACEHOLDER))
                .addOptions(choices.stream().map(this::option).toList())
                .build();
    }

    private SelectOption option(Choice choice) {
        SelectOption option = SelectOption.of(DiscordText.label(choice.label(), Limits.OPTION_TEXT), ids.of(choice));
        return choice.confirm()
                .map(question -> option.withDescription(DiscordText.label(question, Limits.OPTION_TEXT)))
                .orElse(option);
    }
}
