package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;

/**
 * The card of a proposal that everybody sees, always drawn whole. It tells what it is and its version, the text people
 * decide on, the one question of the step, and who has been heard. Hidden answers never change it.
 */
public final class ProposalCards {

    private ProposalCards() {}

    /** Open, queued and set aside as {@link View.ProposalView}; over as {@link View.OutcomeView}. */
    public static View card(Proposal proposal, Words words) {
        Speaker speaker = new Speaker(proposal, words);
        return proposal.phase().isOver() ? OutcomeCards.card(speaker) : open(speaker);
    }

    /** What stands in the place of a card that is not the current one any more, with a way there. */
    public static View pointer(Proposal proposal, Words words) {
        return OutcomeCards.pointer(new Speaker(proposal, words));
    }

    /** What a card shows in a place that the circle has left. */
    public static View movedOut(Proposal proposal, Words words) {
        Speaker speaker = new Speaker(proposal, words);
        return new View.OutcomeView(
                words.phrase("card.moved-out", "title", proposal.wording().title()),
                View.Outcome.POINTER,
                words.phrase("card.moved-out", "title", proposal.wording().title()),
                List.of(),
                List.of(),
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private static View open(Speaker speaker) {
        CardStep step = new CardSteps(speaker).now();
        CardOffers offers = new CardOffers(speaker);
        List<Phrase> question = new ArrayList<>(step.question());
        question.addAll(offers.asked());
        List<Choice> choices = new ArrayList<>(step.choices());
        choices.addAll(offers.urgent());
        CardHeard heard = new CardHeard(speaker);
        return new View.ProposalView(
                summary(speaker, question, heard.missingLine()),
                headline(speaker),
                step.step(),
                facts(speaker),
                question,
                choices,
                step.wording(),
                offers.rare(),
                new CardTalks(speaker).all(),
                heard.lines(),
                hints(speaker));
    }

    static Phrase headline(Speaker speaker) {
        String title = speaker.proposal().wording().title();
        return speaker.isSmall()
                ? speaker.says("card.headline.check", "title", title)
                : speaker.says(
                        "card.headline.proposal",
                        "version",
                        speaker.proposal().current().number(),
                        "title",
                        title);
    }

    private static Phrase summary(Speaker speaker, List<Phrase> question, List<Phrase> awaited) {
        Phrase says = headline(speaker).then(Phrase.of("\n")).then(question.getFirst());
        return awaited.isEmpty() ? says : says.then(Phrase.of("\n")).then(awaited.getFirst());
    }

    private static List<Fact> facts(Speaker speaker) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                speaker.words().text("card.fact.from"),
                Phrase.of(speaker.name(speaker.proposal().duties().proposer()))));
        facts.addAll(new CardFacts(speaker).compared());
        return facts;
    }

    private static List<Phrase> hints(Speaker speaker) {
        Proposal proposal = speaker.proposal();
        List<Phrase> hints = new ArrayList<>();
        boolean invites = proposal.frame().quick()
                && proposal.id().number() == 1
                && !proposal.standing(Standing.INVITED).isEmpty();
        if (speaker.isSmall() || invites) {
            hints.add(speaker.says("card.agreement.decide"));
        }
        if (invites) {
            hints.add(speaker.says("card.agreement.join"));
        }
        TurnTold turn = new TurnTold(speaker);
        hints.addAll(turn.hints());
        if (answersAreHidden(proposal.phase()) && !turn.isUnderWay()) {
            hints.add(speaker.says("card.hint.hidden"));
        }
        if (!proposal.frame().manner().seasoned()) {
            hints.add(speaker.says("card.hint.thread"));
        }
        return hints;
    }

    private static boolean answersAreHidden(Phase phase) {
        return switch (phase) {
            case Phase.Checking _, Phase.Consenting _, Phase.Leaving _ -> true;
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Reacting _,
                    Phase.Amending _,
                    Phase.Gathering _ -> false;
            case Phase.Integrating _, Phase.Parked _ -> false;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> false;
        };
    }
}
