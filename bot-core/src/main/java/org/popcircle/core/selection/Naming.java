package org.popcircle.core.selection;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Lines;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** What everybody writes: what the role needs, whom they suggest, and whether they change having heard the others. */
final class Naming {

    private Naming() {}

    static Decided<SelectionEvent> write(Selection selection, SelectionCommand.WriteQualities command) {
        By by = command.by();
        if (!(selection.phase() instanceof Phase.Gathering open)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        List<String> texts = Lines.once(command.qualities());
        if (texts.size() > Selection.MOST_QUALITIES) {
            return Decided.refuse(new Refusal.TooMany(Selection.MOST_QUALITIES));
        }
        if (texts.stream().anyMatch(text -> text.length() > Selection.LONGEST_QUALITY)) {
            return Decided.refuse(new Refusal.TooLong(Selection.LONGEST_QUALITY));
        }
        List<String> before = selection.qualities().stream()
                .filter(quality -> quality.by().equals(by.member()))
                .map(Quality::text)
                .toList();
        boolean known = !open.missing().contains(by.member()) && before.equals(texts);
        return known
                ? Decided.accept()
                : Decided.accept(new SelectionEvent.QualitiesWritten(by.now(), by.member(), texts));
    }

    static Decided<SelectionEvent> nominate(Selection selection, SelectionCommand.Nominate command) {
        if (!isAskedForNames(selection)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        List<Candidate> named =
                command.candidates().stream().map(selection::known).distinct().toList();
        if (!selection.open().contains(command.role())) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        Optional<Refusal> wrong = refuse(selection, named);
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        String why = command.why().strip();
        if (why.isEmpty()) {
            return Decided.refuse(new Refusal.ReasonNeeded());
        }
        if (why.length() > Selection.LONGEST_TEXT) {
            return Decided.refuse(new Refusal.TooLong(Selection.LONGEST_TEXT));
        }
        return suggest(selection, command.by(), command.role(), named, why);
    }

    /** Who knows nobody is heard as well, and can still change it. */
    static Decided<SelectionEvent> nobody(Selection selection, SelectionCommand.SuggestNobody command) {
        if (!selection.frame().sought().mayBeNobody()) {
            return Decided.refuse(new Refusal.CannotPassHere());
        }
        return isAskedForNames(selection)
                ? suggest(selection, command.by(), selection.open().getFirst(), List.of(), "")
                : Decided.refuse(new Refusal.SettledAlready());
    }

    private static boolean isAskedForNames(Selection selection) {
        return selection.phase() instanceof Phase.Nominating || selection.phase() instanceof Phase.Changing;
    }

    private static Decided<SelectionEvent> suggest(
            Selection selection, By by, int role, List<Candidate> named, String why) {
        int around = selection.phase() instanceof Phase.Changing changing ? changing.around() : 0;
        Nomination now = new Nomination(by.member(), role, named, why, around, by.pressed());
        Optional<Nomination> before = selection.nomination(by.member(), role);
        boolean anew = selection.phase() instanceof Phase.Nominating open
                && open.again().contains(by.member());
        boolean news = before.map(known -> by.pressed().isAfter(known.pressed()) && (anew || !now.saysTheSameAs(known)))
                .orElse(true);
        return news ? Decided.accept(new SelectionEvent.Nominated(by.now(), now)) : unchanged(selection, by);
    }

    private static Optional<Refusal> refuse(Selection selection, List<Candidate> named) {
        int most = selection.frame().sought().mostEach();
        if (named.size() > most) {
            return Optional.of(new Refusal.TooMany(most));
        }
        return named.isEmpty() || !named.stream().allMatch(selection::canBeNamed)
                ? Optional.of(new Refusal.NotAmongThem())
                : Optional.empty();
    }

    /** In a change round the same name and reason again is a way to say that it stays. */
    private static Decided<SelectionEvent> unchanged(Selection selection, By by) {
        return selection.phase() instanceof Phase.Changing changing
                        && changing.missing().contains(by.member())
                ? Decided.accept(new SelectionEvent.Kept(by.now(), by.member()))
                : Decided.accept();
    }

    static Decided<SelectionEvent> keep(Selection selection, SelectionCommand.Keep command) {
        MemberId member = command.by().member();
        if (!(selection.phase() instanceof Phase.Changing changing)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (!changing.missing().contains(member)) {
            return Decided.accept();
        }
        return selection.hasNominated(member)
                ? Decided.accept(new SelectionEvent.Kept(command.by().now(), member))
                : Decided.refuse(new Refusal.CannotPassHere());
    }

    /** New information is a good reason to ask once more; nobody is asked until all agree (method.md 4, step 6). */
    static Decided<SelectionEvent> changeAgain(Selection selection, SelectionCommand.ChangeAgain command) {
        By by = command.by();
        if (!selection.mayLead(by.member())) {
            return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, selection.facilitator()));
        }
        boolean between = selection.phase() instanceof Phase.Choosing;
        return between
                ? Decided.accept(new SelectionEvent.ChangingAgain(by.now(), Momentum.window(selection, by.now())))
                : Decided.refuse(new Refusal.NotYet());
    }
}
