package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.popcircle.core.app.Notice;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.proposal.ClarifyingQuestion;
import org.popcircle.core.proposal.CounterProposal;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;
import org.popcircle.core.wording.Words;

/** Notices put into words at the moment they are sent. Empty when what they say is no longer true. */
public final class Messages {

    private final Speaker speaker;
    private final Proposal proposal;

    private Messages(Speaker speaker) {
        this.speaker = speaker;
        this.proposal = speaker.proposal();
    }

    public static Optional<View.MessageView> of(Notice notice, Proposal proposal, Words words) {
        return new Messages(new Speaker(proposal, words)).of(notice);
    }

    /** What is said about a decision that stands. */
    public static Optional<View.MessageView> of(Notice notice, Decision decision, Words words) {
        return notice instanceof Notice.ReviewDue due && !decision.status().isOver()
                ? Optional.of(DecisionViews.reviewDue(decision, due.daysBefore(), words))
                : Optional.empty();
    }

    private Optional<View.MessageView> of(Notice notice) {
        return switch (notice) {
            case Notice.Nudge n -> isNow(n.phase()) ? nudge(n.member()) : Optional.empty();
            case Notice.Overdue n -> isNow(n.phase()) && speaker.isOverdue() ? overdue() : Optional.empty();
            case Notice.QuestionForYou n ->
                question(n.question()).filter(ClarifyingQuestion::isOpen).map(this::asked);
            case Notice.YourAnswer n ->
                question(n.question()).filter(question -> !question.isOpen()).map(this::answered);
            case Notice.YourWording n -> isNow(n.phase()) ? yourWording(n.member()) : Optional.empty();
            case Notice.Objected n -> isNow(n.phase()) ? objected() : Optional.empty();
            case Notice.NewStep n -> isNow(n.phase()) ? new StepNews(speaker).message() : Optional.empty();
            case Notice.StandInAsked n -> proposal.standIn().filter(asks(n)).map(this::standIn);
            case Notice.Ended n -> ended(n.member());
            case Notice.Announced _ -> announced();
            case Notice.ExitNews n -> isNow(n.phase()) ? exitNews(n.why()) : Optional.empty();
            case Notice.DraftWaiting n -> draft(n.draft());
            case Notice.Called n -> isNow(n.phase()) ? new TurnNotes(speaker).call(n.member()) : Optional.empty();
            case Notice.ReviewDue _, Notice.YourTurn _ -> Optional.empty();
            case Notice.ParkedDue _ -> parkedDue();
            case Notice.AboutCircle _, Notice.AboutAccount _ -> Optional.empty();
        };
    }

    private boolean isNow(long phase) {
        return proposal.phaseNumber() == phase && !proposal.phase().isOver();
    }

    private Optional<View.MessageView> nudge(MemberId member) {
        Optional<View.MessageView> inTurn = new TurnNotes(speaker).nudge(member);
        if (inTurn.isPresent() || !proposal.askedNow().contains(member)) {
            return inTurn;
        }
        Phrase says = speaker.until()
                .map(moment -> speaker.says("message.nudge-until", "title", title(), "moment", moment))
                .orElseGet(() -> speaker.says("message.nudge", "title", title()));
        return Optional.of(message(List.of(says), showIt()));
    }

    private Optional<View.MessageView> overdue() {
        List<Choice> choices = new ArrayList<>(new CardOffers(speaker).urgent());
        choices.add(speaker.careful("choice.meeting.label", Verb.NEEDS_MEETING, "choice.meeting.confirm"));
        choices.addAll(showIt());
        List<MemberId> missing = proposal.missing();
        Phrase says = missing.isEmpty()
                ? speaker.says("message.overdue", "title", title())
                : speaker.says(
                        "message.overdue.missing",
                        "title",
                        title(),
                        "count",
                        missing.size(),
                        "names",
                        speaker.names(missing));
        return Optional.of(message(List.of(says, speaker.says("message.overdue.help")), choices));
    }

    private Optional<ClarifyingQuestion> question(int number) {
        return proposal.phase().isOver()
                ? Optional.empty()
                : proposal.questions().stream()
                        .filter(question -> question.number() == number)
                        .findFirst();
    }

