package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.Turns;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.MemberId;

/**
 * What a card tells of a consent round that is held in turn: who is asked now and after that, what was said, and what the
 * others can do. All of it is empty where answers are given all at once.
 */
final class TurnTold {

    private final Speaker speaker;
    private final Proposal proposal;
    private final Optional<Turns> turns;

    TurnTold(Speaker speaker) {
        this.speaker = speaker;
        this.proposal = speaker.proposal();
        this.turns = proposal.turn();
    }

    boolean isUnderWay() {
        return turns.isPresent();
    }

    /** Who now, and who after that (method.md 3.3). */
    List<Phrase> now() {
        return turns.map(this::now).stream().toList();
    }

    private Phrase now(Turns held) {
        if (held.now().isEmpty()) {
            return speaker.says("turn.aside", "names", speaker.people(held.aside()));
        }
        return held.then()
                .map(then -> speaker.says(
                        "round.turn.now-then", "now", speaker.person(held.now().get()), "then", speaker.name(then)))
                .orElseGet(() -> speaker.says(
                        "round.turn.now", "now", speaker.person(held.now().get())));
    }

    /** Who is still to come, and who was let go for now. */
    List<Phrase> stillToCome() {
        List<Phrase> lines = new ArrayList<>();
        turns.ifPresent(held -> {
            List<MemberId> later = held.waiting().stream().skip(1).toList();
            if (!later.isEmpty()) {
                lines.add(speaker.says("turn.still", "names", speaker.names(later)));
            }
            if (!held.aside().isEmpty() && held.now().isPresent()) {
                lines.add(speaker.says("turn.aside", "names", speaker.names(held.aside())));
            }
        });
        return lines;
    }

    /** What was said so far, in the order of speaking; who said it quietly is named without a word of it (E33). */
    Optional<Talk> said() {
        List<Voice> voices = new ArrayList<>();
        turns.ifPresent(held -> proposal.answers().orElseThrow().all().forEach((member, given) -> {
            Phrase says =
                    held.quiet().contains(member) ? speaker.says("turn.said.quietly") : said(speaker, given.answer());
            voices.add(new Voice(Optional.of(speaker.name(member)), says, Optional.empty(), List.of(), List.of()));
        }));
        return voices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Talk(speaker.words().text("turn.talk"), voices));
    }

    static Phrase said(Speaker speaker, Answer answer) {
        return switch (answer) {
            case Answer.NoObjection(Optional<String> concern) ->
                concern.map(text -> speaker.says(
                                speaker.proposal().frame().manner().concerns()
                                        ? "turn.said.concern"
                                        : "turn.said.comment",
                                "text",
                                text))
                        .orElseGet(() -> speaker.says("turn.said.no-objection"));
            case Answer.Objects(var reason) ->
                speaker.says("turn.said.objects").then(Phrase.of(" ")).then(CardTalks.reason(speaker, reason));
        };
    }

    List<Phrase> hints() {
        return turns.flatMap(Turns::now).map(member -> speaker.says("turn.hint", "name", speaker.name(member))).stream()
                .toList();
    }

    /** For whoever has the word and hesitates; nobody is hurried (method.md E33). */
    List<Choice> unhurried() {
        List<Choice> choices = new ArrayList<>();
        turns.filter(held -> held.now().isPresent()).ifPresent(held -> {
            if (held.then().isPresent()) {
                choices.add(speaker.plain("choice.come-back.label", Verb.COME_LATER));
            }
            choices.add(speaker.plain("choice.take-time.label", Verb.TAKE_TIME));
        });
        turns.ifPresent(_ -> choices.add(speaker.plain("choice.quietly.label", Verb.QUIETLY)));
        return choices;
    }

    /** For whoever leads, or anybody where nobody does. */
    List<Choice> leading() {
        List<Choice> choices = new ArrayList<>();
        turns.ifPresent(held -> {
            held.now()
                    .ifPresent(member -> choices.add(speaker.about("choice.skip.label", member, Verb.LET_GO, member)));
            held.aside().stream()
                    .filter(_ -> held.now().isPresent())
                    .limit(CardOffers.MOST_NAMED)
                    .forEach(member ->
                            choices.add(speaker.about("choice.call-back.label", member, Verb.ASK_AGAIN, member)));
        });
        return choices;
    }

    /** The two answers and the question, as they stand on the card. */
    List<Choice> answers() {
        List<Choice> answers = new ArrayList<>();
        answers.add(speaker.main("choice.no-objection.label", Verb.CONSENT));
        if (proposal.frame().manner().concerns()) {
            answers.add(speaker.plain("choice.concern.label", Verb.CONSENT_BUT));
        }
        answers.add(speaker.plain("choice.object.label", Verb.OBJECT));
        answers.add(speaker.plain("choice.question-first.label", Verb.ASK));
        return answers;
    }
}
