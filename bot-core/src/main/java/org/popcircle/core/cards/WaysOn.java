package org.popcircle.core.cards;

import org.popcircle.core.consent.Exit;
import org.popcircle.core.view.Phrase;

/** Another way to go on, put into words: on the card, in a message and in the story. */
final class WaysOn {

    private WaysOn() {}

    /** Who proposes what. */
    static Phrase proposes(Exit.Otherwise way, Speaker speaker) {
        return switch (way) {
            case Exit.HandOver it ->
                speaker.says(
                        "way.hand-over", "name", speaker.name(it.by()), "helpers", it.helpers(), "date", it.until());
            case Exit.MoreTime it -> speaker.says("way.more-time", "name", speaker.name(it.by()));
            case Exit.StepBack it -> speaker.says("way.step-back", "name", speaker.name(it.by()));
            case Exit.OtherWay it -> speaker.says("way.other", "name", speaker.name(it.by()), "how", it.how());
            case Exit.SwitchTo it ->
                speaker.says(
                        "way.switch",
                        "name",
                        speaker.name(it.by()),
                        "author",
                        speaker.name(it.author()),
                        "title",
                        it.title());
        };
    }

    /** The same, and whether there is a reason against it. */
    static Phrase asks(Exit.Otherwise way, Speaker speaker) {
        return proposes(way, speaker).then(Phrase.of(" ")).then(speaker.says("way.reason"));
    }
}
