package org.popcircle.core.cards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.Words;

/** Fields that several forms have, labelled alike everywhere. */
final class FieldMaker {

    private final Words words;

    FieldMaker(Words words) {
        this.words = words;
    }

    Field longText(String key, String labelKey, boolean required, int most, String filled) {
        return new Field.Text(key, words.text(labelKey), Optional.empty(), required, true, most, fitting(filled, most));
    }

    Field line(String key, String labelKey, Optional<String> hintKey, boolean required, String filled) {
        return new Field.Text(
                key,
                words.text(labelKey),
                hintKey.map(hint -> words.text(hint)),
                required,
                false,
                ProposalForms.SHORT_LINE,
                fitting(filled, ProposalForms.SHORT_LINE));
    }

    /** A form field cannot be filled with more than it takes. */
    private static String fitting(String filled, int most) {
        return Cut.to(most, filled);
    }

    Field title(String filled) {
        return new Field.Text(
                ProposalForms.TITLE,
                words.text("field.title.label"),
                Optional.of(words.text("field.title.hint")),
                false,
                false,
                Wording.LONGEST_TITLE,
                fitting(filled, Wording.LONGEST_TITLE));
    }

    Field until(String labelKey, String filled) {
        return line(ProposalForms.UNTIL, labelKey, Optional.of("field.until.hint"), false, filled);
    }

    Field until(String labelKey, String hintKey, String filled) {
        return line(ProposalForms.UNTIL, labelKey, Optional.of(hintKey), false, filled);
    }

    Field requiredUntil(String labelKey) {
        return line(ProposalForms.UNTIL, labelKey, Optional.of("field.until-day.hint"), true, "");
    }

    /** A term's day as somebody could have typed it. */
    String day(Term term) {
        return term.day()
                .map(day -> words.plain(new Phrase(List.of(new Span.Day(day)))))
                .orElse("");
    }

    /** Whom to ask where everyone may say "I'm in" instead: nobody has to be picked. */
    Field peopleOrNobody(String key, String labelKey, Optional<String> hintKey, List<Account> picked) {
        return new Field.People(
                key, words.text(labelKey), hintKey.map(hint -> words.text(hint)), false, false, true, picked);
    }

    Field person(String key, String labelKey, String hintKey) {
        return new Field.People(
                key, words.text(labelKey), Optional.of(words.text(hintKey)), false, true, false, List.of());
    }

    Field window(String key, Pace usual) {
        return window(key, words.text("field.window.hint"), usual);
    }

    Field window(String key, String hint, Pace usual) {
        return new Field.OneOf(
                key,
                words.text("field.window.label"),
                Optional.of(hint),
                true,
                Stream.of(Windows.TWO_HOURS, Windows.A_DAY, Windows.TWO_DAYS, Windows.NO_CLOCK)
                        .map(option -> option(option, Windows.labelKey(option)))
                        .toList(),
                Optional.of(Windows.optionOf(usual)));
    }

    Field kind() {
        return new Field.OneOf(
                ProposalForms.KIND,
                words.text("field.kind.label"),
                Optional.of(words.text("field.kind.hint")),
                false,
                List.of(
                        option(ProposalForms.RULE, "field.kind.rule"),
                        option(ProposalForms.ONE_OFF, "field.kind.one-off")),
                Optional.empty());
    }

    Field answering(Answering usual) {
        return new Field.OneOf(
                ProposalForms.ANSWERING,
                words.text("field.answering.label"),
                Optional.of(words.text("field.answering.hint")),
                true,
                List.of(
                        option(ProposalForms.ALL_AT_ONCE, "field.answering.all-at-once"),
                        option(ProposalForms.IN_TURN, "field.answering.in-turn")),
                Optional.of(usual == Answering.IN_TURN ? ProposalForms.IN_TURN : ProposalForms.ALL_AT_ONCE));
    }

    Field oneOf(String key, String labelKey, List<Field.Option> options) {
        return new Field.OneOf(key, words.text(labelKey), Optional.empty(), true, options, Optional.empty());
    }

    Field hinted(String key, String labelKey, String hintKey) {
        return new Field.Text(
                key,
                words.text(labelKey),
                Optional.of(words.text(hintKey)),
                false,
                true,
                ProposalForms.LONGEST_REASON,
                "");
    }

    Field yesOrNo(String key, String labelKey) {
        return new Field.OneOf(
                key,
                words.text(labelKey),
                Optional.empty(),
                true,
                List.of(
                        option(ProposalForms.YES, "field.deal-with.yes"),
                        option(ProposalForms.NO, "field.deal-with.no")),
                Optional.empty());
    }

    Field tick(String key, String labelKey, String optionKey) {
        return tick(key, labelKey, optionKey, false);
    }

    Field tick(String key, String labelKey, String optionKey, boolean ticked) {
        return new Field.Tick(key, words.text(labelKey), Optional.empty(), words.text(optionKey), ticked);
    }

    /** Something to keep an eye on: what, when it has gone wrong, who looks, how long. */
    List<Field> watch() {
        return List.of(
                line(
                        ProposalForms.WATCH_WHAT,
                        "field.watch-what.label",
                        Optional.of("field.watch-what.hint"),
                        false,
                        ""),
                line(
                        ProposalForms.WATCH_THRESHOLD,
                        "field.watch-threshold.label",
                        Optional.of("field.watch-threshold.hint"),
                        false,
                        ""),
                line(ProposalForms.WATCH_WHO, "field.watch-who.label", Optional.empty(), false, ""),
                line(
                        ProposalForms.WATCH_UNTIL,
                        "field.watch-until.label",
                        Optional.of("field.until-day.hint"),
                        false,
                        ""));
    }

    private Field.Option option(String value, String labelKey) {
        return new Field.Option(value, words.text(labelKey));
    }
}
