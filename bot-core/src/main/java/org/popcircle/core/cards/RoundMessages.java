package org.popcircle.core.cards;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;
import org.popcircle.core.wording.Words;

/** Notices about a round put into words at the moment they are sent. Empty when what they say is no longer true. */
public final class RoundMessages {

    private final RoundSpeaker speaker;
    private final Round round;

    private RoundMessages(RoundSpeaker speaker) {
        this.speaker = speaker;
        this.round = speaker.round();
    }

    public static Optional<View.MessageView> of(Notice notice, Round round, Words words) {
        return new RoundMessages(new RoundSpeaker(round, words)).of(notice);
    }

    private Optional<View.MessageView> of(Notice notice) {
        return switch (notice) {
            case Notice.YourTurn n -> isAskedNow(n.member()) ? Optional.of(yourTurn(n.member())) : Optional.empty();
            case Notice.Nudge n -> isNow(n.phase()) ? nudge(n.member()) : Optional.empty();
            case Notice.Overdue n -> isNow(n.phase()) ? overdue() : Optional.empty();
            case Notice.StandInAsked n ->
                round.standIn()
                        .filter(offer -> offer.stillToAsk().contains(n.member()))
                        .map(offer -> standIn(offer.offered()));
            case Notice.Announced _ -> shown();
            case Notice.QuestionForYou _, Notice.YourAnswer _, Notice.YourWording _, Notice.Ended _ -> Optional.empty();
            case Notice.NewStep n -> isNow(n.phase()) ? begun() : Optional.empty();
            case Notice.Objected _, Notice.Called _ -> Optional.empty();
            case Notice.AboutCircle _, Notice.AboutAccount _ -> Optional.empty();
            case Notice.ExitNews n -> isNow(n.phase()) ? Optional.of(wayNews(n.why())) : Optional.empty();
            case Notice.ParkedDue _ -> round.phase() instanceof Phase.Parked ? Optional.of(parked()) : Optional.empty();
            case Notice.DraftWaiting _, Notice.ReviewDue _ -> Optional.empty();
        };
    }

    private boolean isNow(long phase) {
        return round.phaseNumber() == phase && !round.phase().isOver();
    }

    private boolean isAskedNow(MemberId member) {
        return round.phase() instanceof Phase.InTurn turn && turn.now().equals(member);
    }

    private View.MessageView yourTurn(MemberId member) {
        Phrase says = speaker.says(
                round.drafts().containsKey(member) ? "message.round.turn-draft" : "message.round.turn",
                "kind",
                speaker.kindName(),
                "circle",
                round.frame().circle());
        return message(List.of(says, Phrase.of(speaker.asked())), toSpeak());
    }

    private Optional<View.MessageView> nudge(MemberId member) {
        if (isAskedNow(member)) {
            return Optional.of(message(
                    List.of(
                            speaker.says("message.round.nudge", "kind", speaker.kindName()),
                            Phrase.of(speaker.asked())),
                    toSpeak()));
        }
        if (round.phase() instanceof Phase.Leaving leaving && round.awaits(member)) {
            return Optional.of(message(
                    List.of(WaysOn.news(leaving.asked().way(), speaker.asked(), speaker)),
                    List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD))));
        }
        return round.phase() instanceof Phase.AtOnce open && open.missing().contains(member)
                ? Optional.of(message(
                        List.of(
                                open.window()
                                        .closes()
                                        .map(moment -> speaker.says(
                                                "message.round.missing-until",
                                                "kind",
                                                speaker.kindName(),
                                                "moment",
                                                moment))
                                        .orElseGet(() ->
                                                speaker.says("message.round.missing", "kind", speaker.kindName())),
                                Phrase.of(speaker.asked())),
                        toSpeak()))
                : Optional.empty();
    }

    /** Calls those who said "I'm in" before it began, where everybody speaks when they like. */
    private Optional<View.MessageView> begun() {
        return round.phase() instanceof Phase.AtOnce(List<MemberId> missing, Window window) && !missing.isEmpty()
                ? Optional.of(message(
                        List.of(
                                speaker.says(
                                        "message.round.begun", "kind", speaker.kindName(), "prompt", speaker.asked()),
                                StepNews.awaited(speaker, missing, window.closes())),
                        toSpeak()))
                : Optional.empty();
    }

    private View.MessageView wayNews(Optional<String> why) {
        Phrase says = round.phase() instanceof Phase.Leaving leaving
                ? WaysOn.news(leaving.asked().way(), speaker.asked(), speaker)
                : WaysOn.declined(why, speaker.asked(), speaker);
        return message(List.of(says), List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private View.MessageView parked() {
        return message(
                List.of(speaker.says("message.parked-due", "title", speaker.asked())),
                List.of(
                        speaker.main("choice.take-up-again.label", Verb.WAY_AGAIN),
                        speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private List<Choice> toSpeak() {
        return List.of(
                speaker.main("choice.speak.label", Verb.SPEAK),
                speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
    }

    /** To whoever leads: somebody does not come. */
    private Optional<View.MessageView> overdue() {
        if (!(round.phase() instanceof Phase.InTurn turn) || !turn.overdue()) {
            return Optional.empty();
        }
        MemberId away = turn.now();
        return Optional.of(message(
                List.of(speaker.says("message.round.overdue", "name", speaker.name(away), "kind", speaker.kindName())),
                List.of(
                        speaker.about("choice.skip.label", away, Verb.SKIP, away),
                        speaker.plain("choice.show-card.label", Verb.SHOW_CARD))));
    }

    private View.MessageView standIn(MemberId offered) {
        return message(
                List.of(
                        speaker.says("message.stand-in", "title", speaker.asked()),
                        speaker.says("card.stand-in.prompt", "name", speaker.name(offered))),
                List.of(
                        speaker.plain("choice.stand-in-yes.label", Verb.STAND_IN_YES),
                        speaker.plain("choice.stand-in-no.label", Verb.STAND_IN_NO)));
    }

    /** Everyone can read now what was written; who was not heard is named. */
    private Optional<View.MessageView> shown() {
        if (round.isHidden()) {
            return Optional.empty();
        }
        List<MemberId> unheard = round.lap().notHeard();
        String some = round.lap().said().isEmpty() ? "nobody" : "some";
        Phrase says = speaker.says(
                "message.round.shown",
                "kind",
                speaker.kindName(),
                "prompt",
                speaker.asked(),
                "heard",
                unheard.isEmpty() ? "all" : some,
                "names",
                speaker.names(unheard));
        return Optional.of(message(List.of(says), List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD))));
    }

    private static View.MessageView message(List<Phrase> says, List<Choice> choices) {
        return new View.MessageView(says.getFirst(), says, List.of(), choices);
    }
}
