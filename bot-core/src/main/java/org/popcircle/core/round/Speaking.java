package org.popcircle.core.round;

import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Having one's say: in turn when one is asked, all at once when one likes. */
final class Speaking {

    private Speaking() {}

    static Decided<RoundEvent> speak(Round round, RoundCommand.Speak command) {
        By by = command.by();
        String text = command.text().strip();
        if (text.isEmpty()) {
            return Decided.refuse(new Refusal.Empty());
        }
        if (text.length() > Round.LONGEST_TEXT) {
            return Decided.refuse(new Refusal.TooLong(Round.LONGEST_TEXT));
        }
        Optional<Said> before = round.lap().saidBy(by.member());
        if (before.isPresent()) {
            return again(round, before.get(), by, text);
        }
        if (round.asksNow(by.member())) {
            return Decided.accept(new RoundEvent.Spoke(by.now(), by.member(), text, by.pressed()));
        }
        return beforeTheTurn(round, by, text);
    }

    /** Mends what was said; after a pass it is the say that was let go. */
    private static Decided<RoundEvent> again(Round round, Said before, By by, String text) {
        boolean same = !before.passed() && before.text().equals(text);
        if (same || by.pressed().isBefore(before.pressed())) {
            return Decided.accept();
        }
        if (round.canBeMendedBy(by.member())) {
            return Decided.accept(new RoundEvent.Mended(by.now(), by.member(), text, by.pressed()));
        }
        return before.passed() ? askedAgain(round, by, text) : Decided.refuse(new Refusal.SpokenAlready());
    }

    private static Decided<RoundEvent> beforeTheTurn(Round round, By by, String text) {
        if (!round.phase().awaited().contains(by.member())) {
            return askedAgain(round, by, text);
        }
        Draft draft = new Draft(text);
        return draft.equals(round.drafts().get(by.member()))
                ? Decided.accept()
                : Decided.accept(new RoundEvent.DraftKept(by.now(), by.member(), draft));
    }

    /** Whoever passed or was skipped may have their say after all: at the end, where the others still come before. */
    private static Decided<RoundEvent> askedAgain(Round round, By by, String text) {
        RoundEvent back = new RoundEvent.CalledBack(by.now(), by.member(), by.member());
        return Decided.accept(
                back,
                round.phase() instanceof Phase.Heard
                        ? new RoundEvent.Spoke(by.now(), by.member(), text, by.pressed())
                        : new RoundEvent.DraftKept(by.now(), by.member(), new Draft(text)));
    }

    static Decided<RoundEvent> pass(Round round, RoundCommand.Pass command) {
        By by = command.by();
        Optional<Said> before = round.lap().saidBy(by.member());
        if (before.isPresent()) {
            return before.get().passed() ? Decided.accept() : Decided.refuse(new Refusal.SpokenAlready());
        }
        if (round.frame().kind().passing() == RoundKind.Passing.NEVER) {
            return Decided.refuse(new Refusal.CannotPassHere());
        }
        if (command.why().length() > Round.LONGEST_TEXT) {
            return Decided.refuse(new Refusal.TooLong(Round.LONGEST_TEXT));
        }
        return round.asksNow(by.member())
                ? Decided.accept(new RoundEvent.Passed(
                        by.now(), by.member(), command.why().strip(), by.pressed()))
                : notYourTurn(round);
    }

    static Decided<RoundEvent> comeBack(Round round, RoundCommand.ComeBackToMe command) {
        MemberId member = command.by().member();
        if (!(round.phase() instanceof Phase.InTurn turn)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        if (!turn.now().equals(member)) {
            return turn.deferred().contains(member) && turn.waiting().contains(member)
                    ? Decided.accept()
                    : notYourTurn(round);
        }
        return turn.then().isEmpty() || turn.deferred().contains(member)
                ? Decided.refuse(new Refusal.NobodyBefore())
                : Decided.accept(new RoundEvent.Deferred(command.by().now(), member));
    }

    static Decided<RoundEvent> reply(Round round, RoundCommand.Reply command) {
        String text = command.text().strip();
        Optional<Said> asked = round.lap().saidBy(command.asker()).filter(said -> !said.passed());
        if (!round.frame().kind().isAnswered() || asked.isEmpty() || round.isHidden()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (text.isEmpty()) {
            return Decided.refuse(new Refusal.Empty());
        }
        if (text.length() > Round.LONGEST_TEXT) {
            return Decided.refuse(new Refusal.TooLong(Round.LONGEST_TEXT));
        }
        Said.Reply reply = new Said.Reply(command.by().member(), text);
        if (asked.get().replies().contains(reply)) {
            return Decided.accept();
        }
        return asked.get().replies().size() >= Said.MOST_REPLIES
                ? Decided.refuse(new Refusal.TooMany(Said.MOST_REPLIES))
                : Decided.accept(new RoundEvent.Replied(command.by().now(), command.asker(), reply));
    }

    private static Decided<RoundEvent> notYourTurn(Round round) {
        return Decided.refuse(
                new Refusal.NotYourTurn(round.phase().awaited().stream().findFirst()));
    }
}
