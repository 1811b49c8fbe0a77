package org.popcircle.core.shaping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/** Where the building of a proposal stands; each holds only what is true in it. */
public sealed interface Phase {

    /**
     * Before it begins: people come in.
     *
     * @param asked nobody yet; at the end of its window it begins by itself, once two are in
     */
    record Inviting(Asked asked) implements Phase {}

    /** What is this really about, for whom? One statement that nobody has a reason against (method.md 5.1). */
    record AgreeingOnNeed(Asked asked) implements Phase {}

    /** Dimensions are gathered: nouns and questions that a proposal has to cover. */
    record PictureForming(Asked asked) implements Phase {}

    /**
     * Ideas are gathered, contradictions and all.
     *
     * @param lap which short round it is, from 1
     */
    record ProposalShaping(int lap, Asked asked) implements Phase {}

    /**
     * One or two people are found who write one text from all of it.
     *
     * @param due the day by which they bring it; empty: within the usual time of a step
     */
    record ChoosingTuners(Asked asked, Optional<LocalDate> due) implements Phase {}

    /** They write; their text is awaited. */
    record Synthesising(Asked asked) implements Phase {}

    /** The text is there and can be brought as a proposal. */
    record Ready(Instant since) implements Phase {}

    /** Another way to go on was proposed; everyone is asked. {@code resume} comes back if there is a reason against it. */
    record Leaving(ProcessProposal<Exit.OfShaping> asked, Phase resume) implements Phase {}

    /**
     * Set aside.
     *
     * @param helpers who prepares it meanwhile, as somebody named them
     */
    record Parked(Phase resume, Optional<LocalDate> until, Optional<String> helpers) implements Phase {}

    /** It goes on as this proposal of the circle. */
    record Proposed(Instant at, int proposal) implements Phase {}

    /** @param by empty when nobody was left */
    record Dropped(Instant at, Optional<MemberId> by) implements Phase {}

    /** Who is asked and for how long; empty where nobody is. */
    default Optional<Asked> open() {
        return switch (this) {
            case Inviting(Asked asked) -> Optional.of(asked);
            case AgreeingOnNeed(Asked asked) -> Optional.of(asked);
            case PictureForming(Asked asked) -> Optional.of(asked);
            case ProposalShaping(int _, Asked asked) -> Optional.of(asked);
            case ChoosingTuners(Asked asked, Optional<LocalDate> _) -> Optional.of(asked);
            case Synthesising(Asked asked) -> Optional.of(asked);
            case Ready _, Leaving _, Parked _, Proposed _, Dropped _ -> Optional.empty();
        };
    }

    /** The step it is in; also while it is set aside. Empty once there is nothing more to ask. */
    default Optional<Step> step() {
        return switch (this) {
            case AgreeingOnNeed _ -> Optional.of(Step.NEED);
            case PictureForming _ -> Optional.of(Step.PICTURE);
            case ProposalShaping _ -> Optional.of(Step.IDEAS);
            case ChoosingTuners _ -> Optional.of(Step.TUNERS);
            case Synthesising _ -> Optional.of(Step.SYNTHESIS);
            case Leaving leaving -> leaving.resume().step();
            case Parked parked -> parked.resume().step();
            case Inviting _, Ready _, Proposed _, Dropped _ -> Optional.empty();
        };
    }

    default List<MemberId> awaited() {
        return this instanceof Leaving leaving
                ? leaving.asked().round().missing()
                : open().map(Asked::missing).orElse(List.of());
    }

    default Optional<Window> window() {
        return this instanceof Leaving leaving ? Optional.of(leaving.asked().window()) : open().map(Asked::window);
    }

    default boolean isOver() {
        return this instanceof Proposed || this instanceof Dropped;
    }

    /** The same step with others asked or another window. */
    default Phase asking(Asked other) {
        return switch (this) {
            case Inviting _ -> new Inviting(other);
            case AgreeingOnNeed _ -> new AgreeingOnNeed(other);
            case PictureForming _ -> new PictureForming(other);
            case ProposalShaping(int lap, Asked _) -> new ProposalShaping(lap, other);
            case ChoosingTuners(Asked _, Optional<LocalDate> due) -> new ChoosingTuners(other, due);
            case Synthesising _ -> new Synthesising(other);
            case Ready _, Leaving _, Parked _, Proposed _, Dropped _ -> this;
        };
    }
}
