package org.popcircle.slack.draw;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.adapter.Cut;
import org.popcircle.adapter.DrawnWords;
import org.popcircle.core.view.Form;

/** Draws forms, and views that need a window, as modals. */
public final class SlackModals {

    /** The modal of a form; its submission comes back under this name. */
    public static final String FORM = "popcircle-form";

    /** A modal that only shows something. */
    public static final String WINDOW = "popcircle-window";

    /** The button that opens a form's further steps. */
    public static final String OPEN_MORE = "more-fields";

    private static final String TITLE = "Popcircle";

    private final String workspace;
    private final DrawnWords words;
    private final UserGroups groups;

    public SlackModals(String workspace, DrawnWords words) {
        this(workspace, words, UserGroups.NONE);
    }

    /** @param groups what can be picked beside people */
    public SlackModals(String workspace, DrawnWords words, UserGroups groups) {
        this.workspace = workspace;
        this.words = words;
        this.groups = groups;
    }

    /**
     * A form with its steps joined; those behind "More" are drawn only when {@code opened}. Blocks and elements keep their
     * ids, so that Slack keeps what was typed when the modal is drawn again.
     */
    public View form(Form form, String metadata, boolean opened) {
        Canvas canvas = new Canvas(workspace, new ChoiceBlocks(words), Cut.NOTHING);
        form.intro().forEach(canvas::paragraph);
        FieldBlocks fields = new FieldBlocks(groups);
        for (Form.Step step : form.steps()) {
            if (step.more().isEmpty() || opened) {
                step.fields().forEach(field -> fields.inputs(field).forEach(canvas::add));
            }
        }
        if (!opened) {
            hidden(form).ifPresent(step -> canvas.add(moreButton(step.more().orElse(words.more()))));
        }
        List<LayoutBlock> blocks = canvas.blocks();
        boolean asks = blocks.stream().anyMatch(InputBlock.class::isInstance);
        return modal(FORM, form.title(), metadata, blocks)
                .submit(asks || !form.submit().isBlank() ? submit(form.submit()) : null)
                .build();
    }

    /** Whether a form has more steps than are shown at first. */
    public static boolean hasMore(Form form) {
        return hidden(form).isPresent();
    }

    /** A view in a window of its own. */
    public View window(org.popcircle.core.view.View view) {
        List<LayoutBlock> blocks = new SlackRenderer(workspace, words).surface(view);
        return modal(WINDOW, TITLE, "", blocks).build();
    }

    private static Optional<Form.Step> hidden(Form form) {
        return form.steps().stream().filter(step -> step.more().isPresent()).findFirst();
    }

    private View.ViewBuilder modal(String callback, String title, String metadata, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(callback)
                .privateMetadata(metadata)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(words(title, Limits.MODAL_TITLE))
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(words(words.close(), Limits.MODAL_TITLE))
                        .emoji(false)
                        .build())
                .blocks(new ArrayList<>(blocks));
    }

    private static ViewSubmit submit(String label) {
        return ViewSubmit.builder()
                .type("plain_text")
                .text(words(label, Limits.MODAL_TITLE))
                .emoji(false)
                .build();
    }

    private static String words(String text, int most) {
        return ChoiceBlocks.label(text, most).getText();
    }

    private static ActionsBlock moreButton(String label) {
        return ActionsBlock.builder()
                .blockId(OPEN_MORE)
                .elements(List.of(ButtonElement.builder()
                        .actionId(OPEN_MORE)
                        .text(ChoiceBlocks.label(label, Limits.LABEL))
                        .value(OPEN_MORE)
                        .build()))
                .build();
    }
}
