package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcircle.core.shaping.Dimension;
import org.popcircle.core.shaping.Material;
import org.popcircle.core.shaping.ProposalIdea;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.Suggestion;
import org.popcircle.core.shaping.Synthesis;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.Words;

/** The forms with which a proposal is built. {@link ShapingSubmissions} reads what comes back. */
public final class ShapingForms {

    public static final String NEED = "need";
    public static final String LINES = "lines";
    public static final String TUNERS = "tuners";
    public static final String LEFT_OUT = "left-out";

    /** So that what was said and the fields fit into one window on either messenger. */
    private static final int LONGEST_REMINDER = 1400;

    private final ShapingSpeaker speaker;
    private final Shaping shaping;
    private final Words words;
    private final FieldMaker make;

    public ShapingForms(Shaping shaping, Words words) {
        this.speaker = new ShapingSpeaker(shaping, words);
        this.shaping = shaping;
        this.words = words;
        this.make = new FieldMaker(words);
    }

    /**
     * How it begins: what is needed, and who takes part.
     *
     * @param token what submitting means; {@link Verb#SHAPE}
     */
    public static Form begin(ActionToken token, FormStart start, Pace usual, Words words) {
        FieldMaker make = new FieldMaker(words);
        String typed = start.typed().isEmpty() ? start.text() : start.typed();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Text(
                NEED,
                words.text("field.need.label"),
                Optional.of(words.text("field.need.hint")),
                true,
                true,
                Shaping.LONGEST_NEED,
                Cut.to(Shaping.LONGEST_NEED, typed)));
        if (start.asksWho()) {
            fields.add(make.peopleOrNobody(
                    ProposalForms.PEOPLE, "field.people.label", Optional.of("field.people.hint"), start.filledIn()));
        }
        fields.add(make.window(ProposalForms.WINDOW, words.text("field.shape-window.hint"), usual));
        fields.add(make.person(ProposalForms.FACILITATOR, "field.facilitator.label", "field.shape-facilitator.hint"));
        List<Form.Step> steps = new ArrayList<>();
        steps.add(new Form.Step(Optional.empty(), fields));
        if (start.asksWho()) {
            steps.add(new Form.Step(
                    Optional.of(words.text("form.shape.more.label")),
                    List.of(make.tick(ProposalForms.OPEN, "field.open.label", "field.open.option"))));
        }
        return new Form(
                        token,
                        words.text("form.shape.title"),
                        start.below(words.phrase("form.shape.intro"), Shaping.LONGEST_NEED, words),
                        steps,
                        words.text("form.shape.submit"))
                .asking(start.asks(words));
    }

    /** A better wording of the need, and what the present one misses. */
    public Form betterWording() {
        return form(
                Verb.NEED_BETTER,
                "form.need-better.title",
                List.of(needStands()),
                "form.need-better.submit",
                List.of(
                        text(NEED, "field.need-better.label", true, Shaping.LONGEST_NEED, need()),
                        text(ProposalForms.WHY, "field.need-why.label", false, Shaping.LONGEST_REASON, "")));
    }

    /** The wording that takes in what was suggested. */
    public Form newWording() {
        List<Phrase> intro = new ArrayList<>();
        for (Suggestion one : shaping.material().openSuggestions()) {
            String says = one.why().isEmpty()
                    ? one.text()
                    : one.text() + " — " + words.text("shape.because", "text", one.why());
            intro.add(said(speaker.name(one.by()), says));
        }
        String filled = shaping.material().openSuggestions().size() == 1
                ? shaping.material().openSuggestions().getFirst().text()
                : need();
        return form(
                Verb.NEED_WORDS,
                "form.need-words.title",
                intro.isEmpty() ? List.of(needStands()) : intro,
                "form.need-words.submit",
                List.of(text(NEED, "field.need-words.label", true, Shaping.LONGEST_NEED, filled)));
    }

    public Form dimensions() {
        return form(
                Verb.DIMENSION,
                "form.dimension.title",
                List.of(speaker.says("form.dimension.intro")),
                "form.dimension.submit",
                List.of(lines("field.dimension.label", "field.dimension.hint")));
    }

    public Form ideas() {
        List<Phrase> intro = new ArrayList<>(List.of(speaker.says("form.shape-idea.intro")));
        reminder("shape.talk.dimensions", dimensionTexts()).ifPresent(intro::add);
        return form(
                Verb.SHAPE_IDEA,
                "form.shape-idea.title",
                intro,
                "form.shape-idea.submit",
                List.of(lines("field.shape-idea.label", "field.shape-idea.hint")));
    }

    public Form tuners() {
        List<Field> fields = new ArrayList<>(Menus.areNeeded(shaping.frame().places()) ? names() : List.of(picker()));
        fields.add(make.until("field.text-due.label", "field.text-due.hint", words.text("field.text-due.usual")));
        return form(
                Verb.NAME_TUNERS,
                "form.tuners.title",
                List.of(speaker.says("form.tuners.intro")),
                "form.tuners.submit",
                fields);
    }

    private Field picker() {
        List<Account> picked = shaping.tuners().stream()
                .flatMap(member -> shaping.person(member).map(Attendee::accounts).stream())
                .flatMap(accounts -> accounts.stream().limit(1))
                .toList();
        return new Field.People(
                TUNERS,
                words.text("field.tuners.label"),
                Optional.of(words.text("field.tuners.hint")),
                true,
                false,
                false,
                picked);
    }

    /** By name: no picker shows the people of the other messenger. */
    private List<Field> names() {
        List<Field.Option> people = shaping.present().stream()
                .map(member -> new Field.Option(member.value(), Cut.forLabel(speaker.name(member))))
                .toList();
        return new Menus(TUNERS)
                .of(
                        words.text("field.tuners.label"),
                        people,
                        Shaping.MOST_TUNERS,
                        shaping.tuners().stream().map(MemberId::value).toList(),
                        words);
    }

    public Form reason() {
        return form(
                Verb.TUNER_REASON,
                "form.tuner-reason.title",
                List.of(speaker.ofPeople("form.tuner-reason.intro", shaping.tuners())),
                "form.tuner-reason.submit",
                List.of(text(ProposalForms.TEXT, "field.tuner-reason.label", true, Shaping.LONGEST_REASON, "")));
    }

    /** One text from all of it, with all of it in sight. */
    public Form synthesis() {
        Material material = shaping.material();
        List<Phrase> intro = new ArrayList<>();
        reminder("shape.talk.dimensions", dimensionTexts()).ifPresent(intro::add);
        reminder("shape.talk.ideas", material.ideas().stream().map(ProposalIdea::text))
                .ifPresent(intro::add);
        Optional<Synthesis> before = material.draft();
        return form(
                Verb.SYNTHESIS,
                "form.synthesis.title",
                intro,
                "form.synthesis.submit",
                List.of(
                        make.title(before.map(Synthesis::title).orElse("")),
                        text(
                                ProposalForms.TEXT,
                                "field.synthesis.label",
                                true,
                                Shaping.LONGEST_TEXT,
                                before.map(Synthesis::text).orElse("")),
                        text(
                                LEFT_OUT,
                                "field.left-out.label",
                                false,
                                Shaping.LONGEST_TEXT,
                                before.map(Synthesis::leftOut).orElse(""))));
    }

    public Form way() {
        return WayForm.of(speaker.token(Verb.WAY), ShapingWays.ways(shaping), words);
    }

    public Form reasonAgainstTheWay() {
        return WayForm.reason(speaker.token(Verb.WAY_NO), words);
    }

    /** Bringing it as a proposal: everything that was agreed on is filled in. */
    public Form bring(FormStart start, Pace usual, Answering answering) {
        Synthesis draft = shaping.material().draft().orElseThrow();
        return OpeningForms.propose(
                speaker.token(Verb.BRING),
                new FormStart(
                        draft.title().isEmpty() ? Titles.of(draft.text()) : draft.title(),
                        draft.text(),
                        start.asksWho(),
                        start.named(),
                        start.usual(),
                        start.names()),
                need(),
                usual,
                answering,
                words);
    }

    private Stream<String> dimensionTexts() {
        return shaping.material().dimensions().stream().map(Dimension::text);
    }

    private String need() {
        return shaping.material().need().text();
    }

    private Phrase needStands() {
        return said(speaker.name(shaping.material().need().by()), need());
    }

    private static Phrase said(String name, String text) {
        return Phrase.strong(name).then(Phrase.of(" " + text));
    }

    private Optional<Phrase> reminder(String titleKey, Stream<String> texts) {
        String all = texts.collect(Collectors.joining(" · "));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(said(words.text(titleKey) + ":", Cut.to(LONGEST_REMINDER, all)));
    }

    private Field text(String key, String labelKey, boolean required, int most, String filled) {
        return make.longText(key, labelKey, required, most, filled);
    }

    private Field lines(String labelKey, String hintKey) {
        return new Field.Text(
                LINES, words.text(labelKey), Optional.of(words.text(hintKey)), true, true, Shaping.LONGEST_TEXT, "");
    }

    private Form form(Verb verb, String titleKey, List<Phrase> intro, String submitKey, List<Field> fields) {
        return new Form(
                speaker.token(verb),
                words.text(titleKey),
                intro,
                List.of(new Form.Step(Optional.empty(), fields)),
                words.text(submitKey));
    }
}
