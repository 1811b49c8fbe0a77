package org.popcircle.slack.draw;

import com.slack.api.model.block.LayoutBlock;
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
}
