package org.popcircle.discord.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import org.popcircle.adapter.Cut;
import org.popcircle.adapter.DrawnWords;
import org.popcircle.adapter.Fitting;
import org.popcircle.adapter.StoryPages;
import org.popcircle.adapter.Talks;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;

/**
 * Draws every view for one reader's language and server. A view that does not fit loses the end of its longest voices, then
 * its oldest voices, then the end of its longest texts, and says so; see {@link Limits}. A story comes in pages.
 */
public final class DiscordRenderer {

    /** A row and its buttons below a private answer, kept free for {@link Drawn#with}. */
    private static final int OWN_BUTTONS = 1 + Limits.BUTTONS_IN_ROW;

    private static final int FRAME = 1;

    private final String guild;
    private final boolean inGuild;
    private final DrawnWords words;

    /**
     * @param guild the server it is about: only accounts of it are mentioned, others are named
     * @param inGuild whether it is read there, or in direct messages
     */
    public DiscordRenderer(String guild, boolean inGuild, DrawnWords words) {
        this.guild = guild;
        this.inGuild = inGuild;
        this.words = words;
    }

    /** As a message or a private answer. */
    public Drawn message(View view) {
        View shown = view instanceof View.StoryView story
                ? StoryPages.page(story, words, page -> fits(draw(page, Cut.NOTHING)))
                : view;
        Canvas canvas = Fitting.fit(cut -> draw(shown, cut), DiscordRenderer::fits);
        List<ContainerChildComponent> drawn = new ArrayList<>(canvas.components());
        if (drawn.isEmpty()) {
            String summary = DiscordText.markdown(view.summary(), guild).strip();
            drawn.add(TextDisplay.of(VisibleText.cut(summary.isEmpty() ? "…" : summary, Limits.TEXT)));
        }
        return new Drawn(accent(view)
                .<List<MessageTopLevelComponent>>map(
                        colour -> List.of(Container.of(drawn).withAccentColor(colour)))
                .orElseGet(() ->
                        drawn.stream().map(MessageTopLevelComponent.class::cast).toList()));
    }

    private static boolean fits(Canvas canvas) {
        return canvas.fits(FRAME + OWN_BUTTONS);
    }

    /** How the thread for talking about a card is called: its first line. */
    public static Optional<String> threadName(View view) {
        return switch (view) {
            case View.ProposalView proposal -> Optional.of(threadName(proposal.headline()));
            case View.RoundView round -> Optional.of(threadName(round.headline()));
            case View.OutcomeView _, View.NoteView _, View.MessageView _ -> Optional.empty();
            case View.ListView _, View.StoryView _, View.HelpView _ -> Optional.empty();
        };
    }

    private static String threadName(Phrase headline) {
        return DiscordText.label(VisibleText.plain(headline), Limits.THREAD_NAME);
    }

    /** The stripe at the side of what stays in a channel; the first word says the same. */
    private static Optional<Integer> accent(View view) {
        return switch (view) {
            case View.ProposalView _, View.RoundView _ -> Optional.of(Accents.OPEN);
            case View.OutcomeView outcome -> Optional.of(Accents.of(outcome.outcome()));
            case View.ListView _, View.StoryView _, View.HelpView _ -> Optional.of(Accents.QUIET);
            case View.NoteView _, View.MessageView _ -> Optional.empty();
        };
    }

    private Canvas draw(View view, Cut cut) {
        ChoiceIds ids = new ChoiceIds(inGuild ? Optional.empty() : Optional.of(guild));
        Canvas canvas = new Canvas(guild, new ChoiceRows(words, ids), cut);
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
        Optional<ActionToken> story = Talks.storyOf(view.choices(), view.rare());
        new Talks(canvas, words, cut, cut.cutsText() ? Optional.empty() : story).draw(view.talks());
        if (cut.cutsText()) {
            story.ifPresent(token -> canvas.choices(List.of(Choice.plain(words.story(), token))));
        }
        canvas.choices(view.wording(), asksAll ? List.of() : view.rare());
        view.heard().forEach(canvas::quiet);
        view.hints().forEach(canvas::quiet);
    }

    private void round(Canvas canvas, View.RoundView view, Cut cut) {
        canvas.headline(view.headline());
        canvas.quiet(view.step());
        view.prompt().forEach(canvas::paragraph);
        canvas.line();
        view.turn().forEach(canvas::paragraph);
        canvas.choices(view.choices());
        new Talks(canvas, words, cut, Talks.storyOf(view.choices(), view.leading())).draw(view.talks());
        view.heard().forEach(canvas::quiet);
        canvas.choices(view.leading());
        tellOfCut(canvas, cut);
        view.hints().forEach(canvas::quiet);
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
            canvas.entry(entry.title(), entry.detail(), entry.choices());
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
