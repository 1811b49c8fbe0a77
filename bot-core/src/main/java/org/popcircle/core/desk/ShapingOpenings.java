package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.DoorNotes;
import org.popcircle.core.cards.ShapingSubmissions.Begin;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.shaping.Frame;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.shaping.ShapingEvolver;
import org.popcircle.core.shaping.ShapingOpening;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** Begins the building of a proposal. */
final class ShapingOpenings {

    private final Beside beside;

    ShapingOpenings(Beside beside) {
        this.beside = beside;
    }

    Reply open(Caller caller, Place place, Begin begin, Words words) {
        return beside.open(
                new Beside.Call(caller, place, begin.people(), begin.door(), begin.facilitator()),
                new Beginning(begin, words),
                words);
    }

    private record Beginning(Begin begin, Words words) implements Beside.Kind<Shaping, ShapingEvent> {

        @Override
        public Decided<ShapingEvent> opens(Beside.Setting setting) {
            return ShapingOpening.open(
                    setting.turn().now(),
                    setting.id(),
                    frame(setting),
                    setting.leads(),
                    setting.people(),
                    begin.need());
        }

        private Frame frame(Beside.Setting setting) {
            Circle circle = setting.circle();
            return new Frame(
                    circle.name(),
                    setting.places(),
                    !circle.kept(),
                    begin.door().filter(_ -> !circle.kept()),
                    begin.pace().orElse(circle.settings().pace()),
                    circle.settings().rhythm(),
                    circle.settings().language(),
                    setting.me().id(),
                    setting.turn().now());
        }

        @Override
        public Shaping write(Turn turn, List<ShapingEvent> events) {
            Shaping shaping = ShapingEvolver.begin((ShapingEvent.Opened) events.getFirst());
            ShapingAftermath.write(turn, Optional.empty(), shaping, events);
            turn.due(Documents.shapingName(shaping.id().number()), BackOffice.REMEMBER, 0, turn.now());
            return shaping;
        }

        @Override
        public String typed() {
            return begin.need();
        }

        @Override
        public View told(Shaping shaping) {
            if (shaping.frame().door().isPresent()) {
                return DoorNotes.opened(shaping.frame().door().get(), words);
            }
            List<String> names = shaping.people().stream()
                    .filter(person -> !person.id().equals(shaping.frame().openedBy()))
                    .map(Attendee::name)
                    .toList();
            return View.NoteView.of(words.phrase("desk.shape.begun", "names", names));
        }
    }
}
