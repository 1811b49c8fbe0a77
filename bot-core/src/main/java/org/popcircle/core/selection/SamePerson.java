package org.popcircle.core.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;

/**
 * Somebody who was asked twice is asked once (method.md E29): of two suggestions or answers the one pressed last counts.
 */
final class SamePerson {

    private final SelectionEvent.Recognised event;
    private final UnaryOperator<MemberId> as;

    private SamePerson(SelectionEvent.Recognised event) {
        this.event = event;
        this.as = id -> event.also().contains(id) ? event.member() : id;
    }

    static Decided<SelectionEvent> recognise(Selection selection, SelectionCommand.Recognise c) {
        List<MemberId> here = c.also().stream()
                .filter(id -> selection.person(id).isPresent() && !id.equals(c.member()))
                .toList();
        boolean otherAccounts = selection
                .person(c.member())
                .map(person -> !person.accounts().equals(c.accounts()))
                .orElse(false);
        return here.isEmpty() && !otherAccounts
                ? Decided.accept()
                : Decided.accept(new SelectionEvent.Recognised(c.now(), c.member(), here, c.accounts()));
    }

    static Selection of(Selection before, SelectionEvent.Recognised event) {
        SamePerson same = new SamePerson(event);
        boolean stays = before.present().stream().map(same.as).anyMatch(event.member()::equals);
        List<MemberId> gone = same.distinct(before.gone()).stream()
                .filter(id -> !(stays && id.equals(event.member())))
                .toList();
        return Edit.of(before)
                .people(same.people(before.people()))
                .gone(gone)
                .facilitator(before.facilitator().map(same.as))
                .handover(before.handover()
                        .map(over -> new Handover(same.as.apply(over.from()), same.as.apply(over.to()), over.why())))
                .qualities(before.qualities().stream()
                        .map(quality -> new Quality(same.as.apply(quality.by()), quality.text()))
                        .distinct()
                        .toList())
                .nominations(same.nominations(before.nominations()))
                .questions(before.questions().stream().map(same::question).toList())
                .notHeard(same.distinct(before.notHeard()))
                .tried(before.tried().stream()
                        .map(tried -> new Tried(same.candidacy(tried.candidacy()), same.objections(tried.objections())))
                        .toList())
                .settled(before.settled().stream()
                        .map(done -> new Settled(
                                same.candidacy(done.candidacy()), same.distinct(done.consented()), done.at()))
                        .toList())
                .standIn(before.standIn().map(offer -> offer.as(same.as)))
                .phase(same.phase(before.phase()))
                .done();
    }

    private List<Attendee> people(List<Attendee> people) {
        Optional<String> name = people.stream()
                .filter(person -> person.id().equals(event.member()))
                .map(Attendee::name)
                .findFirst();
        List<Attendee> others = new ArrayList<>();
        for (Attendee person : people) {
            if (!as.apply(person.id()).equals(event.member())) {
                others.add(person);
            } else if (others.stream().noneMatch(known -> known.id().equals(event.member()))) {
                others.add(new Attendee(event.member(), name.orElse(person.name()), event.accounts()));
            }
        }
        return others;
    }

    private List<MemberId> distinct(List<MemberId> members) {
        return members.stream().map(as).distinct().toList();
    }

    private record Slot(MemberId by, int role, int around) {}

    private List<Nomination> nominations(List<Nomination> all) {
        Map<Slot, Nomination> last = new LinkedHashMap<>();
        all.stream()
                .map(one -> new Nomination(
                        as.apply(one.by()),
                        one.role(),
                        one.candidates().stream().map(this::candidate).toList(),
                        one.why(),
                        one.around(),
                        one.pressed()))
                .sorted(Comparator.comparingInt(Nomination::around).thenComparing(Nomination::pressed))
                .forEach(one -> last.put(new Slot(one.by(), one.role(), one.around()), one));
        return List.copyOf(last.values());
    }

    private Candidate candidate(Candidate one) {
        return switch (one) {
            case Candidate.Person(MemberId id) -> new Candidate.Person(as.apply(id));
            case Candidate.Topic _, Candidate.Newcomer _ -> one;
        };
    }

    private Candidacy candidacy(Candidacy one) {
        return new Candidacy(
                one.role(),
                one.candidates().stream().map(this::candidate).toList(),
                as.apply(one.by()),
                one.why(),
                one.until(),
                one.safeguards(),
                one.version());
    }

    private List<Objection> objections(List<Objection> all) {
        return all.stream()
                .map(one -> new Objection(as.apply(one.by()), one.reason()))
                .toList();
    }

    private Question question(Question one) {
        return new Question(
                one.number(),
                as.apply(one.asker()),
                one.text(),
                one.replies().stream()
                        .map(reply -> new Question.Reply(as.apply(reply.by()), reply.text()))
                        .toList());
    }

    private ConsentRound round(ConsentRound round) {
        ConsentRound united = round;
        for (MemberId also : event.also()) {
            united = united.uniting(event.member(), also);
        }
        return united;
    }

    private Phase phase(Phase phase) {
        return switch (phase) {
            case Phase.Inviting open -> open;
            case Phase.Gathering p -> new Phase.Gathering(distinct(p.missing()), p.window());
            case Phase.Changing p -> new Phase.Changing(p.around(), distinct(p.missing()), p.window());
            case Phase.Mending p -> new Phase.Mending(objections(p.objections()), p.window());
            case Phase.Agreeing p -> p.with(round(p.round()));
            case Phase.AskingOthers p -> new Phase.AskingOthers(candidacy(p.candidacy()), round(p.round()), p.window());
            case Phase.AskingNominee p ->
                new Phase.AskingNominee(candidacy(p.candidacy()), round(p.round()), p.window());
            case Phase.Integrating p ->
                new Phase.Integrating(
                        candidacy(p.candidacy()),
                        round(p.round()),
                        p.ideas().stream()
                                .map(idea -> new Idea(as.apply(idea.by()), idea.text()))
                                .toList(),
                        distinct(p.firm()),
                        p.window());
            case Phase.Nominating p -> new Phase.Nominating(distinct(p.again()), p.window());
            case Phase.Leaving(var asked, Phase resume) ->
                new Phase.Leaving(asked.uniting(asked.way().as(as), event.member(), event.also()), phase(resume));
            case Phase.Decided(var at, var otherwise) ->
                new Phase.Decided(at, otherwise.map(way -> new OtherWay(way.how(), distinct(way.consented()))));
            case Phase.Parked p -> new Phase.Parked(as.apply(p.by()), p.helpers(), p.until(), phase(p.resume()));
            case Phase.Choosing _, Phase.Dropped _ -> phase;
        };
    }
}
