package org.popcircle.core.cards;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Why something was not done, as one sentence that says what happened and one that says what to do. */
final class Refusals {

    private Refusals() {}

    static Phrase says(Refusal refusal, Optional<? extends Telling> about, Words words) {
        return switch (refusal) {
            case Refusal.NotAMember() -> words.phrase("note.refused.not-a-member");
            case Refusal.NotInCircle() -> words.phrase("note.refused.not-in-circle");
            case Refusal.NotTakingPart() -> words.phrase("note.refused.not-taking-part");
            case Refusal.CardIsOld() -> moved(about, words);
            case Refusal.Over(boolean decided) -> words.phrase(decided ? "note.refused.decided" : "note.refused.over");
            case Refusal.CannotPassHere() -> words.phrase("note.refused.pass");
            case Refusal.ReasonNeeded() -> words.phrase("note.refused.reason");
            case Refusal.NotYours(Refusal.Duty duty, Optional<MemberId> whose) -> notYours(duty, whose, about, words);
            case Refusal.SomebodyAnswered() -> words.phrase("note.refused.answered");
            case Refusal.NothingChanged() -> words.phrase("note.refused.unchanged");
            case Refusal.NotSooner(var end) -> words.phrase("note.refused.not-sooner", "date", end);
            case Refusal.ReviewDateNeeded() -> words.phrase("note.refused.review-date");
            case Refusal.DateIsPast(var date) -> words.phrase("note.refused.past", "date", date);
            case Refusal.ExtendedBefore(MemberId by) ->
                words.phrase("note.refused.extended", "name", name(Optional.of(by), about));
            case Refusal.NotYet() -> words.phrase("note.refused.not-yet");
            case Refusal.NotBefore(var from) -> words.phrase("note.refused.not-before", "moment", from);
            case Refusal.SettledAlready() -> words.phrase("note.refused.settled");
            case Refusal.QuestionsOpen() -> words.phrase("note.refused.questions");
            case Refusal.ProposerCannotChoose() -> words.phrase("note.refused.proposer");
            case Refusal.NobodyElse() -> words.phrase("note.refused.nobody-else");
            case Refusal.TooLong(int most) -> words.phrase("note.refused.too-long", "most", most);
            case Refusal.TooMany(int most) -> words.phrase("note.refused.too-many", "most", most);
            case Refusal.DoorClosed() -> words.phrase("note.refused.door-closed");
            case Refusal.Empty() -> words.phrase("note.refused.empty");
            case Refusal.NotYourTurn(Optional<MemberId> whose) -> notYourTurn(whose, about, words);
            case Refusal.SpokenAlready() -> words.phrase("note.refused.spoken");
            case Refusal.NobodyBefore() ->
                words.phrase(
                        about.filter(Speaker.class::isInstance).isPresent()
                                ? "note.turn.nobody-before"
                                : "note.refused.nobody-before");
            case Refusal.NotAmongThem() -> words.phrase("note.refused.not-among-them");
            case Refusal.IntegrateFirst() -> words.phrase("note.refused.integrate-first");
            case Refusal.OnTheListAlready() -> words.phrase("note.refused.on-the-list");
            case Refusal.NothingToChoose() -> words.phrase("note.refused.nothing-to-choose");
        };
    }

    private static Phrase moved(Optional<? extends Telling> about, Words words) {
        return words.phrase(about.isPresent() ? "note.refused.moved" : "note.refused.settled");
    }

    private static Phrase notYourTurn(Optional<MemberId> whose, Optional<? extends Telling> about, Words words) {
        return words.phrase("note.refused.not-your-turn", "name", name(whose, about));
    }

    private static Phrase notYours(
            Refusal.Duty duty, Optional<MemberId> whose, Optional<? extends Telling> about, Words words) {
        String name = name(whose, about);
        String kind = switch (duty) {
            case PROPOSER -> "proposer";
            case FACILITATOR -> "facilitator";
            case WORDING -> "wording";
            case OBJECTOR -> "objector";
            case STANDING_FIRM -> "firm";
        };
        return name.isEmpty()
                ? words.phrase("note.refused.not-yours-unknown")
                : words.phrase("note.refused.not-yours", "duty", kind, "name", name);
    }

    private static String name(Optional<MemberId> member, Optional<? extends Telling> about) {
        return member.flatMap(id -> about.map(telling -> telling.name(id))).orElse("");
    }

    static List<Choice> choices(Refusal refusal, Speaker speaker) {
        return switch (refusal) {
            case Refusal.CardIsOld _, Refusal.SettledAlready _, Refusal.NotYet _, Refusal.NotBefore _ ->
                showIt(speaker);
            case Refusal.Over(boolean decided) ->
                decided
                        ? List.of(
                                speaker.plain("choice.early-review.label", Verb.EARLY_REVIEW),
                                speaker.plain("choice.story.label", Verb.STORY))
                        : List.of(speaker.plain("choice.story.label", Verb.STORY));
            case Refusal.CannotPassHere _ -> threeWays(speaker);
            case Refusal.SomebodyAnswered _ -> List.of(speaker.plain("choice.drop.label", Verb.DROP));
            case Refusal.NotAMember _,
                    Refusal.NotInCircle _,
                    Refusal.NotTakingPart _,
                    Refusal.ReasonNeeded _,
                    Refusal.NotYours _ -> List.of();
            case Refusal.NothingChanged _, Refusal.NotSooner _, Refusal.ReviewDateNeeded _, Refusal.DateIsPast _ ->
                List.of();
            case Refusal.ExtendedBefore _, Refusal.QuestionsOpen _, Refusal.ProposerCannotChoose _ -> List.of();
            case Refusal.NobodyElse _, Refusal.TooLong _, Refusal.TooMany _, Refusal.Empty _ -> List.of();
            case Refusal.NotYourTurn _, Refusal.SpokenAlready _, Refusal.NobodyBefore _ -> showIt(speaker);
            case Refusal.DoorClosed _, Refusal.NotAmongThem _, Refusal.IntegrateFirst _ -> List.of();
            case Refusal.NothingToChoose _, Refusal.OnTheListAlready _ -> List.of();
        };
    }

    private static List<Choice> showIt(Speaker speaker) {
        return List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
    }

    /** Nothing against it, not understood, or uneasy: each has its own press (method.md E34). */
    private static List<Choice> threeWays(Speaker speaker) {
        return switch (speaker.phase()) {
            case Phase.Checking _, Phase.Consenting _ ->
                List.of(
                        speaker.main("choice.no-objection.label", Verb.CONSENT),
                        speaker.plain("choice.question-first.label", Verb.ASK),
                        speaker.plain("choice.object.label", Verb.OBJECT));
            case Phase.Leaving _ ->
                List.of(
                        speaker.main("choice.no-objection.label", Verb.CONSENT),
                        speaker.plain("choice.object.label", Verb.OBJECT));
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Reacting _,
                    Phase.Amending _,
                    Phase.Gathering _ -> showIt(speaker);
            case Phase.Integrating _, Phase.Parked _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ ->
                showIt(speaker);
        };
    }
}
