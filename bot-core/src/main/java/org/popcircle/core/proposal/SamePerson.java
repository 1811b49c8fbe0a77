package org.popcircle.core.proposal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Given;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/**
 * Somebody who took part twice takes part once (method.md E29): all that the second one said, asked or looked after is the
 * first one's, and of two answers the one pressed last counts. Never two voices, and nothing that was said is lost.
 */
final class SamePerson {

    private final MemberId member;
    private final List<MemberId> also;

    private SamePerson(MemberId member, List<MemberId> also) {
        this.member = member;
        this.also = also;
    }

    static Decided<ProposalEvent> recognise(Proposal proposal, ProposalCommand.Recognise c) {
        List<MemberId> here = c.also().stream()
                .filter(id -> proposal.participant(id).isPresent())
                .toList();
        boolean otherAccounts = proposal.participant(c.member())
                .map(person -> !person.accounts().equals(c.accounts()))
                .orElse(false);
        return proposal.phase().isOver() || (here.isEmpty() && !otherAccounts)
                ? Decided.accept()
                : Decided.accept(new ProposalEvent.Recognised(c.now(), c.member(), here, c.accounts()));
    }

    static Proposal of(Proposal before, ProposalEvent.Recognised event) {
        SamePerson same = new SamePerson(event.member(), event.also());
        ProposalDraft next = new ProposalDraft(before);
        next.people.clear();
        next.people.addAll(same.people(before.people(), event));
        if (!event.also().isEmpty()) {
            same.rename(next);
        }
        return next.done();
    }

    private MemberId as(MemberId id) {
        return also.contains(id) ? member : id;
    }

    private List<Participant> people(List<Participant> people, ProposalEvent.Recognised event) {
        List<Participant> same =
                people.stream().filter(person -> as(person.id()).equals(member)).toList();
        Standing standing = Stream.of(Standing.JOINED, Standing.INVITED)
                .filter(closer -> same.stream().anyMatch(person -> person.standing() == closer))
                .findFirst()
                .orElseGet(() -> same.getFirst().standing());
        String name = same.stream()
                .filter(person -> person.id().equals(member))
                .findFirst()
                .orElseGet(same::getFirst)
                .name();
        Participant one = new Participant(member, name, event.accounts(), standing);
        return people.stream()
                .map(person -> same.contains(person) ? one : person)
                .distinct()
                .toList();
    }

    private void rename(ProposalDraft next) {
        MemberId proposer = as(next.duties.proposer());
        next.duties = new Duties(
                proposer,
                next.duties.facilitator().map(this::as),
                next.duties.wordsmith().map(this::as).filter(words -> !words.equals(proposer)));
        next.standIn = next.standIn.map(offer -> offer.as(this::as));
        next.contact = next.contact.map(this::as);
        next.carried = answers(next.carried);
        next.turns = next.turns.map(turns -> turns.as(this::as));
        next.phase = phase(next.phase, next.people);
        next.versions.replaceAll(
                v -> new ProposalVersion(v.number(), v.wording(), as(v.author()), v.written(), v.strategy()));
        next.questions.replaceAll(this::question);
        next.reactions.replaceAll(r -> new Reaction(as(r.by()), r.text(), r.version(), r.at()));
        next.objections.replaceAll(o -> new Objection(o.number(), as(o.by()), o.reason(), o.version(), o.status()));
        next.ideas.replaceAll(i -> new ProposalIdea(as(i.by()), i.text(), i.version(), i.at()));
        next.counterProposals.replaceAll(c -> new CounterProposal(c.number(), as(c.by()), c.text(), c.at()));
    }

    private ClarifyingQuestion question(ClarifyingQuestion q) {
        List<ClarifyingQuestion.Reply> replies = q.replies().stream()
                .map(reply -> new ClarifyingQuestion.Reply(as(reply.by()), reply.text(), reply.at()))
                .toList();
        return new ClarifyingQuestion(q.number(), as(q.asker()), q.text(), q.version(), q.objection(), replies);
    }

    private Map<MemberId, Given> answers(Map<MemberId, Given> given) {
        Map<MemberId, Given> own = new LinkedHashMap<>();
        given.forEach((id, answer) ->
                own.merge(as(id), answer, (one, other) -> one.pressed().isAfter(other.pressed()) ? one : other));
        return own;
    }

    private Phase phase(Phase phase, List<Participant> people) {
        return switch (phase) {
            case Phase.Clarifying p ->
                new Phase.Clarifying(
                        window(p.window()), set(p.done()), set(p.clear()), less(set(p.notHeard()), set(p.done())));
            case Phase.Reacting p ->
                new Phase.Reacting(
                        window(p.window()), set(p.done()), less(set(p.notHeard()), set(p.done())), p.lastCall());
            case Phase.Inviting p -> new Phase.Inviting(window(p.window()));
            case Phase.Amending p -> new Phase.Amending(window(p.window()));
            case Phase.Gathering p ->
                new Phase.Gathering(
                        window(p.window()),
                        absent(p.absent(), people),
                        set(p.agreed()),
                        p.given().map(this::round));
            case Phase.Checking p -> new Phase.Checking(window(p.window()), round(p.round()));
            case Phase.Consenting p -> new Phase.Consenting(window(p.window()), round(p.round()));
            case Phase.Integrating p -> new Phase.Integrating(window(p.window()), round(p.round()), p.focus());
            case Phase.Leaving p ->
                new Phase.Leaving(
                        window(p.window()), p.exit().as(this::as), round(p.round()), phase(p.resume(), people));
            case Phase.Parked p ->
                new Phase.Parked(p.why(), p.by().map(this::as), p.helpers(), p.until(), phase(p.resume(), people));
            case Phase.Queued _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> phase;
        };
    }

    /** Whoever is here with one account is not absent with another. */
    private List<MemberId> absent(List<MemberId> absent, List<Participant> people) {
        return absent.stream()
                .map(this::as)
                .distinct()
                .filter(id -> people.stream()
                        .anyMatch(person -> person.id().equals(id) && person.standing() == Standing.INVITED))
                .toList();
    }

    private ConsentRound round(ConsentRound round) {
        ConsentRound united = round;
        for (MemberId other : also) {
            united = united.uniting(member, other);
        }
        return united;
    }

    private Window window(Window w) {
        return new Window(w.opened(), w.closes(), w.overdue(), w.extendedBy().map(this::as), w.givenBack());
    }

    private Set<MemberId> set(Set<MemberId> members) {
        UnaryOperator<MemberId> as = this::as;
        return members.stream().map(as).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<MemberId> less(Set<MemberId> members, Set<MemberId> fewer) {
        members.removeAll(fewer);
        return members;
    }
}
