package org.popcircle.core.selection;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;

/** Somebody leaves or comes while a selection is under way (method.md E8, E9): who leaves is waited for no more. */
final class Attending {

    private Attending() {}

    static Selection wentAway(Selection selection, MemberId member) {
        return Edit.of(selection)
                .gone(Edit.plus(selection.gone(), member))
                .facilitator(selection.facilitator().filter(leads -> !leads.equals(member)))
                .handover(selection.handover().filter(over -> !over.to().equals(member)))
                .standIn(selection
                        .standIn()
                        .filter(offer -> !offer.offered().equals(member))
                        .map(offer -> offer.agreed(member)))
                .phase(without(selection.phase(), member))
                .done();
    }

    private static Phase without(Phase phase, MemberId member) {
        return switch (phase) {
            case Phase.Inviting open -> open;
            case Phase.Gathering p -> new Phase.Gathering(Edit.minus(p.missing(), member), p.window());
            case Phase.Changing p -> new Phase.Changing(p.around(), Edit.minus(p.missing(), member), p.window());
            case Phase.Agreeing p -> p.with(p.round().without(member));
            case Phase.AskingOthers p -> p.with(p.round().without(member));
            case Phase.AskingNominee p -> p.with(p.round().without(member));
            case Phase.Integrating p -> p.with(p.round().without(member));
            case Phase.Nominating p -> new Phase.Nominating(Edit.minus(p.again(), member), p.window());
            case Phase.Leaving(var asked, Phase resume) ->
                new Phase.Leaving(asked.with(asked.round().without(member)), without(resume, member));
            case Phase.Parked p -> new Phase.Parked(p.by(), p.helpers(), p.until(), without(p.resume(), member));
            case Phase.Mending _, Phase.Choosing _, Phase.Decided _, Phase.Dropped _ -> phase;
        };
    }

    static Selection arrived(Selection selection, Attendee person) {
        List<Attendee> people = new ArrayList<>(selection.people());
        people.removeIf(other -> other.id().equals(person.id()));
        people.add(person);
        boolean heard =
                selection.qualities().stream().anyMatch(quality -> quality.by().equals(person.id()));
        Phase phase = selection.phase() instanceof Phase.Gathering open && !heard
                ? new Phase.Gathering(Edit.plus(Edit.minus(open.missing(), person.id()), person.id()), open.window())
                : selection.phase();
        return Edit.of(selection)
                .people(people)
                .gone(Edit.minus(selection.gone(), person.id()))
                .phase(phase)
                .done();
    }
}
