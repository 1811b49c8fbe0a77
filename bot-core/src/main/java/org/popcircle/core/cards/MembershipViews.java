package org.popcircle.core.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;

/** Asking somebody new into a circle that stays. */
public final class MembershipViews {

    public static final String NEWCOMER = "newcomer";

    private MembershipViews() {}

    public static Form askIn(Circle circle, Words words) {
        FieldMaker make = new FieldMaker(words);
        Field who = new Field.People(
                NEWCOMER,
                words.text("field.newcomer.label"),
                Optional.of(words.text("field.newcomer.hint")),
                true,
                true,
                false,
                List.of());
        return new Form(
                ActionToken.of(Verb.ASK_IN, circle.id(), 0),
                words.text("form.ask-in.title"),
                List.of(words.phrase("form.ask-in.intro")),
                List.of(new Form.Step(
                        Optional.empty(),
                        List.of(
                                who,
                                make.longText(
                                        ProposalForms.WHY,
                                        "field.why.label",
                                        false,
                                        ProposalForms.LONGEST_REASON,
                                        "")))),
                words.text("form.ask-in.submit"));
    }

    /** To the newcomer, once nobody objects. */
    static List<Choice> answers(Circle circle, Words words) {
        return List.of(
                Choice.main(words.text("choice.come-in.label"), ActionToken.of(Verb.COME_IN, circle.id(), 0)),
                Choice.plain(words.text("choice.stay-out.label"), ActionToken.of(Verb.STAY_OUT, circle.id(), 0)));
    }

    /** @param until how long they would belong to it; empty for as long as it fits */
    public static View.MessageView askedIn(Circle circle, Optional<LocalDate> until, Words words) {
        Phrase says = words.phrase(
                "message.asked-in",
                "circle",
                circle.name(),
                "names",
                circle.deciding().stream().map(Member::name).toList());
        List<Phrase> all = new ArrayList<>();
        all.add(says);
        until.ifPresent(day -> all.add(words.phrase("message.asked-in.until", "date", day)));
        circle.aim().ifPresent(aim -> all.add(words.phrase("message.asked-in.aim", "text", aim)));
        all.add(words.phrase("message.asked-in.what"));
        return new View.MessageView(says, all, List.of(), answers(circle, words));
    }

    /** What one person can do about who is in. */
    static List<Choice> choices(Circle circle, Member me, Words words) {
        List<Choice> choices = new ArrayList<>();
        if (circle.kept() && me.status() == MemberStatus.MEMBER) {
            choices.add(Choice.plain(words.text("choice.ask-in.label"), ActionToken.of(Verb.ASK_IN, circle.id(), 0)));
            choices.add(Choice.plain(words.text("choice.welcome.label"), ActionToken.of(Verb.WELCOME, circle.id(), 0)));
        }
        if (circle.kept() && me.status() == MemberStatus.INVITED) {
            choices.addAll(answers(circle, words));
        }
        return choices;
    }
}
