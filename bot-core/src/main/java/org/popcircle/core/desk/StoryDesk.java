package org.popcircle.core.desk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** The stories of what was talked over and decided, and who may read them. */
final class StoryDesk {

    private static final Pattern PAGE = Pattern.compile("[0-9]{1,6}");

    private final ReadingRoom reading;

    StoryDesk(ReadingRoom reading) {
        this.reading = reading;
    }

    /** To be read here, or handed over as a file. */
    Reply story(Caller caller, ActionToken token, boolean export) {
        Optional<Matter> process = ProcessId.parse(token.subject()).flatMap(reading::process);
        if (process.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Words words = process.get().words();
        if (!mayRead(caller, process.get())) {
            return new Reply.Show(Notes.refusedOutside(new Refusal.NotAMember(), words));
        }
        if (!export) {
            return new Reply.Show(reading.story(process.get()).at(page(token)));
        }
        String file = words.text(
                fileKey(process.get()), "number", Documents.number(process.get().document()));
        return new Reply.Hand(
                file,
                reading.markdown(process.get()),
                View.NoteView.of(words.phrase("desk.export.note", "file", file)),
                words.locale());
    }

    /** A messenger that has no room for the whole asks for one page after another. */
    private static int page(ActionToken token) {
        return PAGE.matcher(token.target()).matches() ? Integer.parseInt(token.target()) : 1;
    }

    private static String fileKey(Matter process) {
        return switch (process) {
            case ProposalMatter _ -> "desk.export.file";
            case RoundMatter _ -> "desk.export.round-file";
            case SelectionMatter _ -> "desk.export.selection-file";
            case ShapingMatter _ -> "desk.export.shape-file";
        };
    }

    /** A story may be read by its people and by everyone in the place where its card is. */
    private static boolean mayRead(Caller caller, Matter matter) {
        return matter.member(caller.account()).isPresent()
                || caller.place().filter(matter.places()::contains).isPresent();
    }
}
