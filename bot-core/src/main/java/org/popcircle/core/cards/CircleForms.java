package org.popcircle.core.cards;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Settings;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Rhythm.QuietHours;
import org.popcircle.core.wording.Words;

/**
 * How a circle does things, as a form. Language, zone and quiet hours change at once; pace and facilitator are asked of
 * everyone, since they change how decisions are made.
 */
public final class CircleForms {

    public static final String LANGUAGE = "language";
    public static final String ZONE = "zone";
    public static final String QUIET = "quiet";
    public static final String PACE = "pace";
    public static final String WEEKENDS = "weekends";
    public static final String SEASONED = "seasoned";
    public static final String CONCERNS = "concerns";
    public static final String IN_TURN = "in-turn";
    public static final String LEADS = "leads";
    public static final String REASON = "reason";

    private CircleForms() {}

    /**
     * What somebody would like changed.
     *
     * @param toAsk what needs everyone's consent, one question each
     */
    public record Wishes(
            Locale language, ZoneId zone, Optional<QuietHours> quiet, boolean seasoned, List<Asked> toAsk) {
        public Wishes {
            toAsk = List.copyOf(toAsk);
        }
    }

    /** A change to be asked of everyone; {@code key} tells several apart. */
    public record Asked(String key, String title, String question, Effect effect) {}

    public static Form settings(Circle circle, Account reader, Words words) {
        FieldMaker make = new FieldMaker(words);
        Settings now = circle.settings();
        List<Account> leads = now.facilitator().flatMap(circle::member).stream()
                .flatMap(member ->
                        member.accounts().stream().filter(reader::isBeside).limit(1))
                .toList();
        List<Field> atOnce = List.of(
                new Field.OneOf(
                        LANGUAGE,
                        words.text("field.language.label"),
                        Optional.empty(),
                        true,
                        Words.languages().stream()
                                .map(language -> new Field.Option(language.getLanguage(), ownName(language)))
                                .toList(),
                        Optional.of(words.locale().getLanguage())),
                make.line(
                        ZONE,
                        "field.zone.label",
                        Optional.of("field.zone.hint"),
                        true,
                        Zones.write(now.rhythm().zone())),
                make.line(
                        QUIET,
                        "field.quiet.label",
                        Optional.of("field.quiet.hint"),
                        false,
                        now.rhythm().quiet().map(QuietText::write).orElse("")),
                make.tick(
                        SEASONED,
                        "field.seasoned.label",
                        "field.seasoned.option",
                        now.manner().seasoned()));
        List<Field> asked = List.of(
                make.window(PACE, now.pace()),
                make.tick(
                        WEEKENDS,
                        "field.weekends.label",
                        "field.weekends.option",
                        now.rhythm().weekendsFree()),
                make.tick(
                        CONCERNS,
                        "field.concerns.label",
                        "field.concerns.option",
                        now.manner().concerns()),
                make.tick(
                        IN_TURN,
                        "field.in-turn.label",
                        "field.in-turn.option",
                        now.manner().inTurn()),
                new Field.People(
                        LEADS,
                        words.text("field.facilitator.label"),
                        Optional.of(words.text("field.facilitator.hint")),
                        false,
                        true,
                        false,
                        leads));
        return new Form(
                ActionToken.of(Verb.SETTINGS, circle.id(), 0),
                words.text("form.settings.title"),
                List.of(words.phrase("form.settings.intro")),
                List.of(
                        new Form.Step(Optional.empty(), atOnce),
                        new Form.Step(Optional.of(words.text("form.settings.more.label")), asked)),
                words.text("form.settings.submit"));
    }

    private static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    public static Submitted<Wishes> settingsOf(
            Circle circle, Account reader, Map<String, FieldValue> values, Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        Settings now = circle.settings();
        Locale language =
                values.get(LANGUAGE) instanceof FieldValue.Chosen(String chosen) ? Locale.of(chosen) : now.language();
        Optional<ZoneId> zone = Zones.read(FieldValue.text(values, ZONE));
        if (zone.isEmpty()) {
            errors.put(ZONE, words.text("field.error.zone"));
        }
        String typedQuiet = FieldValue.text(values, QUIET);
        Optional<QuietHours> quiet = QuietText.read(typedQuiet);
        if (quiet.isEmpty() && !typedQuiet.isEmpty()) {
            errors.put(QUIET, words.text("field.error.quiet"));
        }
        List<Asked> toAsk = new ArrayList<>();
        // The step that is asked of everyone was open if its chosen pace came back.
        if (values.get(PACE) instanceof FieldValue.Chosen(String pace)) {
            pace(now, pace, values.get(WEEKENDS) instanceof FieldValue.Ticked, words)
                    .ifPresent(toAsk::add);
            style(now, values.get(CONCERNS) instanceof FieldValue.Ticked, words).ifPresent(toAsk::add);
            answering(now, values.get(IN_TURN) instanceof FieldValue.Ticked, words)
                    .ifPresent(toAsk::add);
            facilitator(circle, reader, values, errors, words).ifPresent(toAsk::add);
        }
        return errors.isEmpty()
                ? new Submitted.Taken<>(new Wishes(
                        language, zone.orElseThrow(), quiet, values.get(SEASONED) instanceof FieldValue.Ticked, toAsk))
                : new Submitted.Mend<>(errors);
    }

