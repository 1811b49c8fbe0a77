package org.popcircle.slack.draw;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.popcircle.adapter.Cut;
import org.popcircle.adapter.Talks;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;

/** Blocks in the order of drawing, with how much of a message they take. Nothing empty gets in. */
final class Canvas implements Talks.Page {

    private final String workspace;
    private final RichText rich;
    private final ChoiceBlocks choices;
    private final Cut cut;
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private List<BlockElement> body = new ArrayList<>();
    private int bodyLength;
    private int size;

    /** @param cut how much of each longer text is drawn */
    Canvas(String workspace, ChoiceBlocks choices, Cut cut) {
        this.cut = cut;
        this.workspace = workspace;
        this.rich = new RichText(workspace);
        this.choices = choices;
    }

    /** The first line: a header where it fits, else the same words in bold. */
    void headline(Phrase phrase) {
        String words = VisibleText.plain(phrase).replace('\n', ' ').strip();
        if (words.isEmpty()) {
            return;
        }
        if (words.length() > Limits.HEADER) {
            paragraph(Phrase.strong(words));
            return;
        }
        add(HeaderBlock.builder()
                .text(PlainTextObject.builder().text(words).emoji(false).build())
                .build());
        size += words.length();
    }

    /** A quiet line. */
    @Override
    public void quiet(Phrase phrase) {
        String words = SlackText.mrkdwn(cut.shorten(phrase), workspace, Limits.TEXT_OBJECT)
                .strip();
        if (!words.isEmpty()) {
            add(ContextBlock.builder()
                    .elements(List.of(MarkdownTextObject.builder()
                            .text(words)
                            .verbatim(true)
                            .build()))
                    .build());
            size += words.length();
        }
    }

    @Override
    public void paragraph(Phrase phrase) {
        paragraph(rich.leaves(cut.shorten(phrase)));
    }

    /** A label in bold, and what it says behind it. */
    void labelled(String label, Phrase phrase) {
        List<RichTextElement> leaves =
                new ArrayList<>(rich.leaves(Phrase.strong(label.isBlank() ? "" : cut.shorten(label) + "  ")));
        leaves.addAll(rich.leaves(cut.shorten(phrase)));
        paragraph(leaves);
    }

    private void paragraph(List<RichTextElement> leaves) {
        body(leaves, some -> RichTextSectionElement.builder().elements(some).build());
    }

    /** Somebody's words, set off. */
    @Override
    public void quote(Phrase phrase) {
        body(
                rich.leaves(cut.shorten(phrase)),
                some -> RichTextQuoteElement.builder().elements(some).build());
    }

    /** Text to copy, exactly as it is. */
    void verbatim(String text) {
        body(
                rich.leaves(Phrase.of(cut.shorten(text))),
                some -> RichTextPreformattedElement.builder().elements(some).build());
    }

    private void body(List<RichTextElement> leaves, Function<List<RichTextElement>, BlockElement> around) {
        List<RichTextElement> some = new ArrayList<>();
        for (RichTextElement leaf : leaves) {
            int length = RichText.length(leaf);
            if (bodyLength > 0 && bodyLength + length > Limits.TEXT_OBJECT) {
                if (!some.isEmpty()) {
                    body.add(around.apply(some));
                    some = new ArrayList<>();
                }
                endBody();
            }
            some.add(leaf);
            bodyLength += length;
            size += length;
        }
        if (!some.isEmpty()) {
            body.add(around.apply(some));
        }
    }

    private void endBody() {
        if (!body.isEmpty()) {
            blocks.add(RichTextBlock.builder().elements(body).build());
            size += Limits.BLOCK_OVERHEAD;
            body = new ArrayList<>();
        }
        bodyLength = 0;
    }

    /** Something to press; what is closed is said with its reason. */
    void choices(List<Choice> shown, List<Choice> rare) {
        for (ActionsBlock row : choices.rows(shown, rare)) {
            add(row);
            size += ChoiceBlocks.length(row);
        }
        for (Choice choice : ChoiceBlocks.closed(shown, rare)) {
            quiet(Phrase.of(choice.label() + ": " + choice.closed().orElse("")));
        }
    }

    @Override
    public void choices(List<Choice> shown) {
        choices(shown, List.of());
    }

    void line() {
        endBody();
        if (!blocks.isEmpty()) {
            add(DividerBlock.builder().build());
        }
    }

    void add(LayoutBlock block) {
        endBody();
        blocks.add(block);
        size += Limits.BLOCK_OVERHEAD;
    }

    List<LayoutBlock> blocks() {
        endBody();
        return blocks;
    }

    boolean fits(Room room) {
        return blocks().size() <= room.blocks() && size <= room.text();
    }

    /** How much there is room for. */
    record Room(int blocks, int text) {
        static final Room MESSAGE = new Room(Limits.BLOCKS_IN_MESSAGE, Limits.TEXT_IN_MESSAGE);
        static final Room VIEW = new Room(Limits.BLOCKS_IN_VIEW, Limits.TEXT_IN_VIEW);
    }
}
