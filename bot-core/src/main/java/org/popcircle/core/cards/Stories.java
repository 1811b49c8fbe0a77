package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;

/** The whole story of a decision, oldest first. Told from what was open or revealed; hidden answers are not in it. */
public final class Stories {

    private Stories() {}

    /**
     * The story to read in chat.
     *
     * @param events everything that happened, from its opening on
     */
    public static View.StoryView story(Proposal proposal, List<ProposalEvent> events, Words words) {
        Speaker speaker = new Speaker(proposal, words);
        Phrase heading = heading(speaker);
        List<Choice> choices = new ArrayList<>();
        choices.add(speaker.plain("choice.export.label", Verb.EXPORT));
        if (proposal.phase() instanceof Phase.Adopted) {
            choices.add(speaker.plain("choice.early-review.label", Verb.EARLY_REVIEW));
        } else if (!proposal.phase().isOver()) {
            choices.add(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
        }
        return new View.StoryView(
                words.phrase("story.summary", "title", proposal.wording().title()),
                heading,
                new CardFacts(speaker).plain(),
                new Chronicle(speaker).chapters(events),
                choices);
    }

    /** The same as a Markdown text, in which what people typed stands as they typed it. */
    public static String markdown(Proposal proposal, List<ProposalEvent> events, Words words) {
        return new Markdown(words).story(story(proposal, events, words));
    }

    private static Phrase heading(Speaker speaker) {
        return switch (speaker.phase()) {
            case Phase.Adopted _ -> OutcomeCards.decidedHeadline(speaker);
            case Phase.Dropped _ -> OutcomeCards.droppedHeadline(speaker);
            case Phase.Withdrawn _ -> OutcomeCards.withdrawnHeadline(speaker);
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Reacting _,
                    Phase.Amending _,
                    Phase.Gathering _ -> ProposalCards.headline(speaker);
            case Phase.Checking _, Phase.Consenting _, Phase.Integrating _, Phase.Leaving _, Phase.Parked _ ->
                ProposalCards.headline(speaker);
        };
    }
}
