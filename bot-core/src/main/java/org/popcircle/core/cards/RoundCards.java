package org.popcircle.core.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.round.Patience;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;
import org.popcircle.core.wording.Words;

/**
 * The card of a round that everybody sees, always drawn whole: what everyone is asked, who is asked now and after that, and
 * what was said. What is written all at once to be shown together never changes it before that.
 */
public final class RoundCards {

    private final RoundSpeaker speaker;
    private final Round round;

    private RoundCards(RoundSpeaker speaker) {
        this.speaker = speaker;
        this.round = speaker.round();
    }

    /** Open as {@link View.RoundView}, over as {@link View.OutcomeView} with all that was said. */
    public static View card(Round round, Words words) {
        RoundCards cards = new RoundCards(new RoundSpeaker(round, words));
        return round.phase().isOver() ? cards.over() : cards.open();
    }

    /** What stands in the place of a card that is not the current one any more, with a way there. */
    public static View pointer(Round round, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        Phrase headline = speaker.says("card.headline.moved", "title", speaker.asked());
        return new View.OutcomeView(
                headline,
                View.Outcome.POINTER,
                headline,
                List.of(),
                List.of(speaker.says("card.moved")),
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    /** What stays where the circle does not live any more. */
    public static View movedOut(Round round, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        Phrase headline = words.phrase("card.moved-out", "title", speaker.asked());
        return new View.OutcomeView(
                headline,
                View.Outcome.POINTER,
                headline,
                List.of(),
                List.of(),
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private View open() {
        RoundChoices choices = new RoundChoices(speaker);
        List<Phrase> turn = turn();
        List<Phrase> heard = heard();
        return new View.RoundView(
                summary(where()),
                speaker.headline(),
                step(),
                prompt(),
                turn,
                choices.forEveryone(),
                choices.forWhoLeads(),
                round.isHidden() ? List.of() : new RoundTalks(speaker).all(),
                heard,
                hints());
    }

    private View over() {
        Phrase headline = speaker.says(
                anybodyWasHeard() ? "round.headline.heard" : "round.headline.not-held",
                "kind",
                speaker.kindName(),
                "prompt",
                speaker.asked());
        List<Phrase> remarks = new ArrayList<>();
        if (!wasHeld()) {
            remarks.add(speaker.says("round.not-held"));
        }
        remarks.addAll(neverHeard());
        return new View.OutcomeView(
                headline,
                View.Outcome.HEARD,
                headline,
                List.of(),
                new RoundTalks(speaker).all(),
                remarks,
                List.of(speaker.plain("choice.export.label", Verb.EXPORT)));
    }

    /** Whether anybody was asked; not where it ended while it was waiting for people. */
    private boolean wasHeld() {
        return round.laps().stream()
                .anyMatch(lap -> !lap.said().isEmpty() || !lap.notHeard().isEmpty());
    }

    /** Not where everyone let it go before anybody had said a word. */
    private boolean anybodyWasHeard() {
        return round.laps().stream().anyMatch(lap -> !lap.said().isEmpty());
    }

    private Phrase summary(List<Phrase> where) {
        return where.isEmpty()
                ? speaker.headline()
                : speaker.headline().then(Phrase.of("\n")).then(where.getFirst());
    }

    /** Whose word is awaited, or who was not heard. */
    private List<Phrase> where() {
        if (round.phase() instanceof Phase.AtOnce open) {
            return List.of(missing(open));
        }
        if (round.phase() instanceof Phase.Leaving(var asked, var _)) {
            return List.of(WaysOn.proposes(asked.way(), speaker));
        }
        List<Phrase> turn = turn();
        return turn.isEmpty() ? heard() : turn;
    }

    Phrase step() {
        if (round.phase() instanceof Phase.Inviting) {
            return speaker.says("card.step.inviting");
        }
        if (round.phase() instanceof Phase.Leaving) {
            return speaker.says("card.step.leaving");
        }
        if (round.phase() instanceof Phase.Parked) {
            return speaker.says("card.step.parked");
        }
        String how = switch (round.frame().order()) {
            case IN_TURN -> "inTurn";
            case AT_ONCE -> round.frame().together() ? "together" : "atOnce";
        };
        return speaker.says("round.step", "how", how, "lap", round.laps().size());
    }

    private List<Phrase> prompt() {
        return switch (round.phase()) {
            case Phase.Inviting _ -> DoorWords.invitation(speaker, round.frame().door(), speaker.leader());
            case Phase.InTurn _, Phase.AtOnce _ -> List.of(speaker.ofTheKind("help"));
            case Phase.Leaving leaving -> WaysOn.question(leaving.asked().way(), speaker);
            case Phase.Parked parked ->
                List.of(WaysOn.parked(parked.helpers(), parked.until(), speaker), speaker.says("card.parked.kept"));
            case Phase.Heard _ ->
                List.of(
                        speaker.says("round.everyone-heard"),
                        round.lap().everyonePassed()
                                ? speaker.says("round.everyone-passed")
                                : speaker.ofTheKind("closing"));
            case Phase.Closed _ -> List.of();
        };
    }

    /** Who now, and who after that (method.md 3.3). */
    private List<Phrase> turn() {
        if (!(round.phase() instanceof Phase.InTurn turn)) {
            return List.of();
        }
        List<Phrase> lines = new ArrayList<>();
        lines.add(
                turn.then().isPresent()
                        ? speaker.says(
                                "round.turn.now-then",
                                "now",
                                speaker.person(turn.now()),
                                "then",
                                speaker.name(turn.then().get()))
                        : speaker.says("round.turn.now", "now", speaker.person(turn.now())));
        if (turn.overdue()) {
            lines.add(speaker.says("round.turn.overdue", "name", speaker.name(turn.now())));
        } else {
            lines.add(speaker.says("round.turn.until", "moment", Patience.laterAt(round, turn)));
        }
        return lines;
    }

    private List<Phrase> heard() {
        List<Phrase> lines = new ArrayList<>();
        switch (round.phase()) {
            case Phase.Inviting inviting -> lines.addAll(DoorWords.in(speaker, round.present(), inviting.window()));
            case Phase.InTurn turn -> {
                List<MemberId> later = turn.waiting().subList(1, turn.waiting().size());
                if (!later.isEmpty()) {
                    lines.add(speaker.says("round.still-to-come", "names", speaker.names(later)));
                }
            }
            case Phase.AtOnce open -> {
                List<MemberId> in =
                        round.lap().order().stream().filter(round::hasSpoken).toList();
                if (!in.isEmpty()) {
                    lines.add(speaker.says("card.heard.from", "names", speaker.names(in)));
                }
                lines.add(missing(open));
            }
            case Phase.Leaving leaving -> {
                lines.add(speaker.says(
                        "card.heard.from",
                        "names",
                        speaker.names(leaving.asked().round().heard())));
                lines.add(missing(
                        leaving.asked().round().missing(), leaving.asked().window()));
            }
            case Phase.Heard _, Phase.Parked _, Phase.Closed _ -> {}
        }
        if (!(round.phase() instanceof Phase.Inviting)) {
            round.frame().door().ifPresent(door -> lines.add(DoorWords.stillOpen(speaker, door)));
        }
        notHeard().ifPresent(lines::add);
        return lines;
    }

    private Phrase missing(Phase.AtOnce open) {
        return missing(open.missing(), open.window());
    }

    private Phrase missing(List<MemberId> members, Window window) {
        Optional<Instant> until =
                Optional.of(window).filter(open -> !open.overdue()).flatMap(Window::closes);
        return until.isPresent()
                ? speaker.says("card.heard.missing-until", "names", speaker.people(members), "moment", until.get())
                : speaker.says("card.heard.missing", "names", speaker.people(members));
    }

    /** Nobody is skipped silently. */
    private Optional<Phrase> notHeard() {
        List<MemberId> unheard = round.lap().notHeard();
        return unheard.isEmpty()
                ? Optional.empty()
                : Optional.of(speaker.says("round.not-heard", "names", speaker.names(unheard)));
    }

    /** At the end: whether the last time around brought nothing more, and those who have said nothing at all. */
    private List<Phrase> neverHeard() {
        List<Phrase> says = new ArrayList<>();
        if (round.lap().number() > 1 && round.lap().said().isEmpty()) {
            says.add(speaker.says("round.nothing-more"));
        }
        List<MemberId> unheard = round.neverHeard();
        if (!unheard.isEmpty()) {
            says.add(speaker.says("round.not-heard", "names", speaker.names(unheard)));
        }
        return says;
    }

    private List<Phrase> hints() {
        List<Phrase> hints = new ArrayList<>();
        switch (round.phase()) {
            case Phase.InTurn turn -> hints.add(speaker.says("round.hint.turn", "name", speaker.name(turn.now())));
            case Phase.AtOnce open -> {
                if (round.frame().together()) {
                    hints.add(hiddenUntil(open));
                }
            }
            case Phase.Inviting _, Phase.Heard _, Phase.Leaving _, Phase.Parked _, Phase.Closed _ -> {}
        }
        speaker.leader().ifPresent(name -> hints.add(speaker.says("round.hint.leads", "name", name)));
        hints.add(speaker.says("card.hint.thread"));
        return hints;
    }

    private Phrase hiddenUntil(Phase.AtOnce open) {
        return speaker.says(
                "round.hint.together",
                "clock",
                open.window().closes().isPresent() ? "yes" : "no",
                "leads",
                round.facilitator().isPresent() ? "named" : "anybody",
                "name",
                speaker.leader().orElse(""));
    }

    /** A line of what is open: where it stands and whose word is awaited. */
    public static View.Entry entry(Round round, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        RoundCards cards = new RoundCards(speaker);
        List<Phrase> where = cards.where();
        Phrase detail = where.isEmpty()
                ? cards.step()
                : cards.step().then(Phrase.of("\n")).then(where.getFirst());
        return new View.Entry(
                Phrase.strong(words.plain(speaker.headline())),
                detail,
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    /** A line of what waits for somebody. */
    public static View.Entry mine(Round round, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        String key = round.phase() instanceof Phase.InTurn ? "list.mine.turn" : "list.mine.word";
        return new View.Entry(
                Phrase.strong(words.plain(speaker.headline())),
                speaker.says(key, "circle", round.frame().circle()),
                List.of(speaker.plain("choice.open.label", Verb.SHOW_CARD)));
    }
}
