package org.popcircle.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.FormStart;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.ShapingForms;
import org.popcircle.core.cards.ShapingNotes;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.proposal.CounterProposal;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Where something begins that goes on from what the circle has already: a draft, a decision, a role, a text built together. */
final class Continuations {

    private final Beginnings beginnings;
    private final SelectionVariants variants;
    private final Openings openings;
    private final ProposalDesk proposals;
    private final Matters matters;
    private final CircleDesk circles;
    private final ReviewDesk reviews;

    Continuations(
            Beginnings beginnings,
            SelectionVariants variants,
            Openings openings,
            ProposalDesk proposals,
            Matters matters,
            CircleDesk circles,
            ReviewDesk reviews) {
        this.beginnings = beginnings;
        this.variants = variants;
        this.openings = openings;
        this.proposals = proposals;
        this.matters = matters;
        this.circles = circles;
        this.reviews = reviews;
    }

    /** What was filled in, by what it goes on from. */
    Reply submitted(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        return switch (token.verb()) {
            case BRING -> brought(caller, token, values);
            case PROPOSE_DRAFT -> draftSubmitted(caller, token, values);
            case RENEW, END_DECISION -> againSubmitted(caller, token, values);
            default -> PressDesk.unknown(caller);
        };
    }

    /** What was built together is brought as a proposal: title, text and reason are filled in (method.md 5.2). */
    Reply bring(Caller caller, ActionToken token) {
        Optional<Shaping> built = shaping(token);
        boolean usable = built.filter(shaping -> shaping.phase() instanceof Phase.Ready)
                .filter(shaping -> shaping.phaseNumber() == token.phase())
                .flatMap(shaping -> shaping.person(caller.account()))
                .isPresent();
        if (!usable) {
            return built.map(shaping -> moved(caller, shaping)).orElseGet(() -> PressDesk.unknown(caller));
        }
        Shaping shaping = built.orElseThrow();
        Caller there = Wishes.at(caller, shaping.frame().place());
        return beginnings.here(there, (place, words) -> {
            Optional<Circle> circle = openings.circleHere(there);
            FormStart start = Beginnings.start(
                    there,
                    place,
                    circle,
                    "",
                    "",
                    List.of(),
                    circle.map(c -> Openings.usual(c, built)).orElse(List.of()));
            return new Reply.Ask(new ShapingForms(shaping, words)
                    .bring(start, shaping.frame().pace(), Beginnings.answering(circle)));
        });
    }

    private static Reply moved(Caller caller, Shaping shaping) {
        Words words = ShapingTrade.words(shaping);
        return new Reply.Show(
                shaping.person(caller.account()).isPresent()
                        ? ShapingNotes.refused(new Refusal.CardIsOld(), shaping, Optional.empty(), words)
                        : Notes.refusedOutside(new Refusal.NotAMember(), words));
    }

    /** The proposal made of what was built together. */
    private Reply brought(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        return shaping(token)
                .map(shaping -> {
                    Caller there = Wishes.at(caller, shaping.frame().place());
                    Optional<Integer> number = Optional.of(shaping.id().number());
                    return beginnings.here(
                            there,
                            (place, words) ->
                                    beginnings.propose(there, place, values, Optional.empty(), number, words));
                })
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    private Optional<Shaping> shaping(ActionToken token) {
        return ProcessId.parse(token.subject()).flatMap(matters::find).stream()
                .flatMap(process -> process instanceof ShapingMatter(Shaping found) ? Stream.of(found) : Stream.empty())
                .findFirst();
    }

    /** On its review day a decision is proposed anew, as it is or changed; or the circle is asked to end it. */
    Reply again(Caller caller, ActionToken token) {
        Optional<Decision> decision = reviews.decision(caller, token);
        return decision.flatMap(old -> reviews.settled(caller, old))
                .or(() -> decision.map(old -> token.verb() == Verb.RENEW
                        ? beginnings.ask(caller, again(token, old), old.title(), old.text(), List.of())
                        : beginnings.ask(caller, again(token, old), ending(caller, old), "", List.of())))
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    private static ActionToken again(ActionToken token, Decision old) {
        return ActionToken.of(token.verb(), old.process(), 0);
    }

    private String ending(Caller caller, Decision old) {
        return circles.words(caller).text("desk.end-decision.question", "title", old.title());
    }

    private Reply againSubmitted(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        Optional<Decision> decision = reviews.decision(caller, token);
        return decision.flatMap(old -> reviews.settled(caller, old))
                .or(() -> decision.map(old -> {
                    Optional<Effect> effect = Optional.of(ReviewDesk.effect(token, old));
                    return beginnings.here(
                            caller,
                            (place, words) -> token.verb() == Verb.RENEW
                                    ? beginnings.propose(caller, place, values, effect, words)
                                    : beginnings.check(caller, place, values, effect, words));
                }))
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    /** The same once more, for roles whose term ends. */
    Reply selectAnew(Caller caller, ActionToken token) {
        Optional<Selection> before = ProcessId.parse(token.subject()).flatMap(matters::find).stream()
                .flatMap(process ->
                        process instanceof SelectionMatter(Selection found) ? Stream.of(found) : Stream.empty())
                .findFirst();
        if (before.isEmpty()) {
            return beginnings.select(caller, "", "", List.of());
        }
        Selection selection = before.get();
        Caller there = Wishes.at(caller, selection.frame().place());
        if (selection.frame().sought() instanceof Sought.NextTopics) {
            return variants.prioritise(there, "", List.of());
        }
        String roles = selection.frame().roles().stream().map(Role::name).collect(Collectors.joining("\n"));
        return beginnings.select(there, roles, selection.remit().does(), List.of());
    }

    /** What somebody proposed meanwhile is brought as a proposal of its own (method.md E25). */
    Reply draft(Caller caller, ActionToken token) {
        Optional<Proposal> source = proposals.find(token);
        Optional<CounterProposal> draft = source.stream()
                .flatMap(proposal -> proposal.counterProposals().stream())
                .filter(kept -> Acts.number(token).equals(Optional.of(kept.number())))
                .findFirst();
        if (draft.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Caller there = Wishes.at(caller, source.orElseThrow().frame().place());
        return beginnings.ask(there, token, "", draft.get().text(), List.of());
    }

    /** A draft is offered in a direct message, and belongs where the proposal was that it came up with. */
    private Reply draftSubmitted(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        Optional<Proposal> source = proposals.find(token);
        if (source.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Caller there = Wishes.at(caller, source.get().frame().place());
        return beginnings.here(
                there, (place, words) -> beginnings.propose(there, place, values, Optional.empty(), words));
    }
}
