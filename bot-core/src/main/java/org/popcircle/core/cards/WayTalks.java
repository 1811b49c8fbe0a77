package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Voice;

/**
 * How it was to go on and what came of it, as a chapter of a story. A reason against it is told once it has counted, without
 * a name; answers are not told.
 */
final class WayTalks {

    private WayTalks() {}

    /** @param events oldest first; empty where nothing of the kind was asked */
    static Optional<Talk> of(List<? extends ProcessEvent<? extends Exit>> events, Telling speaker) {
        List<Voice> voices = new ArrayList<>();
        for (ProcessEvent<? extends Exit> event : events) {
            switch (event) {
                case ProcessEvent.Asked<? extends Exit> asked ->
                    voices.add(told(WaysOn.proposes(asked.proposal().way(), speaker)));
                case ProcessEvent.Declined<? extends Exit> declined -> {
                    voices.add(told(speaker.says("story.exit-declined")));
                    declined.reasons().stream()
                            .map(Reason::couldGoWrong)
                            .forEach(text -> voices.add(told(Phrase.of(text))));
                }
                case ProcessEvent.Agreed<? extends Exit> _ -> voices.add(told(speaker.says("story.way-agreed")));
                case ProcessEvent.Answered<? extends Exit> _, ProcessEvent.TimeIsUp<? extends Exit> _ -> {}
            }
        }
        return voices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Talk(speaker.words().text("story.ways"), voices));
    }

    private static Voice told(Phrase says) {
        return new Voice(Optional.empty(), says, Optional.empty(), List.of(), List.of());
    }
}