    private View.MessageView asked(ClarifyingQuestion question) {
        return message(
                List.of(
                        speaker.says("message.question", "name", speaker.name(question.asker()), "title", title()),
                        Phrase.of(question.text())),
                List.of(
                        speaker.main("choice.answer.label", Verb.ANSWER, question.number()),
                        speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private View.MessageView answered(ClarifyingQuestion question) {
        ClarifyingQuestion.Reply reply = question.replies().getLast();
        return message(
                List.of(
                        speaker.says("message.answer", "name", speaker.name(reply.by()), "title", title()),
                        Phrase.of(reply.text())),
                showIt());
    }

    private Optional<View.MessageView> yourWording(MemberId member) {
        if (!proposal.duties().wordsmith().equals(Optional.of(member))) {
            return Optional.empty();
        }
        List<Choice> choices = new ArrayList<>(CardSteps.wordingChoices(speaker));
        choices.addAll(showIt());
        return choices.size() == 1
                ? Optional.empty()
                : Optional.of(message(List.of(speaker.says("message.wording", "title", title())), choices));
    }

    /** To whoever proposed it: an objection is a chance, and hearing of it late is not. */
    private Optional<View.MessageView> objected() {
        return proposal.openObjections().isEmpty()
                ? Optional.empty()
                : Optional.of(message(
                        List.of(speaker.says(
                                "message.objected",
                                "title",
                                title(),
                                "count",
                                proposal.openObjections().size())),
                        showIt()));
    }

    private static Predicate<StandIn> asks(Notice.StandInAsked notice) {
        return offer ->
                offer.offered().equals(notice.offered()) && offer.stillToAsk().contains(notice.member());
    }

    private View.MessageView standIn(StandIn offer) {
        return message(
                List.of(
                        speaker.says("message.stand-in", "title", title()),
                        speaker.says("card.stand-in.prompt", "name", speaker.name(offer.offered()))),
                List.of(
                        speaker.plain("choice.stand-in-yes.label", Verb.STAND_IN_YES),
                        speaker.plain("choice.stand-in-no.label", Verb.STAND_IN_NO)));
    }

    /** To whoever proposed it, privately. */
    private Optional<View.MessageView> ended(MemberId member) {
        if (!proposal.duties().proposer().equals(member)) {
            return Optional.empty();
        }
        return switch (proposal.phase()) {
            case Phase.Adopted _ -> endedWith("message.ended.decided");
            case Phase.Dropped _ -> endedWith("message.ended.dropped");
            case Phase.Parked _ -> endedWith("message.ended.parked");
            case Phase.Withdrawn _ -> Optional.empty();
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Reacting _,
                    Phase.Amending _,
                    Phase.Gathering _ -> Optional.empty();
            case Phase.Checking _, Phase.Consenting _, Phase.Integrating _, Phase.Leaving _ -> Optional.empty();
        };
    }

    private Optional<View.MessageView> endedWith(String key) {
        Phrase says = speaker.words().phrase(key, "title", title());
        return Optional.of(message(List.of(says), List.of(speaker.plain("choice.story.label", Verb.STORY))));
    }

    /** The speech act that makes the decision: its first word says so (MVOS 3.3.2). */
    private Optional<View.MessageView> announced() {
        if (!(proposal.phase() instanceof Phase.Adopted adopted)) {
            return Optional.empty();
        }
        Phrase headline = OutcomeCards.decidedHeadline(speaker);
        List<Phrase> says = new ArrayList<>();
        says.add(headline);
        says.addAll(OutcomeCards.decidedRemarks(speaker, adopted.consented()));
        return Optional.of(new View.MessageView(
                headline,
                says,
                new CardFacts(speaker).plain(),
                List.of(speaker.plain("choice.story.label", Verb.STORY))));
    }

    private Optional<View.MessageView> exitNews(Optional<String> why) {
        Phrase says = proposal.phase() instanceof Phase.Leaving leaving
                ? exitAsked(leaving.exit())
                : WaysOn.declined(why, title(), speaker);
        return Optional.of(message(List.of(says), showIt()));
    }

    private Phrase exitAsked(Exit.OfProposal exit) {
        return switch (exit) {
            case Exit.Drop drop ->
                drop.by().isPresent()
                        ? speaker.says(
                                "message.exit.drop",
                                "name",
                                speaker.name(drop.by().get()),
                                "title",
                                title())
                        : speaker.says("message.exit.orphan", "title", title());
            case Exit.Park _, Exit.HandOver _, Exit.MoreTime _, Exit.StepBack _, Exit.OtherWay _, Exit.SwitchTo _ ->
                WaysOn.news(exit, title(), speaker);
        };
    }

    private Optional<View.MessageView> draft(int number) {
        Optional<CounterProposal> draft = proposal.counterProposals().stream()
                .filter(kept -> kept.number() == number)
                .findFirst();
        return draft.filter(_ -> proposal.phase().isOver())
                .map(kept -> message(
                        List.of(speaker.says("message.draft", "title", title()), Phrase.of(kept.text())),
                        List.of(speaker.main("choice.propose-draft.label", Verb.PROPOSE_DRAFT, number))));
    }

    private Optional<View.MessageView> parkedDue() {
        return proposal.phase() instanceof Phase.Parked
                ? Optional.of(message(
                        List.of(speaker.says("message.parked-due", "title", title())),
                        List.of(
                                speaker.plain("choice.take-up-again.label", Verb.TAKE_UP_AGAIN),
                                speaker.plain("choice.show-card.label", Verb.SHOW_CARD))))
                : Optional.empty();
    }

    private String title() {
        return proposal.wording().title();
    }

    private List<Choice> showIt() {
        return List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
    }

    private static View.MessageView message(List<Phrase> says, List<Choice> choices) {
        return new View.MessageView(says.getFirst(), says, List.of(), choices);
    }
}
