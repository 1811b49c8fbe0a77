package org.popcircle.core.selection;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Questions before consent, and their answers: the step waits for them (method.md 2.11). */
public final class Asking {

    private Asking() {}

    /** Whether anybody is asked for consent now, or objections are worked with, so that a question has its place. */
    public static boolean hasPlace(Phase phase) {
        return switch (phase) {
            case Phase.Agreeing _, Phase.AskingOthers _, Phase.AskingNominee _, Phase.Integrating _ -> true;
            case Phase.Inviting _, Phase.Gathering _, Phase.Mending _, Phase.Nominating _ -> false;
            case Phase.Changing _, Phase.Choosing _, Phase.Leaving _, Phase.Parked _ -> false;
            case Phase.Decided _, Phase.Dropped _ -> false;
        };
    }

    static Decided<SelectionEvent> ask(Selection selection, SelectionCommand.Ask command) {
        String text = command.text().strip();
        MemberId asker = command.by().member();
        if (!hasPlace(selection.phase())) {
            return Decided.refuse(new Refusal.NotYet());
        }
        boolean known = selection.openQuestions().stream()
                .anyMatch(one -> one.asker().equals(asker) && one.text().equals(text));
        if (known) {
            return Decided.accept();
        }
        int number = selection.questions().size() + 1;
        return refuse(text, selection.questions().size())
                .<Decided<SelectionEvent>>map(Decided::refuse)
                .orElseGet(() -> Decided.accept(new SelectionEvent.QuestionAsked(
                        command.by().now(), new Question(number, asker, text, List.of()))));
    }

    /** Whoever knows may answer, also when the next step has begun; a second answer helps, too. */
    static Decided<SelectionEvent> answer(Selection selection, SelectionCommand.AnswerQuestion command) {
        Optional<Question> question = selection.question(command.question());
        if (question.isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        Question.Reply reply =
                new Question.Reply(command.by().member(), command.text().strip());
        List<Question.Reply> before = question.get().replies();
        if (before.contains(reply)) {
            return Decided.accept();
        }
        return refuse(reply.text(), before.size())
                .<Decided<SelectionEvent>>map(Decided::refuse)
                .orElseGet(() -> Decided.accept(
                        new SelectionEvent.QuestionAnswered(command.by().now(), command.question(), reply)));
    }

    private static Optional<Refusal> refuse(String text, int soFar) {
        if (text.isEmpty()) {
            return Optional.of(new Refusal.Empty());
        }
        if (text.length() > Selection.LONGEST_TEXT) {
            return Optional.of(new Refusal.TooLong(Selection.LONGEST_TEXT));
        }
        return soFar >= Selection.MOST_IDEAS
                ? Optional.of(new Refusal.TooMany(Selection.MOST_IDEAS))
                : Optional.empty();
    }

    static Selection asked(Selection selection, Question question) {
        return Edit.of(selection)
                .touched()
                .questions(Edit.plus(selection.questions(), question))
                .done();
    }

    static Selection answered(Selection selection, int number, Question.Reply reply) {
        return Edit.of(selection)
                .questions(selection.questions().stream()
                        .map(one -> one.number() == number ? one.answered(reply) : one)
                        .toList())
                .done();
    }
}
