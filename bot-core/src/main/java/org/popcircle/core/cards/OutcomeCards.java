package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.consent.Concern;
import org.popcircle.core.proposal.Objection;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.view.View.Outcome;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;

/** The last state of a card: how it ended in its first word, and only ways to read on. */
final class OutcomeCards {

    /** More than these are read in the story. */
    private static final int MOST_CONCERNS = 3;

    private OutcomeCards() {}

    static View card(Speaker speaker) {
        return switch (speaker.phase()) {
            case Phase.Adopted adopted -> decided(speaker, adopted);
            case Phase.Dropped _ ->
                ended(speaker, Outcome.DROPPED, droppedHeadline(speaker), List.of(speaker.says("card.dropped")));
            case Phase.Withdrawn _ ->
                ended(
                        speaker,
                        Outcome.WITHDRAWN,
                        withdrawnHeadline(speaker),
                        List.of(speaker.says(
                                "card.withdrawn",
                                "name",
                                speaker.name(speaker.proposal().duties().proposer()))));
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Reacting _,
                    Phase.Amending _,
                    Phase.Gathering _ -> throw stillOpen();
            case Phase.Checking _, Phase.Consenting _, Phase.Integrating _, Phase.Leaving _, Phase.Parked _ ->
                throw stillOpen();
        };
    }

    static View pointer(Speaker speaker) {
        Phrase headline = speaker.says(
                "card.headline.moved", "title", speaker.proposal().wording().title());
        return new View.OutcomeView(
                headline,
                Outcome.POINTER,
                headline,
                List.of(),
                List.of(speaker.says("card.moved")),
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private static View decided(Speaker speaker, Phase.Adopted adopted) {
        Proposal proposal = speaker.proposal();
        Phrase headline = decidedHeadline(speaker);
        List<Phrase> remarks = decidedRemarks(speaker, adopted.consented());
        return new View.OutcomeView(
                headline.then(Phrase.of("\n")).then(remarks.getFirst()),
                Outcome.DECIDED,
                headline,
                new CardFacts(speaker).plain(),
                remarks,
                afterwards(speaker, proposal));
    }

    static Phrase decidedHeadline(Speaker speaker) {
        String title = speaker.proposal().wording().title();
        return speaker.isSmall()
                ? speaker.says("card.headline.decided", "title", title)
                : speaker.says(
                        "card.headline.decided-version",
                        "version",
                        speaker.proposal().current().number(),
                        "title",
                        title);
    }

    static List<Phrase> decidedRemarks(Speaker speaker, List<MemberId> consented) {
        Proposal proposal = speaker.proposal();
        List<Phrase> remarks = new ArrayList<>();
        remarks.add(speaker.says("card.decided.by", "names", speaker.names(consented)));
        boolean improved = proposal.loops() > 0
                && proposal.objections().stream()
                        .anyMatch(objection -> objection.status() == Objection.Status.WORKED_IN);
        if (improved) {
            remarks.add(speaker.says("card.decided.improved"));
        }
        proposal.concerns().stream()
                .limit(MOST_CONCERNS)
                .map(concern -> concern(speaker, concern, Cut.to(ProposalForms.SHORT_LINE, concern.text())))
                .forEach(remarks::add);
        List<MemberId> notAsked = proposal.standing(Standing.NOT_ASKED);
        if (!notAsked.isEmpty()) {
            remarks.add(speaker.says("card.decided.not-asked", "names", speaker.names(notAsked)));
        }
        return remarks;
    }

    /** Whose it was is told only where the circle wants that of objections, too (design.md section 3). */
    static Phrase concern(Speaker speaker, Concern concern, String text) {
        return speaker.proposal().frame().namesObjectors()
                ? speaker.says("card.decided.concern-of", "name", speaker.name(concern.by()), "text", text)
                : speaker.says("card.decided.concern", "text", text);
    }

    static Phrase droppedHeadline(Speaker speaker) {
        return speaker.says(
                "card.headline.dropped", "title", speaker.proposal().wording().title());
    }

    static Phrase withdrawnHeadline(Speaker speaker) {
        return speaker.says(
                "card.headline.withdrawn", "title", speaker.proposal().wording().title());
    }

    private static List<Choice> afterwards(Speaker speaker, Proposal proposal) {
        List<Choice> choices = new ArrayList<>();
        choices.add(speaker.plain("choice.story.label", Verb.STORY));
        choices.add(Choice.plain(
                speaker.words().text("choice.log.label"),
                ActionToken.of(Verb.LOG, proposal.id().circle(), 0)));
        boolean justKept = proposal.frame().effect().orElse(null) instanceof Effect.KeepCircle;
        if (proposal.frame().quick() && !justKept) {
            choices.add(Choice.plain(
                    speaker.words().text("choice.keep-circle.label"),
                    ActionToken.of(Verb.KEEP_CIRCLE, proposal.id().circle(), 0)));
        }
        return choices;
    }

    private static View ended(Speaker speaker, Outcome outcome, Phrase headline, List<Phrase> remarks) {
        return new View.OutcomeView(
                headline.then(Phrase.of("\n")).then(remarks.getFirst()),
                outcome,
                headline,
                new CardFacts(speaker).plain(),
                remarks,
                List.of(speaker.plain("choice.story.label", Verb.STORY)));
    }

    private static IllegalStateException stillOpen() {
        return new IllegalStateException("not over yet");
    }
}
