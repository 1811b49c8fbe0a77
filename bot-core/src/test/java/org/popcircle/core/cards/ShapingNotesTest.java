package org.popcircle.core.cards;

import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.shaping.ShapingCommand.Act;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.wording.Words;

/** What only whoever has pressed something reads while a proposal is built. */
class ShapingNotesTest {

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_act_is_answered(Locale language) {
        Notes notes = new Notes(ShapingCourse.dogs(), language);
        notes.add(
                "other words",
                CHI,
                by -> new ShapingCommand.SuggestWording(by, "People feel safe.", "what the dogs need"));
        notes.add("worded anew", BEN, by -> new ShapingCommand.WordNeed(by, "Everyone feels safe outside."));
        notes.add("that is it", CHI, ShapingCommand.Agree::new);
        notes.add("pressed twice", CHI, ShapingCommand.Agree::new);
        notes.course.agreed();
        notes.add("dimensions", ANA, by -> new ShapingCommand.NameDimensions(by, List.of("leashes?", "areas")));
        notes.add("said already", CHI, by -> new ShapingCommand.NameDimensions(by, List.of("Areas")));
        notes.add("like an idea", CHI, by -> new ShapingCommand.NameDimensions(by, List.of("dogs must be on leash")));
        notes.add("kept as an idea", CHI, by -> new ShapingCommand.Sort(by, 3, true));
        notes.add(
                "and another", CHI, by -> new ShapingCommand.NameDimensions(by, List.of("hours", "who must be asked")));
        notes.add("a dimension after all", CHI, by -> new ShapingCommand.Sort(by, 5, false));
        notes.course.agreed();
        notes.add("ideas", ANA, by -> new ShapingCommand.OfferIdeas(by, List.of("A sign", "Free in the orchard")));
        notes.add("judging", BEN, by -> new ShapingCommand.OfferIdeas(by, List.of("A fence", "that one is silly")));
        notes.add("left out", BEN, by -> new ShapingCommand.Sort(by, 9, false));
        notes.add("judging, or not", CHI, by -> new ShapingCommand.OfferIdeas(by, List.of("a good idea box")));
        notes.add("an idea after all", CHI, by -> new ShapingCommand.Sort(by, 9, true));
        notes.course.agreed();
        notes.add("once more around", BEN, ShapingCommand.AnotherRound::new);
        notes.course.agreed();
        notes.add("I can write it", CHI, ShapingCommand.Volunteer::new);
        notes.add("a reason", ANA, by -> new ShapingCommand.ObjectToTuners(by, "Chi wrote the last three."));
        notes.add("named", BEN, by -> new ShapingCommand.NameTuners(by, List.of(ANA, CHI), Optional.empty()));
        notes.course.agreed();
        notes.add("written", CHI, by -> new ShapingCommand.WriteSynthesis(by, "Dogs", ShapingCourse.LEASH, ""));
        notes.approved.matches("shaping-notes", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void when_time_is_up_and_when_it_cannot_be(Locale language) {
        Notes late = new Notes(ShapingCourse.dogs().does(ANA, ShapingCommand.Agree::new), language);
        late.refused("not yet", BEN, ShapingCommand.GoOn::new);
        late.course.does(CHI, ShapingCommand.Agree::new).timeIsUp();
        late.refused("not theirs", CHI, ShapingCommand.GoOn::new);
        late.add("act for Ben", CHI, ShapingCommand.OfferStandIn::new);
        late.add("fine by me", ANA, by -> new ShapingCommand.AnswerStandIn(by, true));
        late.add("gone on", CHI, ShapingCommand.GoOn::new);
        late.refused("an old card", CHI, by -> new ShapingCommand.Agree(old(by)));
        late.refused("nothing in it", CHI, by -> new ShapingCommand.NameDimensions(by, List.of("")));
        late.course.agreed().agreed();
        late.refused("not one of them", CHI, by -> new ShapingCommand.NameTuners(by, List.of(DOV), Optional.empty()));
        late.add("writes alone?", ANA, by -> new ShapingCommand.AskOtherwise(by, new Exit.WriteAlone(ANA)));
        late.refused("meanwhile", BEN, ShapingCommand.Volunteer::new);
        late.course.agree(BEN, CHI);
        late.refused("somebody else writes", CHI, by -> new ShapingCommand.WriteSynthesis(by, "", "Mine", ""));
        Notes reason = new Notes(ShapingCourse.dogs().gathered(), language, late.approved);
        reason.course
                .does(CHI, ShapingCommand.Volunteer::new)
                .does(ANA, by -> new ShapingCommand.ObjectToTuners(by, "Chi wrote the last three."))
                .timeIsUp();
        reason.refused("a reason is open", BEN, ShapingCommand.GoOn::new);
        Notes gone = new Notes(ShapingCourse.dogs(), language, late.approved);
        gone.add("let go", ANA, by -> new ShapingCommand.AskOtherwise(by, new Exit.Drop(Optional.of(ANA), "")));
        gone.refused("over", CHI, ShapingCommand.Agree::new);
        late.approved.matches("shaping-refusals", language);
    }

    private static By old(By by) {
        return new By(by.member(), by.now(), by.pressed(), by.phase() - 1);
    }

    /** Notes one below the other. */
    private record Notes(ShapingCourse course, Words words, Approved approved) {

        Notes(ShapingCourse course, Locale language) {
            this(course, language, new Approved());
        }

        Notes(ShapingCourse course, Locale language, Approved approved) {
            this(course, Words.in(language), approved);
        }

        void add(String title, MemberId who, Function<By, Act> act) {
            approved.add(title, course.note(who, act, words));
        }

        void refused(String title, MemberId who, Function<By, Act> act) {
            approved.add(title, course.refused(who, act, "my words", words));
        }
    }
}
