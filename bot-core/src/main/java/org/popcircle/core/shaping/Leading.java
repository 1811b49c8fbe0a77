package org.popcircle.core.shaping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Looking after the steps: going on, wording the need, setting aside, and acting for whoever leads and is away (E17). */
final class Leading {

    private Leading() {}

    static Decided<ShapingEvent> notYours(Shaping shaping) {
        return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, shaping.facilitator()));
    }

    /**
     * What comes after this step; empty while something stands against going on.
     *
     * @param notHeard those without whom the others go on
     */
    static Optional<ShapingEvent> next(Shaping shaping, Instant now, List<MemberId> notHeard) {
        Material material = shaping.material();
        return switch (shaping.phase()) {
            case Phase.AgreeingOnNeed _ ->
                material.openSuggestions().isEmpty()
                        ? Optional.of(new ShapingEvent.NeedAgreed(now, notHeard))
                        : Optional.empty();
            case Phase.PictureForming _ -> Optional.of(new ShapingEvent.PictureFormed(now, notHeard));
            case Phase.ProposalShaping _ -> Optional.of(new ShapingEvent.IdeasHeard(now, notHeard));
            case Phase.ChoosingTuners _ ->
                shaping.tuners().isEmpty()
                                || shaping.awaitsAWriter()
                                || !material.openReasons(shaping.tuners()).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ShapingEvent.TunersAgreed(now, notHeard));
            case Phase.Inviting _, Phase.Synthesising _, Phase.Ready _ -> Optional.empty();
            case Phase.Leaving _, Phase.Parked _, Phase.Proposed _, Phase.Dropped _ -> Optional.empty();
        };
    }

    /** Absent people never block: their time over, the others go on and name them. */
    static Decided<ShapingEvent> goOn(Shaping shaping, ShapingCommand.GoOn command) {
        By by = command.by();
        if (!shaping.mayLead(by.member())) {
            return notYours(shaping);
        }
        Optional<Asked> asked = shaping.phase().open();
        if (asked.isEmpty() || !asked.get().mayGoOnWithout() || shaping.awaitsAWriter()) {
            return Decided.refuse(new Refusal.NotYet());
        }
        return next(shaping, by.now(), asked.get().missing())
                .<Decided<ShapingEvent>>map(Decided::accept)
                .orElseGet(() -> Decided.refuse(new Refusal.QuestionsOpen()));
    }

    static Decided<ShapingEvent> word(Shaping shaping, ShapingCommand.WordNeed command) {
        By by = command.by();
        if (!shaping.mayWordTheNeed(by.member())) {
            return notYours(shaping);
        }
        if (!(shaping.phase() instanceof Phase.AgreeingOnNeed)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        String text = command.text().strip();
        Optional<Refusal> wrong = Speaking.unusable(text, Shaping.LONGEST_NEED);
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        return text.equals(shaping.material().need().text())
                ? Decided.refuse(new Refusal.NothingChanged())
                : Decided.accept(new ShapingEvent.NeedWorded(by.now(), by.member(), text));
    }

    static Decided<ShapingEvent> anotherRound(Shaping shaping, ShapingCommand.AnotherRound command) {
        By by = command.by();
        if (!shaping.mayLead(by.member())) {
            return notYours(shaping);
        }
        if (!(shaping.phase() instanceof Phase.ChoosingTuners)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        return ShapingEvolver.laps(shaping) >= Shaping.MOST_LAPS
                ? Decided.refuse(new Refusal.TooMany(Shaping.MOST_LAPS))
                : Decided.accept(new ShapingEvent.AnotherRoundBegan(by.now(), by.member()));
    }

    /** Whoever leads is waited for until the time is over; then anybody may offer. Those who said something are asked. */
    static Decided<ShapingEvent> offer(Shaping shaping, ShapingCommand.OfferStandIn command) {
        By by = command.by();
        if (shaping.mayLead(by.member()) || shaping.standIn().isPresent()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (!isWaitedForLongEnough(shaping)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        List<MemberId> here = shaping.present().stream()
                .filter(member -> !shaping.phase().awaited().contains(member))
                .filter(member -> !member.equals(by.member()) && !shaping.mayLead(member))
                .toList();
        return Decided.accept(new ShapingEvent.StandInOffered(by.now(), by.member(), here));
    }

    static boolean isWaitedForLongEnough(Shaping shaping) {
        return shaping.phase().open().map(asked -> asked.window().overdue()).orElse(false);
    }

    static Decided<ShapingEvent> answer(Shaping shaping, ShapingCommand.AnswerStandIn command) {
        By by = command.by();
        if (shaping.standIn().isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        boolean asked = shaping.standIn().get().stillToAsk().contains(by.member());
        boolean isBack = shaping.facilitator().equals(Optional.of(by.member()));
        if (!command.agreed() && (asked || isBack)) {
            return Decided.accept(new ShapingEvent.StandInDeclined(by.now(), by.member()));
        }
        return asked ? Decided.accept(new ShapingEvent.StandInAgreed(by.now(), by.member())) : Decided.accept();
    }
}
