package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.DoorNotes;
import org.popcircle.core.cards.RoundSubmissions.Begin;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.round.Frame;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.round.RoundEvolver;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.round.RoundOpening;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** Begins a round. */
final class RoundOpenings {

    private final Beside beside;

    RoundOpenings(Beside beside) {
        this.beside = beside;
    }

    Reply open(Caller caller, Place place, Begin begin, Words words) {
        return beside.open(
                new Beside.Call(caller, place, begin.people(), begin.door(), begin.facilitator()),
                new Beginning(begin, words),
                words);
    }

    private record Beginning(Begin begin, Words words) implements Beside.Kind<Round, RoundEvent> {

        @Override
        public Decided<RoundEvent> opens(Beside.Setting setting) {
            return RoundOpening.open(
                    setting.turn().now(), setting.id(), frame(setting), setting.leads(), setting.people());
        }

        private Frame frame(Beside.Setting setting) {
            Circle circle = setting.circle();
            return new Frame(
                    circle.name(),
                    setting.places(),
                    !circle.kept(),
                    begin.door().filter(_ -> !circle.kept()),
                    begin.kind(),
                    begin.prompt(),
                    begin.order(),
                    begin.order() == RoundKind.Order.AT_ONCE && begin.kind().together(),
                    begin.pace().orElse(circle.settings().pace()),
                    circle.settings().rhythm(),
                    circle.settings().language(),
                    circle.lastProcess(),
                    setting.me().id(),
                    setting.turn().now());
        }

        @Override
        public Round write(Turn turn, List<RoundEvent> events) {
            Round round = RoundEvolver.begin((RoundEvent.Opened) events.getFirst());
            RoundAftermath.write(turn, Optional.empty(), round, events);
            turn.due(Documents.roundName(round.id().number()), BackOffice.REMEMBER, 0, turn.now());
            return round;
        }

        @Override
        public String typed() {
            return begin.prompt();
        }

        @Override
        public View told(Round round) {
            if (round.frame().door().isPresent()) {
                return DoorNotes.opened(round.frame().door().get(), words);
            }
            boolean inTurn = round.frame().order() == RoundKind.Order.IN_TURN;
            List<String> names = round.lap().order().stream()
                    .filter(member -> inTurn || !member.equals(round.frame().openedBy()))
                    .map(round::nameOf)
                    .toList();
            return View.NoteView.of(words.phrase(inTurn ? "desk.round.in-turn" : "desk.round.at-once", "names", names));
        }
    }
}
