package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/** What is said about a door through which people come in by "I'm in": for whom it is, and that it is open. */
final class DoorWords {

    private DoorWords() {}

    /** For whom it is and who begins, while it waits for people. */
    static List<Phrase> invitation(Telling about, Optional<Door> door, Optional<String> leader) {
        List<Phrase> lines = new ArrayList<>();
        door.ifPresent(open -> lines.add(whom(about, open)));
        lines.add(leader.map(name -> about.says("door.begins", "name", name))
                .orElseGet(() -> about.says("door.begins.anybody")));
        return lines;
    }

    /** Who is in, and until when it waits for more. */
    static List<Phrase> in(Telling about, List<MemberId> present, Window window) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(about.says("card.heard.in", "names", about.names(present)));
        String begins = present.size() > 1 ? "door.begins.at" : "door.begins.at.alone";
        window.closes().ifPresent(moment -> lines.add(about.says(begins, "moment", moment)));
        return lines;
    }

    private static Phrase whom(Telling about, Door door) {
        return door.isForAll()
                ? about.says("door.invitation.all")
                : about.says("door.invitation", "names", door.names());
    }

    /** That people can still come in, once it is under way. */
    static Phrase stillOpen(Telling about, Door door) {
        return door.isForAll() ? about.says("door.open.all") : about.says("door.open", "names", door.names());
    }

    /** To somebody who presses something else before they are in: nobody takes part without having said so. */
    static View.NoteView first(Telling about) {
        Phrase says = about.says("note.door.first");
        Choice join = about.main("choice.join.label", Verb.JOIN);
        return new View.NoteView(says, List.of(says), Optional.empty(), List.of(join));
    }
}
