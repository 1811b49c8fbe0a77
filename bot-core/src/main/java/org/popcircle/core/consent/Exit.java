package org.popcircle.core.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.popcircle.core.vocabulary.MemberId;

/**
 * A process proposal: something about how to go on with what is open, such as a way out of it. Each needs the consent of
 * everyone, objectors included (method.md 2.10, E14, E26). The families say what makes sense where.
 */
public sealed interface Exit {

    /** The same, asked by whoever this person is now known as (method.md E29). */
    Exit as(UnaryOperator<MemberId> as);

    /** Who asks; empty where nobody does, because whoever it belonged to is gone. */
    default Optional<MemberId> asker() {
        return switch (this) {
            case Drop it -> it.by();
            case Park it -> Optional.of(it.by());
            case HandOver it -> Optional.of(it.by());
            case MoreTime it -> Optional.of(it.by());
            case StepBack it -> Optional.of(it.by());
            case OtherWay it -> Optional.of(it.by());
            case SwitchTo it -> Optional.of(it.by());
            case InTurn it -> Optional.of(it.by());
            case AtOnce it -> Optional.of(it.by());
            case WriteAlone it -> Optional.of(it.by());
        };
    }

    /** What can be asked of a proposal. */
    sealed interface OfProposal extends Exit {
        @Override
        OfProposal as(UnaryOperator<MemberId> as);
    }

    /** What can be asked of a round. */
    sealed interface OfRound extends Exit {
        @Override
        OfRound as(UnaryOperator<MemberId> as);
    }

    /** What can be asked of a selection. */
    sealed interface OfSelection extends Exit {
        @Override
        OfSelection as(UnaryOperator<MemberId> as);
    }

    /** What can be asked while a proposal is built. */
    sealed interface OfShaping extends Exit {
        @Override
        OfShaping as(UnaryOperator<MemberId> as);
    }

    /** Drop it; in a proposal somebody may take it over. Empty {@code by}: the proposer is gone (E27). */
    record Drop(Optional<MemberId> by, String reason) implements OfProposal, OfRound, OfSelection, OfShaping {
        @Override
        public Drop as(UnaryOperator<MemberId> as) {
            return new Drop(by.map(as), reason);
        }
    }

    /** Set it aside, with everything said in it; until a day, or until somebody takes it up again. */
    record Park(MemberId by, Optional<LocalDate> until) implements OfProposal, OfRound, OfSelection, OfShaping {
        @Override
        public Park as(UnaryOperator<MemberId> as) {
            return new Park(as.apply(by), until);
        }
    }

    /** Some people prepare it apart and bring it back on a day (a helping circle). */
    record HandOver(MemberId by, String helpers, LocalDate until)
            implements OfProposal, OfRound, OfSelection, OfShaping {
        @Override
        public HandOver as(UnaryOperator<MemberId> as) {
            return new HandOver(as.apply(by), helpers, until);
        }
    }

    /** This step gets its whole time once more. */
    record MoreTime(MemberId by) implements OfProposal, OfRound, OfSelection, OfShaping {
        @Override
        public MoreTime as(UnaryOperator<MemberId> as) {
            return new MoreTime(as.apply(by));
        }
    }

    /** The step before is done again. */
    record StepBack(MemberId by) implements OfProposal, OfSelection, OfShaping {
        @Override
        public StepBack as(UnaryOperator<MemberId> as) {
            return new StepBack(as.apply(by));
        }
    }

    /** It is decided otherwise, such as by a poll, by lot or by one person: a matter of taste (E32). */
    record OtherWay(MemberId by, String how) implements OfProposal, OfSelection {
        @Override
        public OtherWay as(UnaryOperator<MemberId> as) {
            return new OtherWay(as.apply(by), how);
        }
    }

    /**
     * What somebody proposed meanwhile takes its place (E25).
     *
     * @param draft its number
     * @param author who proposed it
     * @param title what it is called from then on
     */
    record SwitchTo(MemberId by, int draft, MemberId author, String title) implements OfProposal {
        @Override
        public SwitchTo as(UnaryOperator<MemberId> as) {
            return new SwitchTo(as.apply(by), draft, as.apply(author), title);
        }
    }

    /** Those who have not spoken yet are asked one after the other. */
    record InTurn(MemberId by) implements OfRound {
        @Override
        public InTurn as(UnaryOperator<MemberId> as) {
            return new InTurn(as.apply(by));
        }
    }

    /** Those who have not spoken yet speak when they like. */
    record AtOnce(MemberId by) implements OfRound {
        @Override
        public AtOnce as(UnaryOperator<MemberId> as) {
            return new AtOnce(as.apply(by));
        }
    }

    /** Whoever asks writes the text alone, from what was said so far. */
    record WriteAlone(MemberId by) implements OfShaping {
        @Override
        public WriteAlone as(UnaryOperator<MemberId> as) {
            return new WriteAlone(as.apply(by));
        }
    }
}
