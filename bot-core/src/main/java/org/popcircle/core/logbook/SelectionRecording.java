package org.popcircle.core.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcircle.core.selection.Candidacy;
import org.popcircle.core.selection.Objection;
import org.popcircle.core.selection.Quality;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Settled;
import org.popcircle.core.vocabulary.Measure;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.Words;

/** Enters a selection in the logbook: who takes which role, until when, and why. Only what was revealed is recorded. */
public final class SelectionRecording {

    private SelectionRecording() {}

    /** The names of the roles as one line. */
    public static String roles(Selection selection) {
        return selection.frame().roles().stream().map(Role::name).collect(Collectors.joining(", "));
    }

    /** Who takes which role, as one line. */
    public static String title(Selection selection) {
        return selection.settled().stream()
                .map(done -> selection.frame().role(done.candidacy().role()).name() + ": "
                        + selection.nameOf(done.candidacy().candidate()))
                .collect(Collectors.joining(", "));
    }

    /** The entry as it stands with the roles settled so far; empty while there is none. */
    public static Optional<Decision> of(Selection selection, Words words) {
        if (selection.settled().isEmpty()) {
            return Optional.empty();
        }
        Settled last = selection.settled().getLast();
        return Optional.of(new Decision(
                selection.id(),
                selection.frame().places(),
                selection.frame().rhythm(),
                selection.frame().locale(),
                title(selection),
                text(selection, words),
                why(selection),
                last.candidacy().version(),
                true,
                false,
                Optional.of(roles(selection)),
                selection.frame().aim(),
                selection.nameOf(last.candidacy().by()),
                names(selection, last.consented()),
                names(selection, selection.gone()),
                selection.settled().stream()
                        .flatMap(done -> objections(selection, done.candidacy()))
                        .toList(),
                selection.settled().stream()
                        .flatMap(done -> done.candidacy().safeguards().stream())
                        .map(text -> new Measure(text, "", "", ""))
                        .toList(),
                new Term.ReviewOn(earliest(selection)),
                last.at(),
                Decision.Status.ACTIVE));
    }

    private static LocalDate earliest(Selection selection) {
        return selection.settled().stream()
                .map(done -> done.candidacy().until())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The roles with their terms, what they do, and what whoever takes them should bring. */
    private static String text(Selection selection, Words words) {
        Stream<String> holders = selection.settled().stream()
                .map(done -> words.text(
                        "selection.record.holder",
                        "role",
                        selection.frame().role(done.candidacy().role()).name(),
                        "name",
                        selection.nameOf(done.candidacy().candidate()),
                        "date",
                        done.candidacy().until()));
        Stream<String> does = Stream.of(selection.remit().does()).filter(text -> !text.isBlank());
        Stream<String> qualities = selection.qualities().isEmpty()
                ? Stream.empty()
                : Stream.of(words.text(
                        "selection.record.qualities",
                        "list",
                        selection.qualities().stream().map(Quality::text).collect(Collectors.joining("; "))));
        return Stream.of(holders, does, qualities).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private static String why(Selection selection) {
        return selection.settled().stream().map(done -> done.candidacy().why()).collect(Collectors.joining("\n"));
    }

    private static Stream<Decision.Integrated> objections(Selection selection, Candidacy candidacy) {
        return selection.tried().stream()
                .filter(tried -> tried.candidacy().role() == candidacy.role()
                        && tried.candidacy().candidate().equals(candidacy.candidate()))
                .flatMap(tried -> tried.objections().stream()
                        .map(objection -> integrated(
                                selection,
                                objection,
                                tried.candidacy().version(),
                                tried.candidacy().version() == candidacy.version())));
    }

    private static Decision.Integrated integrated(
            Selection selection, Objection objection, int version, boolean withdrawn) {
        return new Decision.Integrated(
                objection.reason().couldGoWrong(),
                selection.frame().namesObjectors() ? Optional.of(selection.nameOf(objection.by())) : Optional.empty(),
                version,
                withdrawn);
    }

    private static List<String> names(Selection selection, List<MemberId> members) {
        return members.stream().map(selection::nameOf).toList();
    }
}
