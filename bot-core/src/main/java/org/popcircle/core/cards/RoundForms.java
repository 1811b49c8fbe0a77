package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.round.Draft;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.round.Said;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.Words;

/** The forms of rounds. {@link RoundSubmissions} reads what comes back. */
public final class RoundForms {

    public static final String PROMPT = "prompt";
    public static final String KIND = "kind";
    public static final String ORDER = "order";

    static final String USUAL = "usual";
    static final String IN_TURN = "in-turn";
    static final String AT_ONCE = "at-once";

    private RoundForms() {}

    /**
     * How a round is begun: what everyone is asked, how, and whom.
     *
     * @param token what submitting means; {@link Verb#ROUND}
     */
    public static Form begin(ActionToken token, FormStart start, Optional<RoundKind> kind, Pace usual, Words words) {
        FieldMaker make = new FieldMaker(words);
        List<Field> first = new ArrayList<>();
        first.add(new Field.OneOf(
                KIND,
                words.text("field.round-kind.label"),
                Optional.of(words.text("field.round-kind.hint")),
                true,
                Stream.of(RoundKind.values())
                        .map(one -> new Field.Option(one.key(), words.text("round." + one.key() + ".name")))
                        .toList(),
                Optional.of(kind.orElse(RoundKind.CHECK_IN).key())));
        String asked = start.typed().isEmpty() ? start.text() : start.typed();
        first.add(new Field.Text(
                PROMPT,
                words.text("field.round-prompt.label"),
                Optional.of(words.text("field.round-prompt.hint")),
                false,
                true,
                Round.LONGEST_PROMPT,
                Cut.to(Round.LONGEST_PROMPT, asked)));
        if (start.asksWho()) {
            first.add(make.peopleOrNobody(
                    ProposalForms.PEOPLE, "field.people.label", Optional.of("field.people.hint"), start.filledIn()));
        }
        first.add(make.window(ProposalForms.WINDOW, words.text("field.round-window.hint"), usual));
        List<Field> more = new ArrayList<>();
        if (start.asksWho()) {
            more.add(make.tick(ProposalForms.OPEN, "field.open.label", "field.open.option"));
        }
        more.addAll(List.of(
                new Field.OneOf(
                        ORDER,
                        words.text("field.round-order.label"),
                        Optional.of(words.text("field.round-order.hint")),
                        false,
                        List.of(
                                new Field.Option(USUAL, words.text("field.round-order.usual")),
                                new Field.Option(IN_TURN, words.text("field.round-order.in-turn")),
                                new Field.Option(AT_ONCE, words.text("field.round-order.at-once"))),
                        Optional.of(USUAL)),
                make.person(ProposalForms.FACILITATOR, "field.facilitator.label", "field.round-facilitator.hint")));
        return new Form(
                        token,
                        words.text("form.round.title"),
                        start.below(words.phrase("form.round.intro"), Round.LONGEST_PROMPT, words),
                        List.of(
                                new Form.Step(Optional.empty(), first),
                                new Form.Step(Optional.of(words.text("form.round.more.label")), more)),
                        words.text("form.round.submit"))
                .asking(start.asks(words));
    }

    /** One's say; filled with what was said already and can be mended, or with what was kept before the turn. */
    public static Form speak(Round round, MemberId who, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        Optional<String> kept = Optional.ofNullable(round.drafts().get(who)).map(Draft::text);
        String filled = kept.or(() -> round.lap().saidBy(who).map(Said::text)).orElse("");
        return form(
                speaker,
                Verb.SPEAK,
                words.text("form.speak.title"),
                new FieldMaker(words)
                        .longText(ProposalForms.TEXT, "field.speak.label", true, Round.LONGEST_TEXT, filled),
                words.text("form.speak.submit"));
    }

    /** A word on why somebody passes; it may be left out. */
    public static Form passOn(Round round, Words words) {
        return form(
                new RoundSpeaker(round, words),
                Verb.PASS_ON,
                words.text("form.pass-on.title"),
                new FieldMaker(words)
                        .longText(ProposalForms.TEXT, "field.pass-on.label", false, Round.LONGEST_TEXT, ""),
                words.text("form.pass-on.submit"));
    }

    private static Form form(RoundSpeaker speaker, Verb verb, String title, Field field, String submit) {
        return new Form(
                speaker.token(verb),
                title,
                List.of(speaker.says("form.round.asked", "prompt", speaker.asked())),
                List.of(new Form.Step(Optional.empty(), List.of(field))),
                submit);
    }

    /** An answer to what somebody asked in a round. */
    public static Form reply(Round round, MemberId asker, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        String question = round.lap().saidBy(asker).map(Said::text).orElse("");
        return new Form(
                speaker.token(Verb.REPLY, asker),
                words.text("form.answer.title"),
                List.of(words.phrase("form.answer.intro", "text", question)),
                List.of(new Form.Step(
                        Optional.empty(),
                        List.of(new FieldMaker(words)
                                .longText(ProposalForms.TEXT, "field.answer.label", true, Round.LONGEST_TEXT, "")))),
                words.text("form.answer.submit"));
    }
}
