package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.Words;

/** How selections begin that are for something else than roles. {@link SelectionSubmissions} reads what comes back. */
public final class SelectionStarts {

    private SelectionStarts() {}

    /** What of the backlog comes next: until when, and who takes part. */
    public static Form priorities(FormStart start, Pace usual, Words words) {
        FieldMaker make = new FieldMaker(words);
        List<Field> first = new ArrayList<>();
        first.add(make.line(
                ProposalForms.UNTIL,
                "field.priorities-until.label",
                Optional.of("field.priorities-until.hint"),
                false,
                words.text("field.priorities-until.usual")));
        return form(
                Verb.PRIORITISE,
                words.text("form.prioritise.title"),
                start.typed().isEmpty()
                        ? List.of(words.phrase("form.prioritise.intro"))
                        : List.of(
                                words.phrase("form.prioritise.intro"),
                                words.phrase("form.prioritise.words", "text", start.typed())),
                first,
                start,
                usual,
                words);
    }

    /** Whom to ask in: what is hoped for, how long they would belong to it, and who takes part. */
    public static Form newMembers(FormStart start, Pace usual, Words words) {
        FieldMaker make = new FieldMaker(words);
        List<Field> first = new ArrayList<>();
        first.add(
                make.longText(SelectionForms.DOES, "field.hopes.label", false, Selection.LONGEST_TEXT, start.typed()));
        first.add(make.line(
                ProposalForms.UNTIL,
                "field.membership-until.label",
                Optional.of("field.membership-until.hint"),
                false,
                ""));
        return form(
                Verb.WELCOME,
                words.text("form.welcome.title"),
                start.below(words.phrase("form.welcome.intro"), Selection.LONGEST_TEXT, words),
                first,
                start,
                usual,
                words);
    }

    private static Form form(
            Verb verb, String title, List<Phrase> intro, List<Field> first, FormStart start, Pace usual, Words words) {
        FieldMaker make = new FieldMaker(words);
        if (start.asksWho()) {
            first.add(make.peopleOrNobody(
                    ProposalForms.PEOPLE, "field.people.label", Optional.of("field.people.hint"), start.filledIn()));
        }
        List<Field> more = List.of(
                make.window(ProposalForms.WINDOW, words.text("field.select-window.hint"), usual),
                make.person(ProposalForms.FACILITATOR, "field.facilitator.label", "field.select-leads.hint"));
        return new Form(
                        ActionToken.of(verb),
                        title,
                        intro,
                        List.of(
                                new Form.Step(Optional.empty(), first),
                                new Form.Step(Optional.of(words.text("form.round.more.label")), more)),
                        words.text("form.select.submit"))
                .asking(start.asks(words));
    }
}
