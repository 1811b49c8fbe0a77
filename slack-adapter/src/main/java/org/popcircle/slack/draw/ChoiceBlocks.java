package org.popcircle.slack.draw;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.popcircle.adapter.DrawnWords;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Choice;

/**
 * Choices as buttons and menus. The action's meaning is in the value of a button or an option; action ids only tell the
 * elements of one message apart, so that one handler takes them all.
 */
final class ChoiceBlocks {

    /** How action ids begin; the handler of presses listens to exactly these. */
    static final String ACTION = "a";

    private final DrawnWords words;
    private int next;

    ChoiceBlocks(DrawnWords words) {
        this.words = words;
    }

    /**
     * Rows of at most five buttons; the rare choices follow in a menu behind the last button. Where a menu cannot carry
     * some of them (a question to confirm first, a token too long for an option), they are buttons in a row of their own,
     * and the menu ends that row.
     */
    List<ActionsBlock> rows(List<Choice> shown, List<Choice> rare) {
        List<BlockElement> main = new ArrayList<>();
        open(shown).map(this::button).forEach(main::add);
        List<BlockElement> apart = new ArrayList<>();
        open(rare).filter(choice -> !fitsMenu(choice)).map(this::button).forEach(apart::add);
        List<Choice> inMenu = open(rare).filter(ChoiceBlocks::fitsMenu).toList();
        List<BlockElement> last = apart.isEmpty() ? main : apart;
        if (inMenu.size() > Limits.OVERFLOW_OPTIONS) {
            last.add(menu(inMenu.subList(0, Math.min(inMenu.size(), Limits.MENU_OPTIONS))));
        } else if (!inMenu.isEmpty()) {
            last.add(overflow(inMenu));
        }
        return Stream.of(main, apart).flatMap(ChoiceBlocks::inRows).toList();
    }

    private static Stream<ActionsBlock> inRows(List<BlockElement> elements) {
        List<ActionsBlock> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i += Limits.BUTTONS_IN_ROW) {
            List<BlockElement> row = elements.subList(i, Math.min(elements.size(), i + Limits.BUTTONS_IN_ROW));
            rows.add(ActionsBlock.builder().elements(List.copyOf(row)).build());
        }
        return rows.stream();
    }

    static List<Choice> closed(List<Choice> shown, List<Choice> rare) {
        return Stream.concat(shown.stream(), rare.stream())
                .filter(choice -> choice.closed().isPresent())
                .toList();
    }

    /** How many characters a row takes of the message's room. */
    static int length(ActionsBlock row) {
        int length = 0;
        for (BlockElement element : row.getElements()) {
            length += switch (element) {
                case ButtonElement button -> button.getText().getText().length() + length(button.getConfirm());
                case OverflowMenuElement menu -> length(menu.getOptions());
                case StaticSelectElement menu -> length(menu.getOptions());
                default -> Limits.LABEL;
            };
        }
        return length;
    }

    private static int length(@Nullable ConfirmationDialogObject confirm) {
        return confirm == null
                ? 0
                : confirm.getTitle().getText().length() + 2 * Limits.CONFIRM_BUTTON + Limits.CONFIRM_TEXT;
    }

    private static int length(List<OptionObject> options) {
        return options.stream()
                .mapToInt(option -> option.getText().getText().length())
                .sum();
    }

    private static Stream<Choice> open(List<Choice> choices) {
        return choices.stream().filter(choice -> choice.closed().isEmpty());
    }

    private static boolean fitsMenu(Choice choice) {
        return choice.confirm().isEmpty() && choice.token().toString().length() <= Limits.OPTION_VALUE;
    }

    private ButtonElement button(Choice choice) {
        return ButtonElement.builder()
                .actionId(actionId())
                .text(label(choice.label(), Limits.LABEL))
                .value(choice.token().toString())
                .style(style(choice.weight()))
                .confirm(choice.confirm()
                        .map(question -> confirm(choice, question))
                        .orElse(null))
                .build();
    }

    /** Red is kept for the question that follows a careful press: a card that asks for calm shows no alarm. */
    private static @Nullable String style(Choice.Weight weight) {
        return switch (weight) {
            case MAIN -> "primary";
            case PLAIN, CAREFUL -> null;
        };
    }

    private ConfirmationDialogObject confirm(Choice choice, String question) {
        return ConfirmationDialogObject.builder()
                .title(label(choice.label(), Limits.CONFIRM_TITLE))
                .text(label(question, Limits.CONFIRM_TEXT))
                .confirm(label(choice.label(), Limits.CONFIRM_BUTTON))
                .deny(label(words.back(), Limits.CONFIRM_BUTTON))
                .style("danger")
                .build();
    }

    private OverflowMenuElement overflow(List<Choice> choices) {
        return OverflowMenuElement.builder()
                .actionId(actionId())
                .options(options(choices))
                .build();
    }

    private StaticSelectElement menu(List<Choice> choices) {
        return StaticSelectElement.builder()
                .actionId(actionId())
                .placeholder(label(words.more(), Limits.LABEL))
                .options(options(choices))
                .build();
    }

    private static List<OptionObject> options(List<Choice> choices) {
        return choices.stream()
                .map(choice -> OptionObject.builder()
                        .text(label(choice.label(), Limits.LABEL))
                        .value(choice.token().toString())
                        .build())
                .toList();
    }

    private String actionId() {
        return ACTION + next++;
    }

    static PlainTextObject label(String text, int most) {
        String words = VisibleText.clean(text).replace('\n', ' ').strip();
        return PlainTextObject.builder()
                .text(words.isEmpty() ? "…" : VisibleText.cut(words, most))
                .emoji(false)
                .build();
    }
}
