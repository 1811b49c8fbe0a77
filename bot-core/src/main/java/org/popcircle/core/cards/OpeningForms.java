package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.Words;

/** The forms with which a check or a proposal begins. {@link Submissions} reads what comes back. */
public final class OpeningForms {

    private OpeningForms() {}

    /**
     * The small decision: one confirmation.
     *
     * @param token what submitting means; {@link Verb#CHECK}
     */
    public static Form check(ActionToken token, FormStart start, Pace usual, Words words) {
        FieldMaker make = new FieldMaker(words);
        List<Field> fields = new ArrayList<>();
        String question = start.typed().isEmpty() ? start.text() : start.typed();
        fields.add(make.longText(
                ProposalForms.QUESTION, "field.check-question.label", true, ProposalForms.LONGEST, question));
        if (start.asksWho()) {
            fields.add(make.peopleOrNobody(
                    ProposalForms.PEOPLE, "field.people.label", Optional.of("field.people.hint"), start.filledIn()));
            fields.add(make.tick(ProposalForms.OPEN, "field.open.label", "field.open.option"));
        }
        fields.add(make.window(ProposalForms.WINDOW, usual));
        return new Form(
                        token,
                        words.text("form.check.title"),
                        intro(
                                "form.check.intro",
                                start.asksWho() ? List.of() : start.saysWho(words),
                                start.givesBack(ProposalForms.LONGEST, words),
                                words),
                        List.of(new Form.Step(Optional.empty(), fields)),
                        words.text("form.check.submit"))
                .asking(start.asks(words));
    }

    /**
     * A proposal: what, why, until when; everything else behind "More".
     *
     * @param token what submitting means; {@link Verb#PROPOSE}
     */
    public static Form propose(ActionToken token, FormStart start, Pace usual, Answering answering, Words words) {
        return propose(token, start, "", usual, answering, words);
    }

    /** The same with a reason that is known already. */
    static Form propose(ActionToken token, FormStart start, String why, Pace usual, Answering answering, Words words) {
        FieldMaker make = new FieldMaker(words);
        List<Field> first = new ArrayList<>();
        boolean titled = isTitled(start);
        String text = titled || start.typed().isEmpty() ? start.text() : start.typed();
        if (titled) {
            first.add(make.title(start.typed()));
        }
        first.add(make.longText(ProposalForms.TEXT, "field.text.label", true, ProposalForms.LONGEST, text));
        first.add(make.longText(ProposalForms.WHY, "field.why.label", false, ProposalForms.LONGEST, why));
        first.add(make.until("field.until.label", ""));
        Field people = make.peopleOrNobody(
                ProposalForms.PEOPLE, "field.people.label", Optional.of("field.people.hint"), start.filledIn());
        List<Field> more = new ArrayList<>();
        Field open = make.tick(ProposalForms.OPEN, "field.open.label", "field.open.option");
        if (start.peopleComeFirst()) {
            first.add(people);
            more.add(open);
        } else if (start.asksWho()) {
            first.add(open);
            more.add(people);
        }
        more.add(make.kind());
        more.add(make.window(ProposalForms.WINDOW, usual));
        List<Field> how = List.of(
                make.person(ProposalForms.FACILITATOR, "field.facilitator.label", "field.facilitator.hint"),
                make.person(ProposalForms.WORDSMITH, "field.wordsmith.label", "field.wordsmith.hint"),
                make.answering(answering));
        List<Field> watch = new ArrayList<>(make.watch());
        if (!titled) {
            watch.addFirst(make.title(""));
        }
        return new Form(
                        token,
                        words.text("form.propose.title"),
                        intro(
                                "form.propose.intro",
                                start.saysWho(words),
                                start.givesBack(ProposalForms.LONGEST, words),
                                words),
                        List.of(
                                new Form.Step(Optional.empty(), first),
                                new Form.Step(Optional.of(words.text("form.propose.more.label")), more),
                                new Form.Step(Optional.of(words.text("form.propose.how.label")), how),
                                new Form.Step(Optional.of(words.text("form.propose.watch.label")), watch)),
                        words.text("form.propose.submit"))
                .asking(start.asks(words));
    }

    /** Words that are too many for a title are the text itself; it is found by its beginning then. */
    private static boolean isTitled(FormStart start) {
        boolean fits = start.typed().length() <= Wording.LONGEST_TITLE;
        return !start.typed().isEmpty() && (fits || !start.text().isEmpty());
    }

    private static List<Phrase> intro(String key, List<Phrase> saysWho, List<Phrase> givenBack, Words words) {
        List<Phrase> says = new ArrayList<>();
        says.add(words.phrase(key));
        says.addAll(saysWho);
        says.addAll(givenBack);
        return says;
    }
}
