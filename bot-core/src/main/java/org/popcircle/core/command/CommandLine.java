package org.popcircle.core.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.command.Command.Misunderstood;
import org.popcircle.core.command.Command.Reason;

/**
 * Reads what stands after {@code /circle}. English and Spanish names work whatever the circle's language, capitals and
 * accents do not matter, and people named with a mention are taken out of the text. Takes any text and never throws.
 */
public final class CommandLine {

    /** Announced and honest about not being there yet, in English and Spanish. */
    private static final Set<String> NOT_YET = Set.of("launch", "fundar", "meet", "meeting", "reunion");

    private static final Set<String> ADD = Set.of("add", "anadir", "agregar", "apuntar", "+");

    private CommandLine() {}

    /** What people can type, in the order in which help shows it. */
    public static List<CommandForm> forms() {
        return List.of(CommandForm.values());
    }

    public static Command parse(String text) {
        Typed typed = Typed.of(text);
        if (typed.isEmpty()) {
            return new Command.Help(Topic.START);
        }
        Optional<CommandForm> form = CommandForm.named(typed.word());
        if (form.isEmpty()) {
            return unknown(typed);
        }
        Typed rest = typed.rest();
        return switch (form.get()) {
            case CHECK -> check(rest);
            case PROPOSE -> propose(rest);
            case ROUND -> round(rest);
            case SELECT -> select(rest);
            case PRIORITISE -> prioritise(rest);
            case WELCOME -> welcome(rest);
            case SHAPE -> shape(rest);
            case STATUS -> new Command.Status();
            case MINE -> new Command.Mine();
            case MEMBERS -> new Command.Members();
            case LINK -> new Command.Link(code(rest));
            case BRIDGE -> new Command.Bridge(code(rest));
            case UNBRIDGE -> new Command.Unbridge();
            case UNLINK -> new Command.Unlink();
            case SETTINGS -> new Command.Settings();
            case BACKLOG -> backlog(rest);
            case LOG -> new Command.Log(Mentions.in(rest.text()).text());
            case HELP -> help(rest);
        };
    }

    private static Command check(Typed rest) {
        Mentions mentions = Mentions.in(rest.text());
        return mentions.text().isEmpty()
                ? misunderstood(rest, Reason.QUESTION_MISSING, Optional.of(CommandForm.CHECK))
                : new Command.Check(mentions.text(), mentions.users());
    }

    private static Command propose(Typed rest) {
        Mentions mentions = Mentions.in(rest.text());
        return new Command.Propose(mentions.text(), mentions.users());
    }

    private static Command select(Typed rest) {
        Mentions mentions = Mentions.in(rest.text());
        return new Command.Select(mentions.text(), mentions.users());
    }

    private static Command prioritise(Typed rest) {
        Mentions mentions = Mentions.in(rest.text());
        return new Command.Prioritise(mentions.text(), mentions.users());
    }

    private static Command welcome(Typed rest) {
        Mentions mentions = Mentions.in(rest.text());
        return new Command.Welcome(mentions.text(), mentions.users());
    }

    private static Command shape(Typed rest) {
        Mentions mentions = Mentions.in(rest.text());
        return new Command.Shape(mentions.text(), mentions.users());
    }

    private static Optional<String> code(Typed rest) {
        return Optional.of(rest.text().strip()).filter(code -> !code.isEmpty());
    }

    /** A slip in the name of a kind is seen through only where nothing else was typed: it may be the question's first word. */
    private static Command round(Typed rest) {
        if (rest.isEmpty()) {
            return new Command.Round(Optional.empty(), "", List.of());
        }
        Typed behind = rest.rest();
        Optional<RoundWord> inTwo = behind.isEmpty() ? Optional.empty() : RoundWord.named(rest.word() + behind.word());
        Optional<RoundWord> kind = inTwo.or(() -> RoundWord.named(rest.word()))
                .or(() -> behind.isEmpty()
                        ? Nearest.of(rest.word(), Arrays.asList(RoundWord.values()), RoundWord::names)
                        : Optional.empty());
        Typed prompt = inTwo.isPresent() ? behind.rest() : kind.isPresent() ? behind : rest;
        Mentions mentions = Mentions.in(prompt.text());
        return new Command.Round(kind, mentions.text(), mentions.users());
    }

    private static Command backlog(Typed rest) {
        if (rest.isEmpty()) {
            return new Command.Backlog(Optional.empty());
        }
        String what = Typed.unquoted(rest.rest().text());
        return ADD.contains(rest.word()) && !what.isEmpty()
                ? new Command.Backlog(Optional.of(what))
                : misunderstood(rest, Reason.BACKLOG_UNCLEAR, Optional.of(CommandForm.BACKLOG));
    }

    private static Command help(Typed rest) {
        if (rest.isEmpty()) {
            return new Command.Help(Topic.START);
        }
        return Topic.named(rest.word())
                .or(() -> Nearest.of(rest.word(), Arrays.asList(Topic.values()), Topic::names))
                .<Command>map(Command.Help::new)
                .orElseGet(() -> misunderstood(rest, Reason.UNKNOWN_TOPIC, Optional.empty()));
    }

    private static Command unknown(Typed typed) {
        if (NOT_YET.contains(typed.word())) {
            return misunderstood(typed, Reason.NOT_YET, Optional.of(CommandForm.PROPOSE));
        }
        Optional<CommandForm> meant = Nearest.of(typed.word(), forms(), CommandForm::names);
        boolean question = typed.text().endsWith("?");
        return misunderstood(
                typed, Reason.UNKNOWN_COMMAND, meant.isEmpty() && question ? Optional.of(CommandForm.CHECK) : meant);
    }

    private static Misunderstood misunderstood(Typed at, Reason reason, Optional<CommandForm> suggestion) {
        return new Misunderstood(at.whole(), at.position(), reason, suggestion);
    }
}
