package org.popcircle.core.vocabulary;

import java.util.List;
import java.util.Optional;

/** What a decision changes in the circle itself as soon as it stands. */
public sealed interface Effect {

    record ChangePace(Pace pace, boolean weekendsFree) implements Effect {}

    /** Empty: nobody, the bot keeps the steps. */
    record ChangeFacilitator(Optional<MemberId> facilitator) implements Effect {}

    /** With a third sign for concerns, or without. */
    record ChangeStyle(boolean concerns) implements Effect {}

    /** How consent rounds are held where a proposal does not say it itself. */
    record ChangeAnswering(Answering answering) implements Effect {}

    /** Informed, without consent rights for a time (MVOS 6.10). */
    record PutOnLeave(MemberId member) implements Effect {}

    /** From a pop-up to a circle that stays: those who joined are its members. */
    record KeepCircle() implements Effect {}

    /** Somebody is asked whether they want to belong to the circle; their own yes makes them a member (method.md 1.3). */
    record AskIn(List<Account> accounts, String name) implements Effect {
        public AskIn {
            accounts = List.copyOf(accounts);
        }
    }

    /** What a decision of the logbook comes to when it is looked at again. */
    sealed interface Settles extends Effect {
        int decision();
    }

    /** This one takes its place, as it was or changed. */
    record Renew(int decision) implements Settles {}

    /** It holds no longer. */
    record End(int decision) implements Settles {}

    /** Looks at a decision before its review date (method.md E23). */
    record ReviewEarly(int decision) implements Effect {}
}
