package org.popcircle.slack.draw;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/**
 * A view as Slack takes it.
 *
 * @param text the whole in a sentence: notification, screen reader, fallback; never empty
 */
public record Drawn(String text, List<LayoutBlock> blocks) {

    public Drawn {
        blocks = List.copyOf(blocks);
    }

    /** The same with a button of the adapter's own below. */
    public Drawn with(String label, String value) {
        List<LayoutBlock> more = new ArrayList<>(blocks);
        more.add(ActionsBlock.builder()
                .elements(List.of(ButtonElement.builder()
                        .actionId("own")
                        .text(ChoiceBlocks.label(label, Limits.LABEL))
                        .value(value)
                        .build()))
                .build());
        return new Drawn(text, more);
    }
}
