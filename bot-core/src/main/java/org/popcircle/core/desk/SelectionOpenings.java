package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.DoorNotes;
import org.popcircle.core.cards.SelectionNotes;
import org.popcircle.core.cards.SelectionSubmissions.Begin;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.selection.Frame;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.selection.SelectionEvolver;
import org.popcircle.core.selection.SelectionOpening;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** Begins a selection. */
final class SelectionOpenings {

    private final Beside beside;

    SelectionOpenings(Beside beside) {
        this.beside = beside;
    }

    /** What is sought in a circle as it is when the selection begins there. */
    interface Seeking {
        Sought in(Circle circle, Begin begin);
    }

    Reply open(Caller caller, Place place, Begin begin, Seeking seeking, Words words) {
        return beside.open(
                new Beside.Call(caller, place, begin.people(), begin.door(), begin.facilitator()),
                new Beginning(begin, seeking, words),
                words);
    }

    /** Somebody for each of the roles that were typed. */
    static Sought holders(Circle circle, Begin begin) {
        return new Sought.Holders(IntStream.range(0, begin.roles().size())
                .mapToObj(index -> new Role(index + 1, begin.roles().get(index)))
                .toList());
    }

    private record Beginning(Begin begin, Seeking seeking, Words words)
            implements Beside.Kind<Selection, SelectionEvent> {

        @Override
        public Decided<SelectionEvent> opens(Beside.Setting setting) {
            return SelectionOpening.open(
                    setting.turn().now(),
                    setting.id(),
                    frame(setting),
                    setting.leads(),
                    setting.people(),
                    begin.remit());
        }

        private Frame frame(Beside.Setting setting) {
            Circle circle = setting.circle();
            return new Frame(
                    circle.name(),
                    setting.places(),
                    !circle.kept(),
                    begin.door().filter(_ -> !circle.kept()),
                    seeking.in(circle, begin),
                    circle.aim(),
                    begin.pace().orElse(circle.settings().pace()),
                    circle.settings().rhythm(),
                    circle.settings().language(),
                    circle.settings().namesObjectors(),
                    setting.me().id(),
                    setting.turn().now());
        }

        @Override
        public Selection write(Turn turn, List<SelectionEvent> events) {
            Selection selection = SelectionEvolver.begin((SelectionEvent.Opened) events.getFirst());
            SelectionAftermath.write(turn, Optional.empty(), selection, events);
            turn.due(Documents.selectionName(selection.id().number()), BackOffice.REMEMBER, 0, turn.now());
            return selection;
        }

        @Override
        public String typed() {
            return Stream.concat(begin.roles().stream(), Stream.of(begin.remit().does()))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public View told(Selection selection) {
            if (selection.frame().door().isPresent()) {
                return DoorNotes.opened(selection.frame().door().get(), words);
            }
            return SelectionNotes.begun(selection, words);
        }
    }
}
