package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Nomination;
import org.popcircle.core.selection.Quality;
import org.popcircle.core.selection.Question;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.Words;

/** The forms of selections. {@link SelectionSubmissions} reads what comes back. */
public final class SelectionForms {

    static final String ROLES = "roles";
    static final String DOES = "does";
    static final String LIST = "list";

    private static final int LONGEST_ROLES = Selection.MOST_ROLES * (Role.LONGEST_NAME + 1);

    private final SelectionSpeaker speaker;
    private final Selection selection;
    private final Words words;

    public SelectionForms(Selection selection, Words words) {
        this.speaker = new SelectionSpeaker(selection, words);
        this.selection = selection;
        this.words = words;
    }

    /** How a selection is begun: for which roles, until when, and whom to ask. */
    public static Form begin(ActionToken token, FormStart start, Pace usual, Words words) {
        FieldMaker make = new FieldMaker(words);
        List<Field> first = new ArrayList<>();
        boolean names = start.typed().lines().allMatch(line -> line.length() <= Role.LONGEST_NAME);
        String does = names || !start.text().isEmpty() ? start.text() : start.typed();
        first.add(new Field.Text(
                ROLES,
                words.text("field.roles.label"),
                Optional.of(words.text("field.roles.hint")),
                true,
                true,
                LONGEST_ROLES,
                names ? Cut.to(LONGEST_ROLES, start.typed()) : Titles.of(start.typed())));
        first.add(make.longText(DOES, "field.does.label", false, Selection.LONGEST_TEXT, does));
        first.add(make.line(
                ProposalForms.UNTIL,
                "field.term.label",
                Optional.of("field.term.hint"),
                false,
                words.text("field.term.usual")));
        if (start.asksWho()) {
            first.add(make.peopleOrNobody(
                    ProposalForms.PEOPLE, "field.people.label", Optional.of("field.people.hint"), start.filledIn()));
        }
        List<Field> more = new ArrayList<>();
        if (start.asksWho()) {
            more.add(make.tick(ProposalForms.OPEN, "field.open.label", "field.open.option"));
        }
        more.addAll(List.of(
                make.window(ProposalForms.WINDOW, words.text("field.select-window.hint"), usual),
                make.person(ProposalForms.FACILITATOR, "field.facilitator.label", "field.select-leads.hint")));
        return new Form(
                        token,
                        words.text("form.select.title"),
                        start.below(
                                words.phrase("form.select.intro"),
                                names ? LONGEST_ROLES : Selection.LONGEST_TEXT,
                                words),
                        List.of(
                                new Form.Step(Optional.empty(), first),
                                new Form.Step(Optional.of(words.text("form.round.more.label")), more)),
                        words.text("form.select.submit"))
                .asking(start.asks(words));
    }

    public Form qualities(MemberId me) {
        String mine = selection.qualities().stream()
                .filter(quality -> quality.by().equals(me))
                .map(Quality::text)
                .collect(Collectors.joining("\n"));
        return form(
                Verb.QUALITIES,
                "form.qualities.title",
                speaker.says("form.qualities.intro", "roles", speaker.roles()),
                "form.speak.submit",
                lines("field.qualities.label", Selection.MOST_QUALITIES * (Selection.LONGEST_QUALITY + 1), mine));
    }

    private Field lines(String labelKey, int most, String filled) {
        return new Field.Text(
                LIST,
                words.text(labelKey),
                Optional.of(words.text("field.one-a-line.hint")),
                true,
                true,
                most,
                Cut.to(most, filled));
    }

    /** The remit and the list, to be written anew. */
    public Form mend() {
        FieldMaker make = new FieldMaker(words);
        String all = selection.qualities().stream().map(Quality::text).collect(Collectors.joining("\n"));
        return form(
                Verb.MEND_LIST,
                "form.mend-list.title",
                speaker.says("form.mend-list.intro"),
                "form.amend.submit",
                make.longText(
                        DOES,
                        "field.does.label",
                        false,
                        Selection.LONGEST_TEXT,
                        selection.remit().does()),
                make.line(
                        ProposalForms.UNTIL,
                        "field.term.label",
                        Optional.of("field.term.hint"),
                        true,
                        selection
                                .remit()
                                .until()
                                .map(day -> make.day(new Term.ReviewOn(day)))
                                .orElse("")),
                lines("selection.fact.takes", 3000, all));
    }

    /** Whom or what somebody suggests and why; filled with what they suggested before. */
    public Form nominate(MemberId me, int role) {
        List<Field> fields = new ArrayList<>(new CandidateFields(speaker).toSuggest(me, role));
        String before = selection.nomination(me, role).map(Nomination::why).orElse("");
        fields.add(why("field.nominate-why.label", before));
        return form(
                speaker.token(Verb.NOMINATE, role),
                "form.nominate.title",
                speaker.says("form.nominate.intro", "role", speaker.role(role)),
                "form.nominate.submit",
                fields.toArray(Field[]::new));
    }

