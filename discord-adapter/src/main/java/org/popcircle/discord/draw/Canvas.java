package org.popcircle.discord.draw;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import org.popcircle.adapter.Cut;
import org.popcircle.adapter.Talks;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;

/** Components in the order of drawing, with how much of a message they take. Nothing empty gets in. */
final class Canvas implements Talks.Page {

    private static final String QUIET = "-# ";
    private static final String QUOTED = "> ";
    private static final String FENCE = "```";

    private final String guild;
    private final ChoiceRows choices;
    private final Cut cut;
    private final List<ContainerChildComponent> components = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private int size;
    private int count;

    /** @param cut how much of each longer text is drawn */
    Canvas(String guild, ChoiceRows choices, Cut cut) {
        this.guild = guild;
        this.choices = choices;
        this.cut = cut;
    }

    /** The first line: a heading where it fits, else the same words in bold. */
    void headline(Phrase phrase) {
        String words = VisibleText.plain(phrase).replaceAll("\\s*\\n\\s*", " ").strip();
        if (words.isEmpty()) {
            return;
        }
        if (words.length() > Limits.HEADING) {
            paragraph(Phrase.strong(words));
        } else {
            write("### " + DiscordText.inert(words));
        }
    }

    /** A quiet line. */
    @Override
    public void quiet(Phrase phrase) {
        lines(QUIET, phrase);
    }

    @Override
    public void paragraph(Phrase phrase) {
        write(DiscordText.markdown(cut.shorten(phrase), guild));
    }

    /** A label in bold, and what it says behind it. */
    void labelled(String label, Phrase phrase) {
        Phrase name = label.isBlank() ? Phrase.of("") : Phrase.strong(cut.shorten(label.strip()));
        write(DiscordText.markdown(name, guild) + "  " + DiscordText.markdown(cut.shorten(phrase), guild));
    }

    /** Somebody's words, set off. */
    @Override
    public void quote(Phrase phrase) {
        lines(QUOTED, phrase);
    }

    /** Text to copy, exactly as it is; where it would end its own frame, it is quoted. */
    void verbatim(String text) {
        String words = VisibleText.clean(cut.shorten(text)).strip();
        if (words.contains("`")) {
            lines(QUOTED, Phrase.of(words));
        } else if (!words.isEmpty()) {
            write(FENCE + "\n" + words + "\n" + FENCE);
        }
    }

    private void lines(String mark, Phrase phrase) {
        DiscordText.markdown(cut.shorten(phrase), guild)
                .strip()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> mark + line.strip())
                .forEach(this::write);
    }

    private void write(String words) {
        String text = words.strip();
        if (!text.isEmpty()) {
            if (!body.isEmpty()) {
                body.append('\n');
            }
            body.append(text);
        }
    }

    private void endBody() {
        if (!body.isEmpty()) {
            size += body.length();
            count++;
            components.add(TextDisplay.of(VisibleText.cut(body.toString(), Limits.TEXT)));
            body.setLength(0);
        }
    }

    /** Something to press; what is closed is shown as closed, and said with its reason. */
    void choices(List<Choice> shown, List<Choice> rare) {
        for (ActionRow row : choices.rows(shown, rare)) {
            endBody();
            components.add(row);
            count += 1 + row.getComponents().size();
        }
        for (Choice choice : ChoiceRows.closed(shown, rare)) {
            quiet(Phrase.of(choice.label() + ": " + choice.closed().orElse("")));
        }
    }

    @Override
    public void choices(List<Choice> shown) {
        choices(shown, List.of());
    }

    /** An entry of a list: a single choice stands beside it. */
    void entry(Phrase title, Phrase detail, List<Choice> able) {
        boolean beside = able.size() == 1 && able.getFirst().confirm().isEmpty();
        if (!beside) {
            paragraph(title);
            paragraph(detail);
            choices(able);
            return;
        }
        endBody();
        paragraph(title);
        paragraph(detail);
        able.getFirst().closed().ifPresent(why -> quiet(Phrase.of(why)));
        if (body.isEmpty()) {
            choices(able);
            return;
        }
        size += body.length();
        count += 3;
        components.add(Section.of(
                choices.button(able.getFirst()), TextDisplay.of(VisibleText.cut(body.toString(), Limits.TEXT))));
        body.setLength(0);
    }

    void line() {
        endBody();
        if (!components.isEmpty()) {
            components.add(Separator.createDivider(Separator.Spacing.SMALL));
            count++;
        }
    }

    List<ContainerChildComponent> components() {
        endBody();
        return components;
    }

    /** @param frame how many components stand around these */
    boolean fits(int frame) {
        endBody();
        return count + frame <= Limits.COMPONENTS && size <= Limits.TEXT;
    }
}
