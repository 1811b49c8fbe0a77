package org.popcircle.core.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;

/**
 * Somebody who was asked twice is asked once (method.md E29). What both said is kept as one say: the one pressed last
 * counts. Whoever spoke through either account is not asked again.
 */
final class SamePerson {

    private final UnaryOperator<MemberId> as;
    private final MemberId member;
    private final List<MemberId> also;

    private SamePerson(RoundEvent.Recognised event) {
        this.member = event.member();
        this.also = event.also();
        this.as = id -> event.also().contains(id) ? event.member() : id;
    }

    static Decided<RoundEvent> recognise(Round round, RoundCommand.Recognise c) {
        List<MemberId> here = c.also().stream()
                .filter(id -> round.person(id).isPresent() && !id.equals(c.member()))
                .toList();
        boolean otherAccounts = round.person(c.member())
                .map(person -> !person.accounts().equals(c.accounts()))
                .orElse(false);
        return here.isEmpty() && !otherAccounts
                ? Decided.accept()
                : Decided.accept(new RoundEvent.Recognised(c.now(), c.member(), here, c.accounts()));
    }

    static Round of(Round before, RoundEvent.Recognised event) {
        SamePerson same = new SamePerson(event);
        List<Attendee> people = same.people(before.people(), event);
        boolean stays = before.present().stream().map(same.as).anyMatch(event.member()::equals);
        List<MemberId> gone = same.distinct(before.gone()).stream()
                .filter(id -> !(stays && id.equals(event.member())))
                .toList();
        Map<MemberId, Draft> drafts = new LinkedHashMap<>();
        before.drafts().forEach((member, draft) -> drafts.put(same.as.apply(member), draft));
        Optional<StandIn> offer = before.standIn().map(standIn -> standIn.as(same.as));
        Round renamed = before.withLaps(before.laps().stream().map(same::lap).toList())
                .with(people, gone)
                .with(drafts)
                .with(before.facilitator().map(same.as), offer);
        Round asking = renamed.in(same.phase(before.phase(), renamed.lap(), event.at()));
        return asking.with(asking.lap().exceptUnheard(asking.phase().behind().awaited()));
    }

    private List<Attendee> people(List<Attendee> people, RoundEvent.Recognised event) {
        List<Attendee> others = new ArrayList<>();
        for (Attendee person : people) {
            boolean isThem = as.apply(person.id()).equals(event.member());
            if (!isThem) {
                others.add(person);
            } else if (others.stream().noneMatch(known -> known.id().equals(event.member()))) {
                others.add(new Attendee(event.member(), nameOf(people, event).orElse(person.name()), event.accounts()));
            }
        }
        return others;
    }

    private static Optional<String> nameOf(List<Attendee> people, RoundEvent.Recognised event) {
        return people.stream()
                .filter(person -> person.id().equals(event.member()))
                .map(Attendee::name)
                .findFirst();
    }

    private List<MemberId> distinct(List<MemberId> members) {
        return members.stream().map(as).distinct().toList();
    }

    private Set<MemberId> distinct(Set<MemberId> members) {
        return members.stream().map(as).collect(Collectors.toUnmodifiableSet());
    }

    private Lap lap(Lap lap) {
        Map<MemberId, List<Said>> byPerson = new LinkedHashMap<>();
        lap.said()
                .forEach(said -> byPerson.computeIfAbsent(as.apply(said.member()), _ -> new ArrayList<>())
                        .add(said));
        List<Said> said = byPerson.entrySet().stream()
                .map(entry -> newest(entry.getKey(), entry.getValue()))
                .toList();
        List<MemberId> unheard = distinct(lap.notHeard()).stream()
                .filter(member -> !byPerson.containsKey(member))
                .toList();
        return new Lap(lap.number(), distinct(lap.order()), said, unheard);
    }

    /** Words weigh more than a pass, and newer ones more than older ones. */
    private Said newest(MemberId member, List<Said> all) {
        Said counts = all.stream()
                .max(Comparator.comparing((Said said) -> !said.passed()).thenComparing(Said::pressed))
                .orElseThrow();
        List<Said.Reply> replies = all.stream()
                .flatMap(said -> said.replies().stream())
                .map(reply -> new Said.Reply(as.apply(reply.by()), reply.text()))
                .toList();
        return new Said(member, counts.text(), counts.passed(), counts.pressed(), replies);
    }

    private Phase phase(Phase phase, Lap lap, Instant at) {
        return switch (phase) {
            case Phase.InTurn turn -> {
                List<MemberId> waiting = stillWaiting(turn.waiting(), lap);
                boolean sameNow = !waiting.isEmpty() && waiting.getFirst().equals(as.apply(turn.now()));
                yield new Phase.InTurn(
                        waiting,
                        distinct(turn.deferred()),
                        distinct(turn.moved()),
                        sameNow ? turn.since() : at,
                        sameNow && turn.overdue());
            }
            case Phase.AtOnce open -> new Phase.AtOnce(stillWaiting(open.missing(), lap), open.window());
            case Phase.Leaving(var asked, Phase resume) ->
                new Phase.Leaving(asked.uniting(asked.way().as(as), member, also), phase(resume, lap, at));
            case Phase.Parked parked ->
                new Phase.Parked(phase(parked.resume(), lap, at), parked.until(), parked.helpers());
            case Phase.Inviting _, Phase.Heard _, Phase.Closed _ -> phase;
        };
    }

    private List<MemberId> stillWaiting(List<MemberId> waiting, Lap lap) {
        return distinct(waiting).stream()
                .filter(member -> lap.saidBy(member).isEmpty())
                .toList();
    }
}
