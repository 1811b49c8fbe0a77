package org.popcircle.core.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;

/** A card that is drawn anew calls nobody; this line under it does, once a step, and only those whose word is awaited. */
final class StepNews {

    /** More names than this would be a call to all, which nobody wants. */
    static final int MOST_NAMES = 20;

    private final Speaker speaker;

    StepNews(Speaker speaker) {
        this.speaker = speaker;
    }

    /** Empty where the step asks nobody for anything, or everyone has answered meanwhile. */
    Optional<View.MessageView> message() {
        Proposal proposal = speaker.proposal();
        List<MemberId> missing = nobodyChooses() ? proposal.canChoose() : proposal.askedNow();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return question().map(says -> {
            List<Phrase> lines = new ArrayList<>(List.of(says, awaited(speaker, missing, speaker.until())));
            return new View.MessageView(
                    says, lines, List.of(), List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
        });
    }

    private boolean nobodyChooses() {
        boolean wording = speaker.phase() instanceof Phase.Amending || speaker.phase() instanceof Phase.Integrating;
        return wording && speaker.proposal().duties().wordsmith().isEmpty();
    }

    private Optional<Phrase> question() {
        return switch (speaker.phase()) {
            case Phase.Clarifying _ -> Optional.of(says("message.step.clarify"));
            case Phase.Reacting _ -> Optional.of(says("message.step.react"));
            case Phase.Gathering phase ->
                Optional.of(
                        speaker.says("message.step.gather", "title", title(), "names", speaker.names(phase.absent())));
            case Phase.Checking _, Phase.Consenting _ -> Optional.of(says("message.step.consent"));
            case Phase.Amending _, Phase.Integrating _ ->
                nobodyChooses()
                        ? Optional.of(speaker.says(
                                "message.step.wording",
                                "title",
                                title(),
                                "name",
                                speaker.name(speaker.proposal().duties().proposer())))
                        : Optional.empty();
            case Phase.Queued _, Phase.Inviting _ -> Optional.empty();
            case Phase.Leaving _, Phase.Parked _ -> Optional.empty();
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> Optional.empty();
        };
    }

    /** Whose word is awaited now and until when, as people to be called. */
    static Phrase awaited(Telling speaker, List<MemberId> missing, Optional<Instant> until) {
        if (missing.size() > MOST_NAMES) {
            return until.map(moment -> speaker.says("message.step.all-until", "moment", moment))
                    .orElseGet(() -> speaker.says("message.step.all"));
        }
        return until.map(moment ->
                        speaker.says("message.step.awaited-until", "names", speaker.people(missing), "moment", moment))
                .orElseGet(() -> speaker.says("message.step.awaited", "names", speaker.people(missing)));
    }

    private Phrase says(String key) {
        return speaker.says(key, "title", title());
    }

    private String title() {
        return speaker.proposal().wording().title();
    }
}
