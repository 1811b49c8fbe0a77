package org.popcircle.core.cards;

import java.util.List;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.Turns;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.wording.Words;

/** A proposal as a line of a list. */
public final class ProposalEntries {

    private ProposalEntries() {}

    /** Where it stands and whose word is awaited. */
    public static View.Entry open(Proposal proposal, Words words) {
        Speaker speaker = new Speaker(proposal, words);
        Phrase detail = new CardSteps(speaker).now().step();
        List<Phrase> heard = new CardHeard(speaker).missingLine();
        return new View.Entry(
                Phrase.strong(words.plain(ProposalCards.headline(speaker))),
                heard.isEmpty() ? detail : detail.then(Phrase.of("\n")).then(heard.getFirst()),
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    /** What is awaited of {@code me} in it. */
    public static View.Entry mine(Proposal proposal, MemberId me, Words words) {
        Speaker speaker = new Speaker(proposal, words);
        Phrase detail =
                words.phrase(whatFor(proposal, me), "circle", proposal.frame().circle());
        return new View.Entry(
                Phrase.strong(words.plain(ProposalCards.headline(speaker))),
                speaker.until()
                        .map(moment ->
                                detail.then(Phrase.of(" ")).then(words.phrase("list.mine.until", "moment", moment)))
                        .orElse(detail),
                List.of(speaker.plain("choice.open.label", Verb.SHOW_CARD)));
    }

    private static String whatFor(Proposal proposal, MemberId me) {
        boolean speaks = proposal.askedNow().contains(me);
        if (speaks && proposal.turn().flatMap(Turns::now).isPresent()) {
            return "list.mine.turn";
        }
        return switch (proposal.phase()) {
            case Phase.Clarifying _, Phase.Reacting _ -> speaks ? "list.mine.speak" : "list.mine.question";
            case Phase.Checking _, Phase.Consenting _, Phase.Leaving _, Phase.Gathering _ ->
                speaks ? "list.mine.answer" : "list.mine.question";
            case Phase.Integrating _ -> speaks ? "list.mine.answer" : "list.mine.wording";
            case Phase.Amending _ -> "list.mine.wording";
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Parked _,
                    Phase.Adopted _,
                    Phase.Dropped _,
                    Phase.Withdrawn _ -> "list.mine.question";
        };
    }
}
