package org.popcircle.core.shaping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;

/** Somebody who was asked twice is asked once (method.md E29); all that both said stays. */
final class SamePerson {

    private final UnaryOperator<MemberId> as;
    private final MemberId member;
    private final List<MemberId> also;

    private SamePerson(ShapingEvent.Recognised event) {
        this.member = event.member();
        this.also = event.also();
        this.as = id -> event.also().contains(id) ? event.member() : id;
    }

    static Shaping of(Shaping before, ShapingEvent.Recognised event) {
        SamePerson same = new SamePerson(event);
        List<Attendee> people = same.people(before.people(), event);
        boolean stays = before.present().stream().map(same.as).anyMatch(event.member()::equals);
        List<MemberId> gone = same.distinct(before.gone()).stream()
                .filter(id -> !(stays && id.equals(event.member())))
                .toList();
        return before.with(people, gone)
                .with(same.material(before.material()))
                .writtenBy(same.distinct(before.tuners()))
                .with(before.facilitator().map(same.as), before.standIn().map(offer -> offer.as(same.as)))
                .in(same.phase(before));
    }

    private List<MemberId> distinct(List<MemberId> members) {
        return members.stream().map(as).distinct().toList();
    }

    private List<Attendee> people(List<Attendee> people, ShapingEvent.Recognised event) {
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

    private Material material(Material before) {
        return new Material(
                before.needs().stream()
                        .map(one -> new NeedStatement(one.version(), one.text(), as.apply(one.by())))
                        .toList(),
                before.suggestions().stream().map(one -> one.as(as)).toList(),
                before.dimensions().stream()
                        .map(one -> new Dimension(one.number(), as.apply(one.by()), one.text()))
                        .toList(),
                before.unsorted().stream()
                        .map(one -> new Unsorted(one.number(), as.apply(one.by()), one.text()))
                        .toList(),
                before.ideas().stream()
                        .map(one -> new ProposalIdea(one.number(), as.apply(one.by()), one.text(), one.lap()))
                        .toList(),
                before.reasons().stream()
                        .map(one ->
                                new TunerReason(as.apply(one.by()), distinct(one.tuners()), one.text(), one.settled()))
                        .toList(),
                before.drafts().stream()
                        .map(one -> new Synthesis(as.apply(one.by()), one.title(), one.text(), one.leftOut()))
                        .toList(),
                before.notHeard().stream()
                        .map(one -> new NotHeard(one.step(), distinct(one.members())))
                        .toList());
    }

    private Phase phase(Shaping before) {
        if (before.phase() instanceof Phase.Leaving(var asked, Phase resume)) {
            return new Phase.Leaving(asked.uniting(asked.way().as(as), member, also), asking(before, resume));
        }
        return before.phase() instanceof Phase.Parked parked
                ? new Phase.Parked(asking(before, parked.resume()), parked.until(), parked.helpers())
                : asking(before, before.phase());
    }

    /** Whoever answered through one of the accounts is not asked again; whoever writes still does. */
    private Phase asking(Shaping before, Phase phase) {
        if (phase instanceof Phase.Synthesising(Asked asked)) {
            return new Phase.Synthesising(new Asked(distinct(asked.missing()), asked.window()));
        }
        List<MemberId> answered = before.present().stream()
                .filter(member -> !phase.awaited().contains(member))
                .map(as)
                .toList();
        return phase.open()
                .map(asked -> phase.asking(new Asked(
                        distinct(asked.missing()).stream()
                                .filter(member -> !answered.contains(member))
                                .toList(),
                        asked.window())))
                .orElse(phase);
    }
}
