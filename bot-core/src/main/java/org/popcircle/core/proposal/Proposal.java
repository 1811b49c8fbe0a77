package org.popcircle.core.proposal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.consent.Concern;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Given;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.StandIn;

/**
 * A proposal, whole: the document that is kept and the state that rules look at.
 *
 * @param versions oldest first; the last one is what people decide on
 * @param carried answers to the present version that were given before its consent round, kept while the text stays;
 *     once it is adopted, those that adopted it
 * @param loops consent rounds that ended in objections
 * @param turns of the last consent round that was held in turn, if one was
 * @param touched somebody other than the proposer has done something; from then on the text changes by versions only
 * @param phaseNumber counts the phases and versions it went through; a card carries it, so that an old one is recognised
 */
public record Proposal(
        ProcessId id,
        Frame frame,
        Duties duties,
        List<Participant> people,
        List<ProposalVersion> versions,
        List<ClarifyingQuestion> questions,
        List<Reaction> reactions,
        List<Objection> objections,
        List<ProposalIdea> ideas,
        List<CounterProposal> counterProposals,
        Optional<StandIn> standIn,
        Optional<MemberId> contact,
        Map<MemberId, Given> carried,
        Optional<Turns> turns,
        int loops,
        boolean touched,
        long phaseNumber,
        Phase phase) {

    /** The most texts of one kind that one process takes: nothing in the store grows without an end. */
    public static final int MOST_TEXTS = 200;

    public Proposal {
        people = List.copyOf(people);
        versions = List.copyOf(versions);
        questions = List.copyOf(questions);
        reactions = List.copyOf(reactions);
        objections = List.copyOf(objections);
        ideas = List.copyOf(ideas);
        counterProposals = List.copyOf(counterProposals);
        carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a proposal has a text");
        }
    }

    public ProposalVersion current() {
        return versions.getLast();
    }

    public Wording wording() {
        return current().wording();
    }

    public Optional<Participant> participant(MemberId member) {
        return people.stream().filter(person -> person.id().equals(member)).findFirst();
    }

    /** One person, one voice, whichever account they use (method.md E29). */
    public Optional<Participant> participant(Account account) {
        return people.stream()
                .filter(person -> person.accounts().contains(account))
                .findFirst();
    }

    public String nameOf(MemberId member) {
        return participant(member).map(Participant::name).orElse("?");
    }

    public List<MemberId> standing(Standing standing) {
        return people.stream()
                .filter(person -> person.standing() == standing)
                .map(Participant::id)
                .toList();
    }

    public List<MemberId> joined() {
        return standing(Standing.JOINED);
    }

    /** Whose word is awaited: those who joined and those who may still. */
    public List<MemberId> awaited() {
        return people.stream()
                .filter(person -> person.standing() == Standing.JOINED || person.standing() == Standing.INVITED)
                .map(Participant::id)
                .toList();
    }

    public List<ClarifyingQuestion> openQuestions() {
        return questions.stream().filter(ClarifyingQuestion::isOpen).toList();
    }

    public List<Objection> openObjections() {
        return objections.stream()
                .filter(objection -> objection.status() == Objection.Status.OPEN)
                .toList();
    }

    /** Has said in words what they think of the present version. */
    boolean hasReactedInWords(MemberId member) {
        int version = current().number();
        return reactions.stream()
                .anyMatch(said -> said.version() == version && said.by().equals(member));
    }

    /** Two rounds without consent: time for another strategy (method.md E14). */
    public boolean isStuck() {
        return phase instanceof Phase.Integrating && loops >= 2;
    }

    /** Whether this person may ask everyone to drop it: its proposer, or anybody when it is stuck or its proposer is gone. */
    public boolean mayAskToDrop(MemberId member) {
        boolean orphaned = !awaited().contains(duties.proposer());
        return member.equals(duties.proposer()) || orphaned || isStuck();
    }

    /** The answers to the present version while it is being decided; they are hidden until the round closes. */
    public Optional<ConsentRound> answers() {
        return switch (phase) {
            case Phase.Checking checking -> Optional.of(checking.round());
            case Phase.Consenting consenting -> Optional.of(consenting.round());
            case Phase.Integrating integrating -> Optional.of(integrating.round());
            case Phase.Queued _, Phase.Inviting _, Phase.Clarifying _, Phase.Reacting _ -> Optional.empty();
            case Phase.Amending _, Phase.Gathering _, Phase.Leaving _, Phase.Parked _ -> Optional.empty();
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> Optional.empty();
        };
    }

    /** Whose turn it is; empty unless a consent round in turn is under way. */
    public Optional<Turns> turn() {
        return turns.filter(held -> held.open() && phase instanceof Phase.Consenting);
    }

    /** Whose word is awaited right now: in turn of one person only, else of all who are missing. */
    public List<MemberId> askedNow() {
        return turn().map(Turns::asked).orElseGet(this::missing);
    }

    /** Whether it is another's turn and this person has not answered yet. */
    public boolean isEarly(MemberId member) {
        return turn().isPresent() && missing().contains(member) && !askedNow().contains(member);
    }

    /** Answers that everybody may see: those said aloud in a round in turn, in the order of speaking. */
    public Map<MemberId, Given> spoken() {
        Map<MemberId, Given> aloud = new LinkedHashMap<>();
        turn().ifPresent(held -> answers().map(ConsentRound::all).ifPresent(aloud::putAll));
        turn().ifPresent(held -> aloud.keySet().removeAll(held.quiet()));
        return aloud;
    }

    /**
     * What some of those who consented want looked at again, where a circle has that as an answer; nothing while answers are
     * hidden. Elsewhere words beside a consent are told in the story and are no concern (method.md E22).
     */
    public List<Concern> concerns() {
        return phase instanceof Phase.Adopted && frame.manner().concerns() ? ConsentRound.concerns(carried) : List.of();
    }

    /** A decision of the smallest kind that has not grown. */
    public boolean isCheck() {
        return phase instanceof Phase.Checking
                || (phase instanceof Phase.Gathering gathering
                        && gathering.given().isPresent()
                        && loops == 0);
    }

    /** Whose answer or reaction the present phase still lacks, in the order of asking. */
    public List<MemberId> missing() {
        return Awaiting.missing(this);
    }

    /** Who has been heard in the present phase, in the order of asking. */
    public List<MemberId> heard() {
        List<MemberId> missing = missing();
        return Awaiting.asked(this).stream()
                .filter(member -> !missing.contains(member))
                .toList();
    }

    /** Who can take the wording while nobody has it: everybody here but the proposer (E3). */
    public List<MemberId> canChoose() {
        return joined().stream()
                .filter(member -> !member.equals(duties.proposer()))
                .toList();
    }
}
