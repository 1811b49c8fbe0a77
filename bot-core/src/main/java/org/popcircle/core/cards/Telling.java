package org.popcircle.core.cards;

import java.util.List;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/** One process in one language: names and presses in one manner everywhere, whatever kind it is. */
interface Telling {

    Words words();

    ProcessId subject();

    long phaseNumber();

    /** As somebody to be noticed: drawn as a mention where the messenger knows them. */
    Person person(MemberId member);

    default String name(MemberId member) {
        return person(member).name();
    }

    default Phrase says(String key, Object... namedArgs) {
        return words().phrase(key, namedArgs);
    }

    default List<String> names(List<MemberId> members) {
        return members.stream().map(this::name).toList();
    }

    default List<Person> people(List<MemberId> members) {
        return members.stream().map(this::person).toList();
    }

    /** What stands on a button or above a field. */
    default String label(String key, Object... namedArgs) {
        return words().text(key, namedArgs);
    }

    default Choice plain(String labelKey, Verb verb) {
        return Choice.plain(label(labelKey), token(verb));
    }

    default Choice plain(String labelKey, Verb verb, Object target) {
        return Choice.plain(label(labelKey), token(verb, target));
    }

    default Choice main(String labelKey, Verb verb) {
        return Choice.main(label(labelKey), token(verb));
    }

    default Choice main(String labelKey, Verb verb, Object target) {
        return Choice.main(label(labelKey), token(verb, target));
    }

    default Choice careful(String labelKey, Verb verb, String confirmKey) {
        return Choice.careful(label(labelKey), token(verb), label(confirmKey));
    }

    /** The same, where whoever presses is asked once more. */
    default Choice careful(String labelKey, MemberId whom, Verb verb, String confirmKey) {
        return Choice.careful(label(labelKey, "name", Cut.forLabel(name(whom))), token(verb), label(confirmKey));
    }

    /** A press that names a person; long names are cut so that the label fits a button. */
    default Choice about(String labelKey, MemberId whom, Verb verb, Object target) {
        return Choice.plain(label(labelKey, "name", Cut.forLabel(name(whom))), token(verb, target));
    }

    default ActionToken token(Verb verb) {
        return ActionToken.of(verb, subject(), phaseNumber());
    }

    default ActionToken token(Verb verb, Object target) {
        return ActionToken.of(verb, subject(), phaseNumber(), target);
    }
}
