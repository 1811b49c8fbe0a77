package org.popcircle.core.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcircle.core.selection.Candidacy;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Objection;
import org.popcircle.core.selection.OtherWay;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Quality;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Settled;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Measure;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.Words;

/** Enters a selection in the logbook: who takes which role, until when, and why. Only what was revealed is recorded. */
public final class SelectionRecording {

    private SelectionRecording() {}

    /** What is sought, as one line: the names of the roles where it is for roles. */
    public static String sought(Selection selection, Words words) {
        return switch (selection.frame().sought()) {
            case Sought.Holders(List<Role> roles) ->
                roles.stream().map(Role::name).collect(Collectors.joining(", "));
            case Sought.NextTopics _ -> words.text("selection.sought.topics");
            case Sought.NewMembers _ -> words.text("selection.sought.members");
        };
    }

    /** Who takes which role, or what was chosen, as one line. */
    public static String title(Selection selection, Words words) {
        Stream<String> chosen = selection.settled().stream()
                .map(done -> slot(selection, done.candidacy().role(), words) + ": "
                        + String.join(", ", names(selection, done.candidacy().candidates())));
        Stream<String> otherwise = selection.otherwise().stream()
                .map(_ -> words.text("selection.title.otherwise", "sought", left(selection, words)));
        return Stream.concat(chosen, otherwise).collect(Collectors.joining(", "));
    }

    /** What nobody was chosen for, as one line. */
    private static String left(Selection selection, Words words) {
        return selection.open().stream()
                .map(number -> slot(selection, number, words))
                .collect(Collectors.joining(", "));
    }

    /** New members are no role: on the day that they are looked at again, their membership is renewed or ended. */
    private static Optional<String> role(Selection selection, Words words) {
        return selection.frame().sought() instanceof Sought.NewMembers
                ? Optional.empty()
                : Optional.of(sought(selection, words));
    }

    private static String slot(Selection selection, int number, Words words) {
        return selection.frame().sought() instanceof Sought.Holders
                ? selection.frame().role(number).name()
                : sought(selection, words);
    }

    /** Those who or what is named, as people know it. */
    public static List<String> names(Selection selection, List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> switch (candidate) {
                    case Candidate.Person(MemberId id) -> selection.nameOf(id);
                    case Candidate.Topic(int _, String title) -> title;
                    case Candidate.Newcomer(List<Account> _, String name) -> name;
                })
                .toList();
    }

    /** The entry as it stands with the roles settled so far; empty while there is none. */
    public static Optional<Decision> of(Selection selection, Words words) {
        Optional<Candidacy> last =
                selection.settled().reversed().stream().map(Settled::candidacy).findFirst();
        Optional<OtherWay> otherwise = selection.otherwise();
        if (last.isEmpty() && otherwise.isEmpty()) {
            return Optional.empty();
        }
        MemberId begun = selection.frame().openedBy();
        return Optional.of(new Decision(
                selection.id(),
                selection.frame().places(),
                selection.frame().rhythm(),
                selection.frame().locale(),
                title(selection, words),
                text(selection, words),
                why(selection),
                last.map(Candidacy::version).orElse(1),
                true,
                false,
                role(selection, words),
                selection.frame().aim(),
                selection.nameOf(last.map(Candidacy::by).orElse(begun)),
                people(selection, consented(selection)),
                people(selection, selection.gone()),
                selection.settled().stream()
                        .flatMap(done -> objections(selection, done.candidacy()))
                        .toList(),
                selection.settled().stream()
                        .flatMap(done -> done.candidacy().safeguards().stream())
                        .map(text -> new Measure(text, "", "", ""))
                        .toList(),
                term(selection),
                decidedAt(selection),
                Decision.Status.ACTIVE));
    }

    private static List<MemberId> consented(Selection selection) {
        return selection
                .otherwise()
                .map(OtherWay::consented)
                .orElseGet(() -> selection.settled().getLast().consented());
    }

    private static Instant decidedAt(Selection selection) {
        return selection.phase() instanceof Phase.Decided(Instant at, var _)
                ? at
                : selection.settled().getLast().at();
    }

    /** Of several terms the first that ends; what is decided otherwise holds for as long as the role was to be given. */
    private static Term term(Selection selection) {
        Stream<LocalDate> given = selection.settled().stream().flatMap(done -> done.candidacy().until().stream());
        Stream<LocalDate> otherwise =
                selection.otherwise().flatMap(_ -> selection.remit().until()).stream();
        return Stream.concat(given, otherwise)
                .min(LocalDate::compareTo)
                .<Term>map(Term.ReviewOn::new)
                .orElseGet(Term.Open::new);
    }

    /** The roles with their terms, what they do, and what whoever takes them should bring. */
    private static String text(Selection selection, Words words) {
        Stream<String> holders = selection.settled().stream().map(done -> holder(selection, done.candidacy(), words));
        Stream<String> otherwise = selection.otherwise().map(OtherWay::how).stream();
        Stream<String> does = Stream.of(selection.remit().does()).filter(text -> !text.isBlank());
        Stream<String> qualities = selection.qualities().isEmpty()
                ? Stream.empty()
                : Stream.of(words.text(
                        "selection.record.qualities",
                        "list",
                        selection.qualities().stream().map(Quality::text).collect(Collectors.joining("; "))));
        return Stream.of(holders, otherwise, does, qualities)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String holder(Selection selection, Candidacy candidacy, Words words) {
        String role = slot(selection, candidacy.role(), words);
        List<String> names = names(selection, candidacy.candidates());
        return candidacy
                .until()
                .map(date -> words.text("selection.record.holder", "role", role, "name", names, "date", date))
                .orElseGet(() -> words.text("selection.record.no-term", "role", role, "name", names));
    }

    private static String why(Selection selection) {
        return selection.settled().stream().map(done -> done.candidacy().why()).collect(Collectors.joining("\n"));
    }

    private static Stream<Decision.Integrated> objections(Selection selection, Candidacy candidacy) {
        return selection.tried().stream()
                .filter(tried -> candidacy.isStill(tried.candidacy()))
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

    private static List<String> people(Selection selection, List<MemberId> members) {
        return members.stream().map(selection::nameOf).toList();
    }
}
