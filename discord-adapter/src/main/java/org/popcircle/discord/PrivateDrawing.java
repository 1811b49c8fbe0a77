package org.popcircle.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;
import org.popcircle.discord.draw.DiscordText;
import org.popcircle.discord.draw.Drawn;

/** Draws private answers with buttons that only this adapter knows. */
final class PrivateDrawing {

    private PrivateDrawing() {}

    static Drawn of(Origin origin, Answer answer) {
        return switch (answer) {
            case Answer.Says(View view) -> origin.drawn(view);
            case Answer.Hands(var hand) -> origin.drawn(hand.note());
            case Answer.Silence _ -> origin.drawn(origin.words().done());
            case Answer.Opens(String name, Draft _, int step) ->
                origin.drawn(origin.words().formLate())
                        .with(List.of(Button.primary(
                                new OwnButton.OpenStep(name, step).toString(),
                                origin.words().openForm())));
            case Answer.Ready(String name, Draft draft) ->
                origin.drawn(soFar(origin.words().readyToSend(), draft)).with(ready(origin, name, draft));
            case Answer.Mends(String name, Draft draft, Map<String, String> errors) ->
                origin.drawn(mend(draft, errors))
                        .with(List.of(Button.primary(
                                new OwnButton.OpenStep(name, draft.stepWith(errors)).toString(),
                                origin.words().correct())));
        };
    }

    private static View soFar(Phrase says, Draft draft) {
        List<Phrase> lines = new ArrayList<>(List.of(says));
        lines.addAll(Filled.lines(draft));
        return new View.NoteView(says, lines, Optional.empty(), List.of());
    }

    private static List<Button> ready(Origin origin, String name, Draft draft) {
        List<Button> buttons = new ArrayList<>();
        String submit = draft.form().submit();
        buttons.add(Button.primary(
                new OwnButton.Send(name).toString(),
                label(submit.isBlank() ? origin.words().send() : submit)));
        List<Form.Step> steps = draft.form().steps();
        for (int step = 1; step < steps.size() && step < 4; step++) {
            buttons.add(Button.secondary(
                    new OwnButton.OpenStep(name, step).toString(),
                    label(steps.get(step).more().orElse(origin.words().more()))));
        }
        buttons.add(Button.secondary(
                new OwnButton.OpenStep(name, 0).toString(), origin.words().change()));
        return buttons;
    }

    private static View mend(Draft draft, Map<String, String> errors) {
        List<Phrase> says = new ArrayList<>();
        for (Field field : draft.form().fields()) {
            Optional.ofNullable(errors.get(field.key()))
                    .ifPresent(error -> says.add(Phrase.strong(field.label()).then(Phrase.of("  " + error))));
        }
        errors.entrySet().stream()
                .filter(error -> draft.form().fields().stream()
                        .noneMatch(field -> field.key().equals(error.getKey())))
                .forEach(error -> says.add(Phrase.of(error.getValue())));
        return new View.NoteView(says.getFirst(), says, Optional.empty(), List.of());
    }

    static String label(String text) {
        return DiscordText.buttonLabel(text);
    }
}
