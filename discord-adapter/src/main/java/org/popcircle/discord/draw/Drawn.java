package org.popcircle.discord.draw;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;

/** A view as Discord takes it. */
public record Drawn(List<MessageTopLevelComponent> components) {

    public Drawn {
        components = List.copyOf(components);
    }

    /** The same with buttons of the adapter's own below. */
    public Drawn with(List<Button> buttons) {
        List<MessageTopLevelComponent> more = new ArrayList<>(components);
        more.add(ActionRow.of(buttons));
        return new Drawn(more);
    }
}