    private static Optional<Asked> pace(Settings now, String chosen, boolean weekendsFree, Words words) {
        boolean same = Windows.optionOf(now.pace()).equals(chosen);
        if (same && weekendsFree == now.rhythm().weekendsFree()) {
            return Optional.empty();
        }
        Pace pace = same ? now.pace() : Windows.paceOf(chosen).orElse(now.pace());
        String length = words.text(Windows.labelKey(Windows.optionOf(pace)));
        return Optional.of(new Asked(
                PACE,
                words.text("form.settings.pace-name", "length", length),
                words.text(
                        weekendsFree ? "form.settings.pace-weekends-free" : "form.settings.pace-question",
                        "length",
                        length),
                new Effect.ChangePace(pace, weekendsFree)));
    }

    private static Optional<Asked> style(Settings now, boolean concerns, Words words) {
        return concerns == now.manner().concerns()
                ? Optional.empty()
                : Optional.of(new Asked(
                        CONCERNS,
                        words.text("form.settings.concerns-name"),
                        words.text(concerns ? "form.settings.concerns-question" : "form.settings.no-concerns-question"),
                        new Effect.ChangeStyle(concerns)));
    }

    private static Optional<Asked> answering(Settings now, boolean inTurn, Words words) {
        return inTurn == now.manner().inTurn()
                ? Optional.empty()
                : Optional.of(new Asked(
                        IN_TURN,
                        words.text("form.settings.in-turn-name"),
                        words.text(inTurn ? "form.settings.in-turn-question" : "form.settings.at-once-question"),
                        new Effect.ChangeAnswering(inTurn ? Answering.IN_TURN : Answering.ALL_AT_ONCE)));
    }

    private static Optional<Asked> facilitator(
            Circle circle, Account reader, Map<String, FieldValue> values, Map<String, String> errors, Words words) {
        Optional<Account> picked = values.get(LEADS) instanceof FieldValue.Picked field
                ? field.people().stream().map(FieldValue.PickedPerson::account).findFirst()
                : Optional.empty();
        Optional<Member> member =
                picked.flatMap(circle::member).filter(one -> one.status() == Member.MemberStatus.MEMBER);
        if (picked.isPresent() && member.isEmpty()) {
            errors.put(LEADS, words.text("field.error.not-a-member"));
            return Optional.empty();
        }
        Optional<MemberId> wanted = member.map(Member::id);
        Optional<MemberId> leads = circle.settings().facilitator();
        // Somebody of the other messenger cannot be shown in the picker, so leaving it empty says nothing about them.
        boolean outOfSight = picked.flatMap(circle::member)
                .filter(one -> one.accounts().stream().noneMatch(reader::isBeside))
                .isPresent();
        if (wanted.equals(leads) || (wanted.isEmpty() && outOfSight)) {
            return Optional.empty();
        }
        return Optional.of(new Asked(
                LEADS,
                words.text("form.settings.leads-name"),
                member.map(one -> words.text("form.settings.leads-question", "name", one.name()))
                        .orElseGet(() -> words.text("form.settings.nobody-leads")),
                new Effect.ChangeFacilitator(wanted)));
    }

    /** A decision stays in force while the circle is asked whether to look at it early (method.md E23). */
    public static Form earlyReview(Decision decision, Words words) {
        FieldMaker make = new FieldMaker(words);
        return new Form(
                ActionToken.of(Verb.EARLY_REVIEW, decision.process(), 0),
                words.text("form.early-review.title"),
                List.of(words.phrase("form.early-review.intro", "title", decision.title())),
                List.of(new Form.Step(
                        Optional.empty(),
                        List.of(make.longText(
                                REASON, "field.early-review.label", true, ProposalForms.LONGEST_REASON, "")))),
                words.text("form.early-review.submit"));
    }

    /** Why a decision should be looked at early. */
    public static Submitted<String> reason(Map<String, FieldValue> values, Words words) {
        String reason = FieldValue.text(values, REASON);
        if (reason.isEmpty()) {
            return new Submitted.Mend<>(Map.of(REASON, words.text("field.error.empty")));
        }
        return reason.length() > ProposalForms.LONGEST_REASON
                ? new Submitted.Mend<>(
                        Map.of(REASON, words.text("field.error.too-long", "most", ProposalForms.LONGEST_REASON)))
                : new Submitted.Taken<>(reason);
    }
}