    /** Whom or what to propose, of those that can be. */
    public Form candidate(int role) {
        List<Candidate> among = CandidateFields.candidates(selection, role);
        Phrase intro = speaker.says("form.candidate.intro", "role", speaker.role(role));
        List<Field> fields = new ArrayList<>();
        if (among.size() == 1) {
            intro = intro.then(Phrase.of(" ")).then(speaker.says("form.only-one", "name", speaker.named(among)));
        } else {
            fields.addAll(new CandidateFields(speaker).toPropose(role));
        }
        fields.add(why("field.candidate-why.label", ""));
        return form(
                speaker.token(Verb.CANDIDATE, role),
                "form.candidate.title",
                intro,
                "form.amend.submit",
                fields.toArray(Field[]::new));
    }

    /** Those who or what can be suggested, apart from people who are not here yet. */
    public static List<Candidate> nominable(Selection selection) {
        return switch (selection.frame().sought()) {
            case Sought.Holders _ ->
                selection.present().stream()
                        .<Candidate>map(Candidate.Person::new)
                        .toList();
            case Sought.NextTopics(List<Candidate.Topic> topics) -> List.copyOf(topics);
            case Sought.NewMembers _ -> List.of();
        };
    }

    /** Those who or what can be proposed now. */
    public static List<Candidate> candidates(Selection selection, int role) {
        return CandidateFields.candidates(selection, role);
    }

    /** Those who could make the proposal instead. */
    public static List<MemberId> choosers(Selection selection) {
        return selection.present().stream()
                .filter(member -> !selection.chooser().equals(Optional.of(member)))
                .toList();
    }

    /** Where there is only one who could, nobody has to be picked; the form says whom it means. */
    public Form handOver() {
        List<MemberId> people = choosers(selection);
        Phrase intro = speaker.says("form.hand-over.intro");
        List<Field> fields = new ArrayList<>();
        if (people.size() == 1) {
            String name = speaker.name(people.getFirst());
            intro = intro.then(Phrase.of(" ")).then(speaker.says("form.only-one", "name", name));
        } else {
            fields.addAll(new CandidateFields(speaker).person("field.hand-over.label", people, Optional.empty()));
        }
        fields.add(new FieldMaker(words)
                .longText(ProposalForms.TEXT, "field.hand-over-why.label", false, Selection.LONGEST_TEXT, ""));
        return form(
                speaker.token(Verb.HAND_OVER),
                "form.hand-over.title",
                intro,
                "form.hand-over.submit",
                fields.toArray(Field[]::new));
    }

    private Field why(String labelKey, String filled) {
        return new FieldMaker(words).longText(ProposalForms.TEXT, labelKey, true, Selection.LONGEST_TEXT, filled);
    }

    public Form object() {
        FieldMaker make = new FieldMaker(words);
        return form(
                Verb.SELECT_OBJECT,
                "form.object.title",
                speaker.says("form.object.intro"),
                "form.object.submit",
                make.longText(
                        ProposalForms.COULD_GO_WRONG, "field.could-go-wrong.label", true, Selection.LONGEST_TEXT, ""),
                make.longText(ProposalForms.SAFER, "field.safer.label", false, Selection.LONGEST_TEXT, ""));
    }

    public Form shorten() {
        return form(
                Verb.SHORTEN,
                "form.shorten.title",
                speaker.until()
                        .map(date -> speaker.says("form.shorten.intro", "date", date))
                        .orElseGet(() -> speaker.says("form.shorten.no-term")),
                "form.amend.submit",
                new FieldMaker(words).requiredUntil("field.term.label"));
    }

    public Form safeguard() {
        return form(
                Verb.SAFEGUARD,
                "form.safeguard.title",
                speaker.says("form.safeguard.intro"),
                "form.amend.submit",
                why("field.safeguard.label", ""));
    }

    public Form idea() {
        return form(
                Verb.SELECT_IDEA,
                "form.idea.title",
                speaker.says("selection.integrating.prompt"),
                "form.idea.submit",
                why("field.idea.label", ""));
    }

    /** A question before one can consent; its introduction says what counts as one. */
    public Form ask() {
        return QuestionForms.ask(
                speaker.token(Verb.ASK), List.of(speaker.says("form.ask.intro")), "", Selection.LONGEST_TEXT, words);
    }

    public Form answer(Question question) {
        return QuestionForms.answer(
                speaker.token(Verb.ANSWER, question.number()), question.text(), Selection.LONGEST_TEXT, words);
    }

    public Form way() {
        return WayForm.of(speaker.token(Verb.WAY), SelectionWays.ways(selection), words);
    }

    public Form reasonAgainstTheWay() {
        return WayForm.reason(speaker.token(Verb.WAY_NO), words);
    }

    private Form form(Verb verb, String titleKey, Phrase intro, String submitKey, Field... fields) {
        return form(speaker.token(verb), titleKey, intro, submitKey, fields);
    }

    private Form form(ActionToken token, String titleKey, Phrase intro, String submitKey, Field... fields) {
        return new Form(
                token,
                speaker.label(titleKey),
                List.of(intro),
                List.of(new Form.Step(Optional.empty(), List.of(fields))),
                speaker.label(submitKey));
    }
}
