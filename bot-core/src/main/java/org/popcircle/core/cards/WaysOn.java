package org.popcircle.core.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;

/** Another way to go on, put into words: on the card, in a message and in the story, in every kind of process. */
final class WaysOn {

    private WaysOn() {}

    /** Who proposes what. */
    static Phrase proposes(Exit way, Telling speaker) {
        String name = way.asker().map(speaker::name).orElse("?");
        return switch (way) {
            case Exit.Drop it -> {
                Phrase says = speaker.says("way.drop", "name", name);
                yield it.reason().isBlank()
                        ? says
                        : says.then(Phrase.of(" ")).then(speaker.says("card.drop.reason", "text", ended(it.reason())));
            }
            case Exit.Park it ->
                it.until()
                        .map(day -> speaker.says("way.park-until", "name", name, "date", day))
                        .orElseGet(() -> speaker.says("way.park", "name", name));
            case Exit.HandOver it ->
                speaker.says("way.hand-over", "name", name, "helpers", it.helpers(), "date", it.until());
            case Exit.MoreTime _ -> speaker.says("way.more-time", "name", name);
            case Exit.StepBack _ -> speaker.says("way.step-back", "name", name);
            case Exit.OtherWay it -> speaker.says("way.other", "name", name, "how", it.how());
            case Exit.SwitchTo it ->
                speaker.says("way.switch", "name", name, "author", speaker.name(it.author()), "title", it.title());
            case Exit.InTurn _ -> speaker.says("way.in-turn", "name", name);
            case Exit.AtOnce _ -> speaker.says("way.at-once", "name", name);
            case Exit.WriteAlone _ -> speaker.says("way.write-alone", "name", name);
        };
    }

    /** Their words, so that a sentence can follow. */
    private static String ended(String words) {
        String text = words.strip();
        return ".!?…".indexOf(text.charAt(text.length() - 1)) < 0 ? text + "." : text;
    }

    /** The same, and whether there is a reason against it. */
    static Phrase asks(Exit way, Telling speaker) {
        return proposes(way, speaker).then(Phrase.of(" ")).then(speaker.says("way.reason"));
    }

    /** The question on the card, and what comes of a reason against it. */
    static List<Phrase> question(Exit way, Telling speaker) {
        return List.of(asks(way, speaker), speaker.says("card.way.help"));
    }

    /** The two answers, and the way back for whoever asked. */
    static List<Choice> answers(Exit way, Telling speaker) {
        List<Choice> answers = new ArrayList<>();
        answers.add(speaker.main("choice.no-objection.label", Verb.WAY_YES));
        answers.add(speaker.plain("choice.object.label", Verb.WAY_NO));
        way.asker()
                .map(member -> speaker.about("choice.way-back.label", member, Verb.WAY_BACK, member))
                .ifPresent(answers::add);
        return answers;
    }

    /** How long it is set aside, and who prepares it meanwhile. */
    static Phrase parked(Optional<String> helpers, Optional<LocalDate> until, Telling speaker) {
        if (until.isEmpty()) {
            return speaker.says("card.parked");
        }
        return helpers.map(names -> speaker.says("card.parked.helpers", "helpers", names, "date", until.get()))
                .orElseGet(() -> speaker.says("card.parked.until", "date", until.get()));
    }

    /** It goes on as before, and why. */
    static Phrase declined(Optional<String> why, String title, Telling speaker) {
        return why.map(text -> speaker.says("message.exit.declined", "title", title)
                        .then(Phrase.of(" "))
                        .then(speaker.says("message.exit.why", "text", text)))
                .orElseGet(() -> speaker.says("message.exit.as-before", "title", title));
    }

    /** The same in a message, where it has to be said what it is about. */
    static Phrase news(Exit way, String title, Telling speaker) {
        return speaker.says("message.exit.otherwise", "title", title)
                .then(Phrase.of(" "))
                .then(asks(way, speaker));
    }
}
