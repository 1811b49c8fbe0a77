package org.popcircle.core.shaping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.shaping.Scene.P1;
import static org.popcircle.core.shaping.Scene.P2;
import static org.popcircle.core.shaping.Scene.P3;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Dimensions first, ideas after that; nothing is turned away and nothing gets lost (method.md 5.2, S3). */
class EntriesTest {

    private static Scene.Outcome names(Scene scene, MemberId who, String... lines) {
        return scene.does(who, by -> new ShapingCommand.NameDimensions(by, Arrays.asList(lines)));
    }

    private static Scene.Outcome adds(Scene scene, MemberId who, String... lines) {
        return scene.does(who, by -> new ShapingCommand.OfferIdeas(by, Arrays.asList(lines)));
    }

    private static List<String> ideas(Scene scene) {
        return scene.shaping().material().ideas().stream()
                .map(ProposalIdea::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dogs must be on leash",
                "We should fence the orchard",
                "I think we need a sign",
                "let’s hire a trainer",
                "Maybe we build a run",
                "How about a fence",
                "Deberíamos poner un cartel",
                "Hire a dog trainer",
                "Build a fence",
                "buy leashes for everybody",
                "Ask the neighbours",
                "Keep dogs on the lower path",
                "Set up a rota",
                "Contratar a un adiestrador",
                "Construir una valla",
                "Pon un cartel",
                "Creo que hay que vallarlo",
                "Los perros tienen que ir atados",
                "vamos a pedir ayuda"
            })
    void what_says_what_to_do_reads_like_an_idea(String text) {
        assertThat(LikeAnIdea.reads(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leashes?",
                "areas",
                "visitors’ dogs",
                "Should dogs be on a leash at night?",
                "¿Deberíamos preguntar a los vecinos?",
                "cost",
                "What do children need?",
                "mustard",
                "Fence?",
                "fence",
                "building time",
                "who pays",
                "hire costs",
                "build quality",
                "open hours",
                "use of the path at night",
                "closing time",
                "start of the season",
                "keepers",
                "time to build a fence",
                "Build a fence or not?",
                "compra de correas",
                "quién pone la valla",
                "puesta en marcha",
                "pinturas",
                "¿Construir una valla?",
                "los niños",
                "debates"
            })
    void nouns_and_questions_do_not(String text) {
        assertThat(LikeAnIdea.reads(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that one is silly",
                "This sounds great!",
                "The trainer is too expensive",
                "bad idea",
                "Ben’s idea is bad",
                "Chris' proposal seems too expensive",
                "I disagree with the fence",
                "La idea de Ben es mala",
                "What a terrible idea.",
                "I don’t like the fence",
                "I agree with Lee",
                "It won’t work",
                "+1",
                "Eso es una tontería, es absurdo",
                "La valla es muy cara",
                "No me gusta la valla",
                "Estoy de acuerdo",
                "mala idea"
            })
    void what_is_thought_of_an_idea_reads_like_a_judgement(String text) {
        assertThat(LikeAJudgement.reads(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leash always",
                "Free in the orchard",
                "A good fence around the orchard",
                "Hire a trainer for a month",
                "The orchard is theirs from 7 to 9",
                "We like dogs: a festival once a year",
                "No dogs on the path",
                "Una buena valla",
                "Los perros van atados",
                "Pedir ayuda a los vecinos",
                "Best practice from other places"
            })
    void what_could_be_done_does_not(String text) {
        assertThat(LikeAJudgement.reads(text)).isFalse();
    }

    @Test
    void a_judgement_among_ideas_is_asked_about_and_shown_to_nobody() {
        Scene scene = Scene.shapingIdeas();
        adds(scene, P3, "a fence", "that one is silly")
                .then(
                        new ShapingEvent.IdeaOffered(scene.now(), 1, P3, "a fence"),
                        new ShapingEvent.JudgementRecognised(scene.now(), 2, P3, "that one is silly"));
        adds(scene, P3, "That one is silly!").changesNothing();
        scene.does(P1, by -> new ShapingCommand.Sort(by, 2, true)).refused(new Refusal.SettledAlready());
        scene.does(P3, by -> new ShapingCommand.Sort(by, 2, false)).accepted();
        assertThat(ideas(scene)).containsExactly("a fence");
    }

    @Test
    void a_judgement_among_what_to_cover_is_asked_about_and_goes_out_with_the_step() {
        Scene scene = Scene.formingThePicture();
        names(scene, P3, "cost", "Ben’s idea is bad", "Is that a good idea?")
                .then(
                        new ShapingEvent.DimensionNamed(scene.now(), 1, P3, "cost"),
                        new ShapingEvent.JudgementRecognised(scene.now(), 2, P3, "Ben’s idea is bad"),
                        new ShapingEvent.DimensionNamed(scene.now(), 3, P3, "Is that a good idea?"));
        scene.everyoneAgrees();
        assertThat(scene.shaping().material().unsorted()).isEmpty();
        assertThat(ideas(scene)).isEmpty();
    }

    @Test
    void what_reads_like_a_judgement_and_is_none_belongs_to_what_to_cover_when_its_author_says_so() {
        Scene scene = Scene.formingThePicture();
        names(scene, P3, "the path is too narrow").accepted();
        assertThat(scene.shaping().material().dimensions()).isEmpty();
        scene.does(P3, by -> new ShapingCommand.Sort(by, 1, false)).accepted();
        assertThat(scene.shaping().material().dimensions())
                .containsExactly(new Dimension(1, P3, "the path is too narrow"));
    }

    @Test
    void whoever_typed_it_says_that_it_is_an_idea_and_has_been_heard() {
        Scene scene = Scene.shapingIdeas();
        adds(scene, P3, "a good idea box").accepted();
        assertThat(scene.shaping().phase().awaited()).contains(P3);
        scene.does(P3, by -> new ShapingCommand.Sort(by, 1, true)).accepted();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P1, P2);
        assertThat(scene.shaping().material().ideas()).containsExactly(new ProposalIdea(1, P3, "a good idea box", 1));
    }

    @Test
    void a_judgement_that_nobody_called_an_idea_goes_out_with_the_step() {
        Scene scene = Scene.shapingIdeas();
        adds(scene, P3, "that one is silly").accepted();
        scene.everyoneAgrees();
        assertThat(scene.shaping().material().unsorted()).isEmpty();
        assertThat(ideas(scene)).isEmpty();
    }

    @Test
    void an_idea_typed_too_early_is_asked_about_and_kept_for_the_next_step() {
        Scene scene = Scene.formingThePicture();
        names(scene, P3, "leashes", "dogs must be on leash")
                .then(
                        new ShapingEvent.DimensionNamed(scene.now(), 1, P3, "leashes"),
                        new ShapingEvent.IdeaRecognised(scene.now(), 2, P3, "dogs must be on leash"));
        scene.does(P1, by -> new ShapingCommand.Sort(by, 2, true)).refused(new Refusal.SettledAlready());
        scene.does(P3, by -> new ShapingCommand.Sort(by, 2, true)).accepted();
        scene.does(P3, by -> new ShapingCommand.Sort(by, 2, true)).changesNothing();
        scene.everyoneAgrees();
        assertThat(scene.shaping().material().ideas())
                .containsExactly(new ProposalIdea(2, P3, "dogs must be on leash", 0));
    }

    @Test
    void whoever_typed_it_says_that_it_belongs_here() {
        Scene scene = Scene.formingThePicture();
        names(scene, P3, "who must be asked").accepted();
        scene.does(P3, by -> new ShapingCommand.Sort(by, 1, false)).accepted();
        scene.everyoneAgrees();
        assertThat(scene.shaping().material().dimensions()).containsExactly(new Dimension(1, P3, "who must be asked"));
        assertThat(ideas(scene)).isEmpty();
    }

    @Test
    void what_nobody_sorted_is_an_idea_once_the_picture_is_there() {
        Scene scene = Scene.formingThePicture();
        names(scene, P3, "we should build a run").accepted();
        scene.everyoneAgrees();
        assertThat(ideas(scene)).containsExactly("we should build a run");
        assertThat(scene.shaping().material().unsorted()).isEmpty();
    }

    @Test
    void the_same_words_are_there_once() {
        Scene scene = Scene.formingThePicture();
        names(scene, P3, "Leashes?").accepted();
        names(scene, P1, " leashes ").then(new ShapingEvent.SaidAlready(scene.now(), P1, "leashes"));
        names(scene, P3, "LEASHES!").changesNothing();
        assertThat(scene.shaping().material().dimensions()).hasSize(1);
    }

    @Test
    void the_list_is_good_enough_when_everyone_says_so() {
        Scene scene = Scene.formingThePicture();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P1, P2, P3);
        scene.does(P1, ShapingCommand.Agree::new).accepted();
        names(scene, P1, "one more").accepted();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P2, P3);
        scene.everyoneAgrees();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ProposalShaping.class);
    }

    @Test
    void absent_people_do_not_hold_up_the_picture() {
        Scene scene = Scene.formingThePicture();
        names(scene, P1, "cost").accepted();
        scene.timeIsUp().accepted();
        scene.does(P2, ShapingCommand.GoOn::new).then(new ShapingEvent.PictureFormed(scene.now(), List.of(P1, P2, P3)));
    }

    @Test
    void ideas_may_contradict_each_other_and_everyone_is_heard_once_a_round() {
        Scene scene = Scene.shapingIdeas();
        adds(scene, P1, "leash always", "free in the orchard").accepted();
        adds(scene, P2, "a trainer").accepted();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P3);
        scene.does(P3, ShapingCommand.Agree::new).accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ChoosingTuners.class);
        assertThat(ideas(scene)).containsExactly("leash always", "free in the orchard", "a trainer");

        scene.does(P1, ShapingCommand.AnotherRound::new)
                .refused(new Refusal.NotYours(
                        Refusal.Duty.FACILITATOR, scene.shaping().facilitator()));
        scene.does(P2, ShapingCommand.AnotherRound::new).accepted();
        adds(scene, P3, "a fence").accepted();
        assertThat(scene.shaping().material().ideas().getLast()).isEqualTo(new ProposalIdea(4, P3, "a fence", 2));
    }

    @Test
    void an_idea_that_is_there_already_is_a_word_too() {
        Scene scene = Scene.shapingIdeas();
        adds(scene, P1, "a fence").accepted();
        adds(scene, P2, "A fence!").then(new ShapingEvent.SaidAlready(scene.now(), P2, "A fence!"));
        assertThat(scene.shaping().phase().awaited()).containsExactly(P3);
    }

    @Test
    void nothing_and_far_too_much_are_refused() {
        Scene scene = Scene.formingThePicture();
        names(scene, P1, " ", "").refused(new Refusal.Empty());
        names(scene, P1, "x".repeat(Shaping.LONGEST_ENTRY + 1)).refused(new Refusal.TooLong(Shaping.LONGEST_ENTRY));
        String[] many = new String[Shaping.MOST_ENTRIES + 1];
        Arrays.setAll(many, i -> "word " + i);
        names(scene, P1, many).refused(new Refusal.TooMany(Shaping.MOST_ENTRIES));
        assertThat(scene.shaping().material().dimensions()).isEmpty();
        adds(scene, P1, "too early").refused(new Refusal.SettledAlready());
    }
}
