package org.popcircle.core.consent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/**
 * The light consent on how to go on, the same in every kind of process (method.md 2.10). Everyone taking part is asked;
 * nobody's silence is an answer, and one reason against it is enough to go on as before.
 *
 * @param way what is asked
 * @param round the answers so far; hidden until it is settled
 */
public record ProcessProposal<W extends Exit>(W way, ConsentRound round, Window window) {

    /** Longer than that is not about how to go on. */
    public static final int LONGEST_TEXT = 3000;

    /** Why it cannot be asked like this: words are missing or too long, or its day is not to come. */
    public static Optional<Refusal> unusable(Exit way, By by, ZoneId zone) {
        LocalDate today = by.now().atZone(zone).toLocalDate();
        return switch (way) {
            case Exit.Drop drop -> fitting(drop.reason());
            case Exit.Park park -> park.until().flatMap(day -> toCome(day, today));
            case Exit.HandOver over -> words(over.helpers()).or(() -> toCome(over.until(), today));
            case Exit.OtherWay other -> words(other.how());
            case Exit.MoreTime _, Exit.StepBack _, Exit.SwitchTo _ -> Optional.empty();
            case Exit.InTurn _, Exit.AtOnce _, Exit.WriteAlone _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> words(String text) {
        return text.isBlank() ? Optional.of(new Refusal.Empty()) : fitting(text);
    }

    private static Optional<Refusal> fitting(String text) {
        return text.length() > LONGEST_TEXT ? Optional.of(new Refusal.TooLong(LONGEST_TEXT)) : Optional.empty();
    }

    private static Optional<Refusal> toCome(LocalDate day, LocalDate today) {
        return day.isAfter(today) ? Optional.empty() : Optional.of(new Refusal.DateIsPast(day));
    }

    /** Asks everyone; whoever asks has no objection, as asking says. */
    public static <W extends Exit> ProcessProposal<W> asked(W way, List<MemberId> everyone, By by, Window window) {
        ConsentRound round =
                ConsentRound.of(everyone).with(by.member(), new Given(new Answer.NoObjection(), by.pressed()));
        return new ProcessProposal<>(way, round, window);
    }

    /** Whether it is this person's, who may take it back. */
    public boolean isAskedBy(MemberId member) {
        return way.asker().equals(Optional.of(member));
    }

    /** Somebody answers, or changes their answer: what an older press says is not heard again. Its asker needs no reason. */
    public Decided<ProcessEvent<W>> answer(By by, Answer answer) {
        Optional<Refusal> wrong = answer instanceof Answer.Objects(Reason reason) && !isAskedBy(by.member())
                ? unusable(reason)
                : Optional.empty();
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        if (!round.asked().contains(by.member())) {
            return Decided.refuse(new Refusal.NotTakingPart());
        }
        return round.isNews(by.member(), answer, by.pressed())
                ? Decided.accept(new ProcessEvent.Answered<>(by.member(), new Given(answer, by.pressed())))
                : Decided.accept();
    }

    private static Optional<Refusal> unusable(Reason reason) {
        if (reason.couldGoWrong().isBlank()) {
            return Optional.of(new Refusal.ReasonNeeded());
        }
        return Stream.of(reason.couldGoWrong(), reason.notice(), reason.safer())
                .flatMap(text -> fitting(text).stream())
                .findFirst();
    }

    /**
     * What follows from the answers; empty while somebody is missing. Once the time is over a reason against it does not wait
     * for them, and neither does whoever asked and takes it back.
     */
    public Optional<ProcessEvent.Settled<W>> settled() {
        boolean takenBack = way.asker().flatMap(round::reasonOf).isPresent();
        if (!round.objectors().isEmpty() && (round.isComplete() || window.overdue() || takenBack)) {
            return Optional.of(declined());
        }
        return round.isConsent() ? Optional.of(new ProcessEvent.Agreed<>(way, round.asked())) : Optional.empty();
    }

    /** The same where nobody is held up by it: once its time is over it goes on as before, whoever is missing. */
    public Optional<ProcessEvent.Settled<W>> settledInTime() {
        return settled().or(() -> window.overdue() ? Optional.of(declined()) : Optional.empty());
    }

    private ProcessEvent.Settled<W> declined() {
        return new ProcessEvent.Declined<>(
                way,
                round.objectors().stream()
                        .flatMap(member -> round.reasonOf(member).stream())
                        .filter(reason -> !reason.couldGoWrong().isBlank())
                        .toList());
    }

    /** Asks somebody once who was asked twice (method.md E29). */
    public ProcessProposal<W> uniting(W same, MemberId member, List<MemberId> also) {
        ConsentRound united = round;
        for (MemberId other : also) {
            united = united.uniting(member, other);
        }
        return new ProcessProposal<>(same, united, window);
    }

    public ProcessProposal<W> with(ConsentRound answers) {
        return new ProcessProposal<>(way, answers, window);
    }

    public ProcessProposal<W> with(Window other) {
        return new ProcessProposal<>(way, round, other);
    }
}
