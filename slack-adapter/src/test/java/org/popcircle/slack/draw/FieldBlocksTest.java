package org.popcircle.slack.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.InputBlock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.view.Field;

/** Groups stand beside people only where a group can be asked. */
class FieldBlocksTest {

    private final FieldBlocks blocks = new FieldBlocks(
            new UserGroups("And everyone in these groups", List.of(new Field.Option("S1", "@kitchen"))));

    private static Field people(boolean door) {
        return new Field.People("who", "Who?", Optional.empty(), true, false, door, List.of());
    }

    @Test
    void whoever_is_asked_can_be_a_group_and_then_nobody_else_has_to_be_picked() {
        assertThat(blocks.inputs(people(true)))
                .extracting(InputBlock::isOptional)
                .containsExactly(true, true);
    }

    @Test
    void one_or_two_people_are_picked_as_people_and_have_to_be() {
        assertThat(blocks.inputs(people(false)))
                .extracting(InputBlock::isOptional)
                .containsExactly(false);
    }
}
