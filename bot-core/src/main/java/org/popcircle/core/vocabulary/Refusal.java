package org.popcircle.core.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Why something was not done, with what is needed to explain it. Nothing has changed when one is returned. */
public sealed interface Refusal {

    /** This person is not among those asked here. */
    record NotAMember() implements Refusal {}

    /** This person does not belong to the circle that it is about. */
    record NotInCircle() implements Refusal {}

    /** The person is listening only: on leave, or has said that this is not theirs to decide. */
    record NotTakingPart() implements Refusal {}

    /** The card has moved on since it was pressed. */
    record CardIsOld() implements Refusal {}

    /** The process has ended; a late answer can become a wish for an early review (method.md E23). */
    record Over(boolean decided) implements Refusal {}

    /** In this step everyone's word is needed: no pass, no abstention (method.md I5). */
    record CannotPassHere() implements Refusal {}

    /** An objection without a reason cannot improve anything. */
    record ReasonNeeded() implements Refusal {}

    /** Only the person in charge of this can do it. */
    record NotYours(Duty duty, Optional<MemberId> whose) implements Refusal {}

    /** Somebody has already answered, so the text stands; it changes by a new version. */
    record SomebodyAnswered() implements Refusal {}

    /** The text is the same as before: a new version needs a difference. */
    record NothingChanged() implements Refusal {}

    /** It was to end on this day anyway; shorter is sooner. */
    record NotSooner(LocalDate end) implements Refusal {}

    /** A rule needs a day on which it is looked at again (method.md I9). */
    record ReviewDateNeeded() implements Refusal {}

    record DateIsPast(LocalDate date) implements Refusal {}

    /** This window was extended before. */
    record ExtendedBefore(MemberId by) implements Refusal {}

    /** There is no clock to extend, or no round to close, yet. */
    record NotYet() implements Refusal {}

    /** It can be done from then on: whoever it is about is waited for until then. */
    record NotBefore(Instant from) implements Refusal {}

    /** The question or objection meant is not open any more. */
    record SettledAlready() implements Refusal {}

    /** Questions are open; they come first. */
    record QuestionsOpen() implements Refusal {}

    /** Who proposes does not choose the wording alone (method.md E3). */
    record ProposerCannotChoose() implements Refusal {}

    /** There must be somebody besides the proposer. */
    record NobodyElse() implements Refusal {}

    /** Too much in one text. */
    record TooLong(int most) implements Refusal {}

    /** There is no room for more of these. */
    record TooMany(int most) implements Refusal {}

    /** Who takes part is settled by now: consent has opened. */
    record DoorClosed() implements Refusal {}

    /** Nothing was typed. */
    record Empty() implements Refusal {}

    /** Somebody else is asked right now. */
    record NotYourTurn(Optional<MemberId> whose) implements Refusal {}

    /** Has had their say in this round; what is new belongs to another one (method.md 3.3). */
    record SpokenAlready() implements Refusal {}

    /** Nobody is left to come before, or it was put off once already. */
    record NobodyBefore() implements Refusal {}

    /** Only those who take part can be named, and only those named can be proposed. */
    record NotAmongThem() implements Refusal {}

    /** Something is tried with this person before somebody else is proposed (method.md 4, step 9). */
    record IntegrateFirst() implements Refusal {}

    /** It is on the list of what waits, in the same words. */
    record OnTheListAlready() implements Refusal {}

    /** What waits is too little to choose from. */
    record NothingToChoose() implements Refusal {}

    /** Whose task something is. */
    enum Duty {
        PROPOSER,
        FACILITATOR,
        WORDING,
        OBJECTOR,
        /** To say that nothing would settle an objection. */
        STANDING_FIRM
    }
}
