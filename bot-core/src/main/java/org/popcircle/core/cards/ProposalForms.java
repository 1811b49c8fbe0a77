package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.wording.Words;

/** The forms of what is under way: checks and proposals. {@link Submissions} reads what comes back. */
public final class ProposalForms {

    public static final String QUESTION = "question";
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String WHY = "why";
    public static final String UNTIL = "until";
    public static final String PEOPLE = "people";
    public static final String OPEN = "open";
    public static final String WINDOW = "window";
    public static final String KIND = "kind";
    public static final String FACILITATOR = "facilitator";
    public static final String WORDSMITH = "wordsmith";
    public static final String WATCH_WHAT = "watch-what";
    public static final String WATCH_THRESHOLD = "watch-threshold";
    public static final String WATCH_WHO = "watch-who";
    public static final String WATCH_UNTIL = "watch-until";
    public static final String COULD_GO_WRONG = "could-go-wrong";
    public static final String NOTICE = "notice";
    public static final String SAFER = "safer";
    public static final String INSTEAD = "instead";
    public static final String DEAL_WITH = "deal-with";
    public static final String CLARIFY_AGAIN = "clarify-again";

    public static final String ANSWERING = "answering";

    static final String ALL_AT_ONCE = "all-at-once";
    static final String IN_TURN = "in-turn";
    static final String RULE = "rule";
    static final String ONE_OFF = "one-off";
    static final String YES = "yes";
    static final String NO = "no";

    static final int LONGEST = Wording.LONGEST_TEXT;
    static final int LONGEST_REASON = 1000;
    static final int SHORT_LINE = 200;

    private ProposalForms() {}

    /** Until somebody has answered, whoever proposed may correct the words. */
    public static Form correct(Proposal proposal, Words words) {
        FieldMaker make = new FieldMaker(words);
        Wording now = proposal.wording();
        List<Field> fields = new ArrayList<>();
        fields.add(make.title(now.title()));
        fields.add(make.longText(TEXT, "field.text.label", true, LONGEST, now.text()));
        if (!proposal.frame().check()) {
            fields.add(make.longText(WHY, "field.why.label", false, LONGEST, now.why()));
            fields.add(make.until(untilLabel(proposal), make.day(now.term())));
        }
        return form(proposal, Verb.CORRECT, "form.correct.title", "form.correct.submit", words, fields);
    }

    public static Form ask(Proposal proposal, String filled, Words words) {
        ActionToken token = ActionToken.of(Verb.ASK, proposal.id(), proposal.phaseNumber());
        return QuestionForms.ask(token, coaching(proposal, words, "form.ask.intro"), filled, LONGEST, words);
    }

    /** Anybody may help with an answer. */
    public static Form answer(Proposal proposal, int question, Words words) {
        String asked = proposal.questions().stream()
                .filter(one -> one.number() == question)
                .findFirst()
                .map(one -> one.text())
                .orElse("");
        ActionToken token = ActionToken.of(Verb.ANSWER, proposal.id(), proposal.phaseNumber(), question);
        return QuestionForms.answer(token, asked, LONGEST, words);
    }

    public static Form react(Proposal proposal, String filled, Words words) {
        FieldMaker make = new FieldMaker(words);
        return new Form(
                ActionToken.of(Verb.REACT, proposal.id(), proposal.phaseNumber()),
                words.text("form.react.title"),
                coaching(proposal, words, "form.react.intro"),
                List.of(new Form.Step(
                        Optional.empty(),
                        List.of(
                                make.longText(TEXT, "field.reaction.label", true, LONGEST, filled),
                                make.tick(INSTEAD, "field.instead.label", "field.instead.option")))),
                words.text("form.react.submit"));
    }

    public static Form object(Proposal proposal, String filled, Words words) {
        return object(proposal, new Reason(filled, "", ""), false, words);
    }

    /** @param early it is another's turn, so that what is written is kept (method.md E20) */
    public static Form object(Proposal proposal, Reason filled, boolean early, Words words) {
        FieldMaker make = new FieldMaker(words);
        List<Phrase> intro = new ArrayList<>(coaching(proposal, words, "form.object.intro", "form.object.counts"));
        if (early) {
            intro.addFirst(words.phrase("form.object.early"));
        }
        return new Form(
                ActionToken.of(Verb.OBJECT, proposal.id(), proposal.phaseNumber()),
                words.text("form.object.title"),
                intro,
                List.of(new Form.Step(Optional.empty(), reasonFields(make, filled))),
                words.text("form.object.submit"));
    }

    private static List<Field> reasonFields(FieldMaker make, Reason reason) {
        return List.of(
                make.longText(COULD_GO_WRONG, "field.could-go-wrong.label", true, LONGEST, reason.couldGoWrong()),
                make.longText(NOTICE, "field.notice.label", false, LONGEST, reason.notice()),
                make.longText(SAFER, "field.safer.label", false, LONGEST, reason.safer()));
    }

