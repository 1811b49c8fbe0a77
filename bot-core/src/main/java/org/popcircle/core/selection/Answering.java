package org.popcircle.core.selection;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Lines;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Answers in the consent rounds of a selection, and what objectors say while their objections are worked with. */
final class Answering {

    private Answering() {}

    static Decided<SelectionEvent> give(Selection selection, SelectionCommand.GiveAnswer command) {
        By by = command.by();
        Optional<ConsentRound> round = selection.phase().openRound();
        if (round.isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (!round.get().asked().contains(by.member())) {
            return Decided.refuse(new Refusal.NotTakingPart());
        }
        boolean candidateTooEarly = selection.phase() instanceof Phase.AskingOthers asking
                && asking.candidacy().person().equals(Optional.of(by.member()));
        if (candidateTooEarly) {
            return Decided.refuse(
                    new Refusal.NotYourTurn(selection.awaited().stream().findFirst()));
        }
        Optional<Refusal> wrong = refuse(command.answer());
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        return round.get().isNews(by.member(), command.answer(), by.pressed())
                ? Decided.accept(new SelectionEvent.AnswerGiven(by.now(), by.member(), command.answer(), by.pressed()))
                : Decided.accept();
    }

    private static Optional<Refusal> refuse(Answer answer) {
        if (!(answer instanceof Answer.Objects objects)) {
            return Optional.empty();
        }
        String fear = objects.reason().couldGoWrong();
        if (fear.isBlank()) {
            return Optional.of(new Refusal.ReasonNeeded());
        }
        return fear.length() > Selection.LONGEST_TEXT
                ? Optional.of(new Refusal.TooLong(Selection.LONGEST_TEXT))
                : Optional.empty();
    }

    static Decided<SelectionEvent> mend(Selection selection, SelectionCommand.Mend command) {
        By by = command.by();
        if (!selection.mayLead(by.member())) {
            return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, selection.facilitator()));
        }
        if (!(selection.phase() instanceof Phase.Mending)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        Optional<Refusal> wrong = SelectionOpening.refuse(command.remit(), selection.frame(), by.now());
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        List<String> texts = Lines.once(command.qualities());
        if (texts.size() > Selection.LONGEST_LIST) {
            return Decided.refuse(new Refusal.TooMany(Selection.LONGEST_LIST));
        }
        if (texts.stream().anyMatch(text -> text.length() > Selection.LONGEST_QUALITY)) {
            return Decided.refuse(new Refusal.TooLong(Selection.LONGEST_QUALITY));
        }
        List<Quality> list = texts.stream()
                .map(text -> quality(selection, by.member(), text))
                .toList();
        boolean same = list.equals(selection.qualities()) && command.remit().equals(selection.remit());
        return same
                ? Decided.refuse(new Refusal.NothingChanged())
                : Decided.accept(new SelectionEvent.Mended(
                        by.now(), by.member(), command.remit(), list, Momentum.window(selection, by.now())));
    }

    /** Whoever wrote it first stays its author. */
    private static Quality quality(Selection selection, MemberId by, String text) {
        return selection.qualities().stream()
                .filter(known -> Lines.areAlike(known.text(), text))
                .findFirst()
                .map(known -> new Quality(known.by(), text))
                .orElseGet(() -> new Quality(by, text));
    }

    static Decided<SelectionEvent> resolve(Selection selection, SelectionCommand.Resolve command) {
        By by = command.by();
        if (!(selection.phase() instanceof Phase.Integrating open)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        return isObjector(open, by.member())
                ? Decided.accept(new SelectionEvent.Resolved(by.now(), by.member(), by.pressed()))
                : notYours(open, Refusal.Duty.OBJECTOR);
    }

    static Decided<SelectionEvent> standFirm(Selection selection, SelectionCommand.StandFirm command) {
        By by = command.by();
        if (!(selection.phase() instanceof Phase.Integrating open)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (open.firm().contains(by.member())) {
            return Decided.accept();
        }
        return isObjector(open, by.member())
                ? Decided.accept(new SelectionEvent.StoodFirm(by.now(), by.member()))
                : notYours(open, Refusal.Duty.STANDING_FIRM);
    }

    private static boolean isObjector(Phase.Integrating open, MemberId member) {
        return open.round().objectors().contains(member);
    }

    private static Decided<SelectionEvent> notYours(Phase.Integrating open, Refusal.Duty duty) {
        return Decided.refuse(
                new Refusal.NotYours(duty, open.round().objectors().stream().findFirst()));
    }

    static Decided<SelectionEvent> offer(Selection selection, SelectionCommand.OfferIdea command) {
        String text = command.text().strip();
        if (!(selection.phase() instanceof Phase.Integrating open)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (text.isEmpty()) {
            return Decided.refuse(new Refusal.Empty());
        }
        if (text.length() > Selection.LONGEST_TEXT) {
            return Decided.refuse(new Refusal.TooLong(Selection.LONGEST_TEXT));
        }
        Idea idea = new Idea(command.by().member(), text);
        if (open.ideas().contains(idea)) {
            return Decided.accept();
        }
        return open.ideas().size() >= Selection.MOST_IDEAS
                ? Decided.refuse(new Refusal.TooMany(Selection.MOST_IDEAS))
                : Decided.accept(new SelectionEvent.IdeaOffered(command.by().now(), idea));
    }
}
