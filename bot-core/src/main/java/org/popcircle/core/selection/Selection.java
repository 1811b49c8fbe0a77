package org.popcircle.core.selection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.StandIn;

/**
 * A selection, whole: the document that is kept and the state that rules look at.
 *
 * @param facilitator who leads through it; empty once they are gone: then anybody may
 * @param people who takes part, as they sit around; only they can be named
 * @param gone those who left while it was under way
 * @param nominations all that were written, those that took another's place behind it
 * @param questions those that somebody had before they could consent, with their answers
 * @param handover who makes the proposal in the place of whoever leads
 * @param notHeard who was missing when the last step closed; named, so that nobody is skipped silently
 * @param tried candidacies that met objections, oldest first
 * @param settled the roles that somebody takes by now
 * @param touched somebody has said something, so that it is everybody's (method.md E26)
 * @param phaseNumber counts the phases it went through; a card carries it, so that an old one is recognised
 */
public record Selection(
        ProcessId id,
        Frame frame,
        Optional<MemberId> facilitator,
        List<Attendee> people,
        List<MemberId> gone,
        Remit remit,
        List<Quality> qualities,
        List<Nomination> nominations,
        List<Question> questions,
        Optional<Handover> handover,
        List<MemberId> notHeard,
        List<Tried> tried,
        List<Settled> settled,
        Optional<StandIn> standIn,
        boolean touched,
        long phaseNumber,
        Phase phase) {

    /** Longer than that is a speech for somebody, not a reason. */
    public static final int LONGEST_TEXT = 1000;

    public static final int LONGEST_QUALITY = 200;

    /** One or two each, so that everybody's find room (method.md 4, step 3). */
    public static final int MOST_QUALITIES = 2;

    /** What whoever leads may make of everybody's list. */
    public static final int LONGEST_LIST = 40;

    public static final int MOST_PEOPLE = 60;

    /** More at once than that would be many selections. */
    public static final int MOST_ROLES = 5;

    public static final int MOST_IDEAS = 30;

    public Selection {
        people = List.copyOf(people);
        gone = List.copyOf(gone);
        qualities = List.copyOf(qualities);
        nominations = List.copyOf(nominations);
        questions = List.copyOf(questions);
        notHeard = List.copyOf(notHeard);
        tried = List.copyOf(tried);
        settled = List.copyOf(settled);
    }

    public Optional<Attendee> person(MemberId member) {
        return people.stream().filter(one -> one.id().equals(member)).findFirst();
    }

    /** One person, one voice, whichever account they use (method.md E29). */
    public Optional<Attendee> person(Account account) {
        return people.stream().filter(one -> one.accounts().contains(account)).findFirst();
    }

    public String nameOf(MemberId member) {
        return person(member).map(Attendee::name).orElse("?");
    }

    /** Those who are still here. */
    public List<MemberId> present() {
        return people.stream()
                .map(Attendee::id)
                .filter(member -> !gone.contains(member))
                .toList();
    }

    /** Whether this person may lead: the facilitator, or anybody where there is none. */
    public boolean mayLead(MemberId member) {
        return facilitator.map(member::equals).orElse(true);
    }

    /** Who makes the proposal and works objections in; empty: anybody may. */
    public Optional<MemberId> chooser() {
        return handover.map(Handover::to).or(() -> facilitator);
    }

    public boolean mayChoose(MemberId member) {
        return chooser().map(member::equals).orElse(true);
    }

    /** The numbers of what is not settled yet, such as the roles that nobody takes. */
    public List<Integer> open() {
        return frame.sought().numbers().stream()
                .filter(number ->
                        settled.stream().noneMatch(done -> done.candidacy().role() == number))
                .toList();
    }

    /** What this person suggests for a role by now. */
    public Optional<Nomination> nomination(MemberId by, int role) {
        return nominations.stream()
                .filter(one -> one.by().equals(by) && one.role() == role)
                .reduce((_, later) -> later);
    }

    /** What everybody suggests for a role by now, as they sit around: nobody is put in an order of how often (I12). */
    public List<Nomination> nominations(int role) {
        return people.stream()
                .flatMap(person -> nomination(person.id(), role).stream())
                .toList();
    }

    /** Those suggested who can be proposed, never in an order of how often (I12). */
    public List<Candidate> nominees(int role) {
        List<Candidate> named = nominations(role).stream()
                .flatMap(one -> one.candidates().stream())
                .distinct()
                .toList();
        return switch (frame.sought()) {
            case Sought.Holders _ ->
                present().stream()
                        .<Candidate>map(Candidate.Person::new)
                        .filter(named::contains)
                        .toList();
            case Sought.NextTopics(List<Candidate.Topic> topics) ->
                topics.stream()
                        .<Candidate>map(topic -> topic)
                        .filter(named::contains)
                        .toList();
            case Sought.NewMembers _ -> named;
        };
    }

    /** What can be proposed now: what was suggested, and where the aim needs a topic that nobody named, that one, too. */
    public List<Candidate> proposable(int role) {
        return frame.sought() instanceof Sought.NextTopics(List<Candidate.Topic> topics)
                        && phase instanceof Phase.Integrating
                ? List.copyOf(topics)
                : nominees(role);
    }

    /** Another person comes after something was tried; topics may be swapped at once (method.md 4, step 9). */
    public boolean mayProposeNow() {
        return switch (phase) {
            case Phase.Choosing _ -> true;
            case Phase.Integrating open -> open.mayTakeAnother() || frame.sought() instanceof Sought.NextTopics;
            case Phase.Gathering _, Phase.Agreeing _, Phase.Mending _, Phase.Nominating _, Phase.Changing _ -> false;
            case Phase.AskingOthers _, Phase.AskingNominee _, Phase.Leaving _ -> false;
            case Phase.Inviting _, Phase.Parked _, Phase.Decided _, Phase.Dropped _ -> false;
        };
    }

    /** Somebody named by another account before is the same candidate. */
    Candidate known(Candidate candidate) {
        return candidate instanceof Candidate.Newcomer(List<Account> accounts, String _)
                ? nominations.stream()
                        .flatMap(one -> one.candidates().stream())
                        .filter(one -> one instanceof Candidate.Newcomer(List<Account> others, String _)
                                && others.stream().anyMatch(accounts::contains))
                        .findFirst()
                        .orElse(candidate)
                : candidate;
    }

    /** Whether this can be named here: somebody for a role is one of those who take part, and a newcomer is none of them. */
    public boolean canBeNamed(Candidate candidate) {
        return switch (candidate) {
            case Candidate.Person(MemberId id) ->
                frame.sought() instanceof Sought.Holders && present().contains(id);
            case Candidate.Topic topic ->
                frame.sought() instanceof Sought.NextTopics(List<Candidate.Topic> topics) && topics.contains(topic);
            case Candidate.Newcomer(List<Account> accounts, String _) ->
                frame.sought() instanceof Sought.NewMembers
                        && accounts.stream()
                                .noneMatch(account -> person(account).isPresent());
        };
    }

    /** Whether all who were heard have said that nobody comes to mind. */
    public boolean suggestsNobody() {
        List<Nomination> all = frame.sought().numbers().stream()
                .flatMap(role -> nominations(role).stream())
                .toList();
        return !all.isEmpty() && all.stream().allMatch(Nomination::isNobody);
    }

    /** Whether what this person has suggested can still be named, each time. */
    public boolean hasNominated(MemberId member) {
        return open().stream()
                .allMatch(role -> nomination(member, role)
                        .filter(one -> one.candidates().stream().allMatch(this::canBeNamed))
                        .isPresent());
    }

    /** Whether who suggests whom is not to be seen yet; also where it went back a step before it was shown. */
    public boolean isHidden() {
        return switch (behindExit()) {
            case Phase.Inviting _, Phase.Gathering _, Phase.Agreeing _, Phase.Mending _, Phase.Nominating _ -> true;
            case Phase.Changing _, Phase.Choosing _, Phase.AskingOthers _, Phase.AskingNominee _ -> false;
            case Phase.Integrating _, Phase.Leaving _, Phase.Parked _, Phase.Decided _, Phase.Dropped _ -> false;
        };
    }

    /** How it was decided in the place of a selection, if it was. */
    public Optional<OtherWay> otherwise() {
        return phase instanceof Phase.Decided(var _, Optional<OtherWay> way) ? way : Optional.empty();
    }

    /** The questions nobody has answered, of those who are still here. */
    public List<Question> openQuestions() {
        return questions.stream()
                .filter(one -> one.replies().isEmpty() && present().contains(one.asker()))
                .toList();
    }

    public Optional<Question> question(int number) {
        return questions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** Where it stands apart from a way out that is asked about, or where it will go on. */
    public Phase behindExit() {
        return switch (phase) {
            case Phase.Leaving leaving -> leaving.resume();
            case Phase.Parked parked -> parked.resume();
            case Phase.Gathering _, Phase.Agreeing _, Phase.Mending _, Phase.Nominating _, Phase.Changing _ -> phase;
            case Phase.Choosing _, Phase.AskingOthers _, Phase.AskingNominee _, Phase.Integrating _ -> phase;
            case Phase.Inviting _, Phase.Decided _, Phase.Dropped _ -> phase;
        };
    }

    /** Whose word this step waits for, in order. */
    public List<MemberId> awaited() {
        return switch (phase) {
            case Phase.Gathering p -> p.missing();
            case Phase.Agreeing p -> p.round().missing();
            case Phase.Nominating p ->
                present().stream()
                        .filter(member -> p.again().contains(member) || !hasNominated(member))
                        .toList();
            case Phase.Changing p -> p.missing();
            case Phase.AskingOthers p ->
                p.round().missing().stream()
                        .filter(member -> !p.candidacy().person().equals(Optional.of(member)))
                        .toList();
            case Phase.AskingNominee p -> p.round().missing();
            case Phase.Leaving p -> p.asked().round().missing();
            case Phase.Mending _ -> facilitator.stream().toList();
            case Phase.Choosing _, Phase.Integrating _ -> chooser().stream().toList();
            case Phase.Inviting _, Phase.Parked _, Phase.Decided _, Phase.Dropped _ -> List.of();
        };
    }

    /** Whether this step is somebody's task instead of everybody's. */
    public boolean isOnesTask() {
        return phase instanceof Phase.Mending || phase instanceof Phase.Choosing || phase instanceof Phase.Integrating;
    }

    /** What was learned from asking for this before. */
    public Stream<Objection> objectionsTo(Candidacy candidacy) {
        return tried.stream()
                .filter(one -> candidacy.isStill(one.candidacy()))
                .flatMap(one -> one.objections().stream());
    }
}