    /** "No objection, but …" is one or the other (method.md E22). */
    public static Form consentBut(Proposal proposal, Words words) {
        FieldMaker make = new FieldMaker(words);
        if (proposal.frame().manner().concerns()) {
            return single(
                    proposal,
                    Verb.CONSENT_BUT,
                    "form.concern.title",
                    "form.concern.submit",
                    "form.concern.intro",
                    "field.concern.label",
                    "",
                    words);
        }
        return form(
                proposal,
                Verb.CONSENT_BUT,
                "form.consent-but.title",
                "form.consent-but.submit",
                words,
                List.of(
                        make.longText(TEXT, "field.consent-but.label", true, LONGEST, ""),
                        make.yesOrNo(DEAL_WITH, "field.deal-with.label")));
    }

    /** The next version: change it, try it for a shorter time, keep an eye on something (MVOS 3.5.3). */
    public static Form amend(Proposal proposal, Words words) {
        FieldMaker make = new FieldMaker(words);
        Wording now = proposal.wording();
        List<Field> fields = new ArrayList<>();
        fields.add(make.longText(TEXT, "field.new-text.label", true, LONGEST, now.text()));
        fields.add(make.longText(WHY, "field.why.label", false, LONGEST, now.why()));
        fields.add(make.until(untilLabel(proposal), make.day(now.term())));
        fields.add(make.tick(CLARIFY_AGAIN, "field.clarify-again.label", "field.clarify-again.option"));
        return new Form(
                ActionToken.of(Verb.AMEND, proposal.id(), proposal.phaseNumber()),
                words.text("form.amend.title", "version", proposal.current().number() + 1),
                List.of(words.phrase("form.amend.intro")),
                List.of(
                        new Form.Step(Optional.empty(), fields),
                        new Form.Step(Optional.of(words.text("form.amend.watch.label")), make.watch())),
                words.text("form.amend.submit"));
    }

    public static Form idea(Proposal proposal, Words words) {
        return single(
                proposal,
                Verb.IDEA,
                "form.idea.title",
                "form.idea.submit",
                "form.idea.intro",
                "field.idea.label",
                "",
                words);
    }

    public static Form askObjector(Proposal proposal, int objection, Words words) {
        String name = proposal.objections().stream()
                .filter(one -> one.number() == objection)
                .findFirst()
                .map(one -> proposal.nameOf(one.by()))
                .orElse("");
        FieldMaker make = new FieldMaker(words);
        return new Form(
                ActionToken.of(Verb.ASK_OBJECTOR, proposal.id(), proposal.phaseNumber(), objection),
                words.text("form.ask-objector.title"),
                List.of(words.phrase("form.ask-objector.intro", "name", name)),
                List.of(new Form.Step(
                        Optional.empty(), List.of(make.longText(TEXT, "field.ask.label", true, LONGEST, "")))),
                words.text("form.ask-objector.submit"));
    }

    /** Once somebody has answered, it is the circle's: letting it go is asked of everyone (method.md E26). */
    public static Form takeBack(Proposal proposal, Words words) {
        FieldMaker make = new FieldMaker(words);
        boolean free = !proposal.touched();
        return new Form(
                ActionToken.of(Verb.DROP, proposal.id(), proposal.phaseNumber()),
                words.text(free ? "form.take-back.title" : "form.drop.title"),
                List.of(words.phrase(free ? "form.take-back.intro" : "form.drop.intro")),
                List.of(new Form.Step(
                        Optional.empty(), List.of(make.longText(TEXT, "field.drop.label", false, LONGEST, "")))),
                words.text(free ? "form.take-back.submit" : "form.drop.submit"));
    }

    public static Form park(Proposal proposal, Words words) {
        FieldMaker make = new FieldMaker(words);
        return new Form(
                ActionToken.of(Verb.PARK, proposal.id(), proposal.phaseNumber()),
                words.text("form.park.title"),
                List.of(words.phrase("form.park.intro")),
                List.of(new Form.Step(Optional.empty(), List.of(make.requiredUntil("field.park.label")))),
                words.text("form.park.submit"));
    }

    /** A rule is tried until a day; something done once is done by a day. */
    private static String untilLabel(Proposal proposal) {
        return proposal.frame().rule() ? "field.until.label" : "field.done-by.label";
    }

    /** What counts here, told at the moment of need; who knows the steps is spared it. */
    private static List<Phrase> coaching(Proposal proposal, Words words, String... keys) {
        return proposal.frame().manner().seasoned()
                ? List.of()
                : Stream.of(keys).map(words::phrase).toList();
    }

    private static Form single(
            Proposal proposal,
            Verb verb,
            String titleKey,
            String submitKey,
            String introKey,
            String labelKey,
            String filled,
            Words words) {
        FieldMaker make = new FieldMaker(words);
        return new Form(
                ActionToken.of(verb, proposal.id(), proposal.phaseNumber()),
                words.text(titleKey),
                coaching(proposal, words, introKey),
                List.of(new Form.Step(Optional.empty(), List.of(make.longText(TEXT, labelKey, true, LONGEST, filled)))),
                words.text(submitKey));
    }

    private static Form form(
            Proposal proposal, Verb verb, String titleKey, String submitKey, Words words, List<Field> fields) {
        List<Phrase> none = List.of();
        return new Form(
                ActionToken.of(verb, proposal.id(), proposal.phaseNumber()),
                words.text(titleKey),
                none,
                List.of(new Form.Step(Optional.empty(), fields)),
                words.text(submitKey));
    }
}
