package org.popcircle.slack.draw;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.adapter.Cut;
import org.popcircle.adapter.DrawnWords;
import org.popcircle.adapter.Fitting;
import org.popcircle.adapter.StoryPages;
import org.popcircle.adapter.Talks;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;
import org.popcircle.slack.draw.Canvas.Room;

/**
 * Draws every view for one reader's language and workspace. A view that does not fit loses the end of its longest voices,
 * then its oldest voices, then the end of its longest texts, and says so; see {@link Limits}. A story comes in pages.
 */
public final class SlackRenderer {

    /** A piece of a text file: a message's room less its heading's. */
    private static final int PIECE = Limits.TEXT_IN_MESSAGE - 1_000;

    private final String workspace;
    private final DrawnWords words;

    /** @param workspace where it is read: only accounts of it are mentioned, others are named */
    public SlackRenderer(String workspace, DrawnWords words) {
        this.workspace = workspace;
        this.words = words;
    }

    /** As a message, a private answer, or an acknowledgement's body. */
    public Drawn message(View view) {
        return new Drawn(text(view), blocks(view, Room.MESSAGE));
    }

    /** As the content of a modal or the home page, where there is more room. */
    public List<LayoutBlock> surface(View view) {
        return blocks(view, Room.VIEW);
    }

    /** A piece of a text file, to copy. */
    public Drawn verbatim(Phrase heading, String piece) {
        Canvas canvas = new Canvas(workspace, new ChoiceBlocks(words), Cut.NOTHING);
        canvas.paragraph(heading);
        canvas.verbatim(piece);
        return new Drawn(SlackText.mrkdwn(heading, workspace, Limits.SUMMARY), canvas.blocks());
    }

    /** A text file in pieces that a message can hold, each ending with a line where possible. */
    public static List<String> parts(String content) {
        List<String> parts = new ArrayList<>();
        String rest = content;
        while (rest.length() > PIECE) {
            int line = rest.lastIndexOf('\n', PIECE);
            int end =
                    line > PIECE / 2 ? line + 1 : VisibleText.piece(rest, PIECE).length();
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    private String text(View view) {
        String text = SlackText.mrkdwn(view.summary(), workspace, Limits.SUMMARY);
        return text.isBlank() ? "Popcircle" : text;
    }

    private List<LayoutBlock> blocks(View view, Room room) {
        View shown = view instanceof View.StoryView story
                ? StoryPages.page(story, words, page -> draw(page, Cut.NOTHING).fits(room))
                : view;
        Canvas canvas = Fitting.fit(cut -> draw(shown, cut), drawn -> drawn.fits(room));
        if (canvas.blocks().isEmpty()) {
            canvas.paragraph(view.summary().isEmpty() ? Phrase.of("…") : view.summary());
        }
        return canvas.blocks();
    }

    private Canvas draw(View view, Cut cut) {
        Canvas canvas = new Canvas(workspace, new ChoiceBlocks(words), cut);
        switch (view) {
            case View.ProposalView proposal -> proposal(canvas, proposal, cut);
            case View.RoundView round -> round(canvas, round, cut);
            case View.OutcomeView outcome -> outcome(canvas, outcome, cut);
            case View.NoteView note -> note(canvas, note, cut);
            case View.MessageView message -> message(canvas, message, cut);
            case View.ListView list -> list(canvas, list, cut);
            case View.StoryView story -> story(canvas, story, cut);
            case View.HelpView help -> help(canvas, help, cut);
        }
        return canvas;
    }

    private void proposal(Canvas canvas, View.ProposalView view, Cut cut) {
        canvas.headline(view.headline());
        canvas.quiet(view.step());
        facts(canvas, view.facts(), cut);
        canvas.line();
        view.question().forEach(canvas::paragraph);
        boolean asksAll = !view.choices().isEmpty();
        canvas.choices(view.choices(), asksAll ? view.rare() : List.of());
        new Talks(canvas, words, cut, Talks.storyOf(view.choices(), view.rare())).draw(view.talks());
        canvas.choices(view.wording(), asksAll ? List.of() : view.rare());
        canvas.quiet(joined(view.heard(), "\n"));
        canvas.quiet(joined(view.hints(), " "));
    }

    private void round(Canvas canvas, View.RoundView view, Cut cut) {
        canvas.headline(view.headline());
        canvas.quiet(view.step());
        view.prompt().forEach(canvas::paragraph);
        canvas.line();
        view.turn().forEach(canvas::paragraph);
        canvas.choices(view.choices());
        new Talks(canvas, words, cut, Talks.storyOf(view.choices(), view.leading())).draw(view.talks());
        canvas.quiet(joined(view.heard(), "\n"));
        canvas.choices(view.leading());
        tellOfCut(canvas, cut);
        canvas.quiet(joined(view.hints(), " "));
    }

    private static Phrase joined(List<Phrase> phrases, String between) {
        return phrases.stream()
                .reduce((before, next) -> before.then(Phrase.of(between)).then(next))
                .orElse(Phrase.of(""));
    }

    private void outcome(Canvas canvas, View.OutcomeView view, Cut cut) {
        canvas.headline(view.headline());
        facts(canvas, view.facts(), cut);
        new Talks(canvas, words, cut, Talks.storyOf(view.choices(), List.<Choice>of())).draw(view.talks());
        view.remarks().forEach(canvas::paragraph);
        canvas.choices(view.choices());
    }

    private void note(Canvas canvas, View.NoteView view, Cut cut) {
        view.says().forEach(canvas::paragraph);
        view.givenBack().ifPresent(canvas::verbatim);
        tellOfCut(canvas, cut);
        canvas.choices(view.choices());
    }

    private void message(Canvas canvas, View.MessageView view, Cut cut) {
        view.says().forEach(canvas::paragraph);
        facts(canvas, view.facts(), cut);
        canvas.choices(view.choices());
    }

    private void list(Canvas canvas, View.ListView view, Cut cut) {
        canvas.headline(view.heading());
        view.intro().forEach(canvas::paragraph);
        int shown = Math.min(cut.parts(), view.entries().size());
        for (View.Entry entry : view.entries().subList(0, shown)) {
            canvas.paragraph(entry.title());
            canvas.paragraph(entry.detail());
            canvas.choices(entry.choices());
        }
        if (shown < view.entries().size()) {
            canvas.quiet(words.further(view.entries().size() - shown));
        }
        tellOfCut(canvas, cut);
        view.after().forEach(canvas::quiet);
        canvas.choices(view.choices());
    }

    private void story(Canvas canvas, View.StoryView view, Cut cut) {
        canvas.headline(view.heading());
        facts(canvas, view.facts(), cut);
        new Talks(canvas, words, cut, Optional.empty()).draw(view.chapters());
        canvas.choices(view.choices());
    }

    private void help(Canvas canvas, View.HelpView view, Cut cut) {
        canvas.headline(view.heading());
        view.paragraphs().forEach(canvas::paragraph);
        tellOfCut(canvas, cut);
        canvas.choices(view.topics());
    }

    private void facts(Canvas canvas, List<Fact> facts, Cut cut) {
        facts.forEach(fact -> canvas.labelled(fact.label(), fact.says()));
        tellOfCut(canvas, cut);
    }

    private void tellOfCut(Canvas canvas, Cut cut) {
        if (cut.cutsText()) {
            canvas.quiet(words.shortened());
        }
    }
}
