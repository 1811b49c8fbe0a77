package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.vocabulary.MemberId;

/** Who was missing when the last step closed: nobody is skipped silently, and nobody's suggestion is passed over. */
final class SelectionHeard {

    private final SelectionSpeaker speaker;
    private final Selection selection;

    SelectionHeard(SelectionSpeaker speaker) {
        this.speaker = speaker;
        this.selection = speaker.selection();
    }

    List<Phrase> notHeard() {
        List<MemberId> standing = new ArrayList<>();
        List<MemberId> partly = new ArrayList<>();
        List<MemberId> unheard = new ArrayList<>();
        for (MemberId member : selection.notHeard()) {
            if (!hasSuggested(member)) {
                unheard.add(member);
            } else if (selection.hasNominated(member)) {
                standing.add(member);
            } else {
                partly.add(member);
            }
        }
        List<Phrase> lines = new ArrayList<>();
        add(lines, "selection.not-heard.nothing-new", standing);
        add(lines, "selection.not-heard.some-roles", partly);
        add(lines, "round.not-heard", unheard);
        return lines;
    }

    /** Where the last step was about suggestions; in the others everybody's answer is one of its own. */
    private boolean hasSuggested(MemberId member) {
        Phase phase = selection.behindExit();
        return (phase instanceof Phase.Changing || phase instanceof Phase.Choosing)
                && selection.nominations().stream().anyMatch(one -> one.by().equals(member));
    }

    private void add(List<Phrase> lines, String key, List<MemberId> members) {
        if (!members.isEmpty()) {
            lines.add(speaker.says(key, "names", speaker.names(members)));
        }
    }
}
