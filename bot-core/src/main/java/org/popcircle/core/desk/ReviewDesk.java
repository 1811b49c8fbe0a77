package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/**
 * A decision that is looked at again: it is renewed, as it is or changed, or ended; whatever is decided takes its place in
 * the logbook (method.md 2.10, E19).
 */
final class ReviewDesk {

    private final ReadingRoom reading;
    private final Openings openings;

    ReviewDesk(ReadingRoom reading, Openings openings) {
        this.reading = reading;
        this.openings = openings;
    }

    /** The decision that a token is about, where its circle lives. */
    Optional<Decision> decision(Caller caller, ActionToken token) {
        return ProcessId.parse(token.subject())
                .filter(id -> openings.circleHere(caller)
                        .filter(circle -> circle.id().equals(id.circle()))
                        .isPresent())
                .flatMap(id -> reading.decision(id.circle(), id.number()));
    }

    /** Why nobody needs to ask: it is settled, or somebody has asked already, and two rivals help nobody (I11). */
    Optional<Reply> settled(Caller caller, Decision decision) {
        Words words = Words.in(decision.locale());
        if (decision.status().isOver()) {
            return Optional.of(
                    new Reply.Show(View.NoteView.of(words.phrase("desk.again.over", "title", decision.title()))));
        }
        return openings.circleHere(caller)
                .flatMap(circle -> asked(circle, decision))
                .map(proposal -> new Reply.Show(asked(proposal, decision, words)));
    }

    private Optional<Proposal> asked(Circle circle, Decision decision) {
        return reading.proposals(circle).stream()
                .filter(proposal -> proposal.frame()
                        .effect()
                        .filter(effect ->
                                effect instanceof Effect.Settles settles && settles.decision() == decision.number())
                        .isPresent())
                .findFirst();
    }

    private static View asked(Proposal proposal, Decision decision, Words words) {
        Phrase says = words.phrase(
                "desk.again.asked", "name", proposal.nameOf(proposal.duties().proposer()), "title", decision.title());
        Choice show = Choice.plain(
                words.text("choice.show-card.label"),
                ActionToken.of(Verb.SHOW_CARD, proposal.id(), proposal.phaseNumber()));
        return new View.NoteView(says, List.of(says), Optional.empty(), List.of(show));
    }

    /** What it means for the decision if the circle agrees. */
    static Effect effect(ActionToken token, Decision decision) {
        return token.verb() == Verb.RENEW ? new Effect.Renew(decision.number()) : new Effect.End(decision.number());
    }
}
