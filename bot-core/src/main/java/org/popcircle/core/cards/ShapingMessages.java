package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.shaping.NeedStatement;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.wording.Words;

/** Notices about the building of a proposal, put into words when they are sent. Empty when they are no longer true. */
public final class ShapingMessages {

    private final ShapingSpeaker speaker;
    private final Shaping shaping;

    private ShapingMessages(ShapingSpeaker speaker) {
        this.speaker = speaker;
        this.shaping = speaker.shaping();
    }

    public static Optional<View.MessageView> of(Notice notice, Shaping shaping, Words words) {
        return new ShapingMessages(new ShapingSpeaker(shaping, words)).of(notice);
    }

    private Optional<View.MessageView> of(Notice notice) {
        return switch (notice) {
            case Notice.NewStep n -> isNow(n.phase()) ? newStep() : Optional.empty();
            case Notice.Nudge n -> isNow(n.phase()) ? nudge(n.member()) : Optional.empty();
            case Notice.Overdue n -> isNow(n.phase()) && speaker.isOverdue() ? overdue(n.member()) : Optional.empty();
            case Notice.YourWording n -> isNow(n.phase()) ? yourWording(n.member()) : Optional.empty();
            case Notice.StandInAsked n ->
                shaping.standIn()
                        .filter(offer -> offer.stillToAsk().contains(n.member()))
                        .map(offer -> standIn(offer.offered()));
            case Notice.ParkedDue _ -> shaping.phase() instanceof Phase.Parked ? Optional.of(due()) : Optional.empty();
            case Notice.Announced _, Notice.YourTurn _, Notice.QuestionForYou _, Notice.YourAnswer _ ->
                Optional.empty();
            case Notice.ExitNews n -> isNow(n.phase()) ? Optional.of(wayNews(n.why())) : Optional.empty();
            case Notice.Objected _, Notice.Ended _, Notice.DraftWaiting _ -> Optional.empty();
            case Notice.ReviewDue _, Notice.AboutCircle _, Notice.AboutAccount _, Notice.Called _ -> Optional.empty();
        };
    }

    private boolean isNow(long phase) {
        return shaping.phaseNumber() == phase && !shaping.phase().isOver();
    }

    private Optional<View.MessageView> newStep() {
        ShapingSteps step = new ShapingSteps(speaker);
        List<Phrase> lines = new ArrayList<>();
        lines.add(
                speaker.says("message.shape.step", "title", speaker.title(), "how", isWordedAnew() ? "worded" : "on"));
        lines.add(step.question().getFirst());
        List<MemberId> missing = shaping.phase().awaited();
        if (missing.size() > StepNews.MOST_NAMES) {
            lines.add(speaker.says("message.step.all"));
        } else {
            step.awaited().ifPresent(lines::add);
        }
        return Optional.of(message(lines, showIt()));
    }

    /** Whoever worded it is not asked about their own words; where it went back to them, everyone is. */
    private boolean isWordedAnew() {
        NeedStatement need = shaping.material().need();
        return shaping.phase() instanceof Phase.AgreeingOnNeed(var asked)
                && need.version() > 1
                && !asked.missing().contains(need.by());
    }

    private Optional<View.MessageView> nudge(MemberId member) {
        if (!shaping.phase().awaited().contains(member)) {
            return Optional.empty();
        }
        Phrase says = speaker.until()
                .map(moment -> speaker.says("message.nudge-until", "title", speaker.title(), "moment", moment))
                .orElseGet(() -> speaker.says("message.nudge", "title", speaker.title()));
        return Optional.of(message(List.of(says), showIt()));
    }

    /** To whoever leads: the time is over, and nothing goes on by itself. */
    private Optional<View.MessageView> overdue(MemberId leads) {
        if (shaping.phase() instanceof Phase.Synthesising && !shaping.writes(leads)) {
            return Optional.of(unwritten());
        }
        List<MemberId> missing = shaping.phase().awaited();
        Phrase says = missing.isEmpty()
                ? speaker.says("message.shape.overdue", "title", speaker.title())
                : speaker.ofPeople("message.shape.overdue.missing", missing, "title", speaker.title());
        List<Choice> choices = new ArrayList<>(new ShapingChoices(speaker).forSome());
        choices.addAll(showIt());
        return Optional.of(message(List.of(says), choices));
    }

    /** Nobody goes on without those who write; how it goes on otherwise is everyone's. */
    private View.MessageView unwritten() {
        return message(
                List.of(speaker.says(
                        "message.shape.overdue.text",
                        "title",
                        speaker.title(),
                        "names",
                        speaker.names(shaping.tuners()))),
                List.of(
                        speaker.plain("choice.otherwise.label", Verb.WAY),
                        speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    /** To whoever writes next: the need anew, or one text from all of it. */
    private Optional<View.MessageView> yourWording(MemberId member) {
        return switch (shaping.phase()) {
            case Phase.Synthesising _ ->
                shaping.writes(member)
                        ? Optional.of(message(
                                List.of(speaker.says("message.shape.write", "title", speaker.title())),
                                List.of(
                                        speaker.main("choice.synthesis.label", Verb.SYNTHESIS),
                                        speaker.plain("choice.show-card.label", Verb.SHOW_CARD))))
                        : Optional.empty();
            case Phase.AgreeingOnNeed _ ->
                shaping.material().openSuggestions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(message(
                                List.of(speaker.says("message.shape.suggestions", "title", speaker.title())),
                                List.of(
                                        speaker.main("choice.need-words.label", Verb.NEED_WORDS),
                                        speaker.plain("choice.show-card.label", Verb.SHOW_CARD))));
            case Phase.PictureForming _, Phase.ProposalShaping _, Phase.ChoosingTuners _, Phase.Ready _ ->
                Optional.empty();
            case Phase.Inviting _, Phase.Leaving _, Phase.Parked _, Phase.Proposed _, Phase.Dropped _ ->
                Optional.empty();
        };
    }

    private View.MessageView standIn(MemberId offered) {
        return message(
                List.of(
                        speaker.says("message.stand-in", "title", speaker.title()),
                        speaker.says("card.stand-in.prompt", "name", speaker.name(offered))),
                List.of(
                        speaker.plain("choice.stand-in-yes.label", Verb.STAND_IN_YES),
                        speaker.plain("choice.stand-in-no.label", Verb.STAND_IN_NO)));
    }

    private View.MessageView wayNews(Optional<String> why) {
        Phrase says = shaping.phase() instanceof Phase.Leaving leaving
                ? WaysOn.news(leaving.asked().way(), speaker.title(), speaker)
                : WaysOn.declined(why, speaker.title(), speaker);
        return message(List.of(says), showIt());
    }

    private View.MessageView due() {
        return message(
                List.of(speaker.says("message.parked-due", "title", speaker.title())),
                List.of(
                        speaker.main("choice.shape-again.label", Verb.WAY_AGAIN),
                        speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private List<Choice> showIt() {
        return List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
    }

    private static View.MessageView message(List<Phrase> says, List<Choice> choices) {
        return new View.MessageView(says.getFirst(), says, List.of(), choices);
    }
}
