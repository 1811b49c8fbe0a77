package org.popcircle.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.Account;

/** The main views as people meet them, for pictures of how a messenger draws them. */
public final class SampleViews {

    private final Account dov;

    /** @param dov somebody who is mentioned */
    public SampleViews(Account dov) {
        this.dov = dov;
    }

    public View proposal() {
        return new View.ProposalView(
                Phrase.of("Proposal v2 by Ana, a weekly stall, waits for Dov."),
                Phrase.of("Proposal v2 · Try a weekly surplus-food stall"),
                Phrase.of("3 of 3 · consent"),
                List.of(
                        new Fact(
                                "What",
                                new Phrase(List.of(
                                        new Span.Plain("We run a stall on the market square every Saturday "),
                                        new Span.Removed("9–12"),
                                        new Span.Added("10–13"),
                                        new Span.Plain(".")))),
                        new Fact("Until", new Phrase(List.of(new Span.Day(LocalDate.of(2027, 9, 30)))))),
                List.of(Phrase.strong("Is there a reason not to try this?")),
                List.of(
                        Choice.main("No objection", token(Verb.CONSENT)),
                        Choice.plain("I object", token(Verb.OBJECT)),
                        Choice.plain("Question first", token(Verb.TALK_FIRST))),
                List.of(Choice.careful("Drop it", token(Verb.DROP), "Really drop this proposal?")),
                List.of(Choice.plain("I need time", token(Verb.NEED_TIME))),
                List.of(new Talk("Reactions", List.of(Voice.of("Ben", "I like it, <b>really</b>.")))),
                List.of(new Phrase(List.of(
                        new Span.Plain("Still to hear from "),
                        new Span.Mention(new Person("Dov", List.of(dov))),
                        new Span.Plain(" · until "),
                        new Span.Moment(Instant.parse("2026-11-27T17:00:00Z"))))),
                List.of(Phrase.of("Talk about it in the thread.")));
    }

    public View outcome() {
        return new View.OutcomeView(
                Phrase.of("Decided: a weekly stall."),
                View.Outcome.DECIDED,
                Phrase.of("Decided · v3 · Try a weekly surplus-food stall"),
                List.of(new Fact("What", Phrase.of("We run a stall."))),
                List.of(Phrase.of("Improved by one objection.")),
                List.of(Choice.plain("See the story", token(Verb.STORY))));
    }

    public View note() {
        return new View.NoteView(
                Phrase.of("This has moved on."),
                List.of(Phrase.of("This proposal has moved on to version 3.")),
                Optional.of("My *own* words & more"),
                List.of(Choice.plain("Show it", token(Verb.SHOW_CARD))));
    }

    public View list() {
        return new View.ListView(
                Phrase.of("One thing waits for you."),
                Phrase.of("One thing waits for you"),
                List.of(),
                List.of(new View.Entry(
                        Phrase.strong("Consent · Weekly stall"),
                        Phrase.of("Valley circle"),
                        List.of(Choice.plain("Open", token(Verb.SHOW_CARD))))),
                List.of(Phrase.of("Nothing else.")),
                List.of());
    }

    public View story() {
        return new View.StoryView(
                Phrase.of("The story of the stall."),
                Phrase.of("A weekly stall"),
                List.of(new Fact("What", Phrase.of("We run a stall."))),
                List.of(new Talk(
                        "Questions",
                        List.of(new Voice(
                                Optional.of("Chi"),
                                Phrase.of("Who drives?"),
                                Optional.of("answered"),
                                List.of(Voice.of("Ana", "I do.")),
                                List.of())))),
                List.of());
    }

    public Form form() {
        return new Form(
                token(Verb.PROPOSE),
                "A proposal",
                List.of(Phrase.of("Three fields are enough to begin.")),
                List.of(
                        new Form.Step(
                                Optional.empty(),
                                List.of(
                                        new Field.Text(
                                                "what",
                                                "What do you propose?",
                                                Optional.of("In a few sentences"),
                                                true,
                                                true,
                                                3000,
                                                ""),
                                        new Field.Day(
                                                "until",
                                                "Try it until?",
                                                Optional.empty(),
                                                false,
                                                Optional.of(LocalDate.of(2027, 9, 30))))),
                        new Form.Step(
                                Optional.of("More"),
                                List.of(new Field.Tick("rule", "Rule", Optional.empty(), "From now on", false)))),
                "Bring it");
    }

    private static ActionToken token(Verb verb) {
        return ActionToken.of(verb, "abcd-1", 3);
    }
}
