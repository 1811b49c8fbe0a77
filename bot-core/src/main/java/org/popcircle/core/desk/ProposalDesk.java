package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Store;
import org.popcircle.core.cards.OtherwiseForm;
import org.popcircle.core.cards.ProposalCards;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.cards.Submission;
import org.popcircle.core.cards.Submissions;
import org.popcircle.core.cards.Submitted;
import org.popcircle.core.cards.TurnForms;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Given;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalCommand.Act;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/** Everything people press and type on the card of a proposal: which form it opens, which act it is. */
final class ProposalDesk {

    private final PressDesk<Proposal, Act, ProposalEvent> presses;
    private final Store store;
    private final DomainClock clock;

    ProposalDesk(PressDesk<Proposal, Act, ProposalEvent> presses, Store store, DomainClock clock) {
        this.presses = presses;
        this.store = store;
        this.clock = clock;
    }

    /** A proposal as it is now; empty where there is none of that name. */
    Optional<Proposal> find(ActionToken token) {
        return ProcessId.parse(token.subject())
                .flatMap(id -> store.load(Documents.proposal(id.circle(), id.number())))
                .map(stored -> stored.document());
    }

    /** A press on a card: a form where words are needed, else the act itself. */
    Reply press(Caller caller, ActionToken token) {
        return press(caller, token, "");
    }

    /** The same with words at hand, such as a chat message that becomes a question. */
    Reply press(Caller caller, ActionToken token, String words) {
        By nobody = new By(MemberId.of(1), clock.now(), caller.pressed(), token.phase());
        if (Acts.of(token, nobody).isPresent()) {
            return presses.act(
                    caller, token, Optional.empty(), by -> Acts.of(token, by).orElseThrow());
        }
        Optional<Proposal> proposal = find(token);
        if (proposal.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        if (token.verb() == Verb.SWITCH_TO) {
            return switchTo(caller, token, proposal.get());
        }
        Optional<Form> form = form(caller, token, proposal.get(), words);
        boolean usable = proposal.get().participant(caller.account()).isPresent()
                && !proposal.get().phase().isOver()
                && (token.phase() == proposal.get().phaseNumber() || token.verb() == Verb.ANSWER);
        if (form.isPresent() && usable) {
            return new Reply.Ask(form.get());
        }
        if (form.isPresent()) {
            // The rules say best why this card cannot be used: they are asked with an act that needs no words.
            return presses.act(caller, token, Optional.empty(), ProposalCommand.NeedTime::new);
        }
        return new Reply.Show(ProposalCards.card(proposal.get(), ProposalTrade.words(proposal.get())));
    }

    /** Instead of keeping a counter-proposal for later, everyone is asked whether to go on with it (method.md E25). */
    private Reply switchTo(Caller caller, ActionToken token, Proposal proposal) {
        return proposal.counterProposals().stream()
                .filter(draft -> Acts.number(token).equals(Optional.of(draft.number())))
                .findFirst()
                .map(draft -> presses.act(
                        caller,
                        token,
                        Optional.empty(),
                        by -> new ProposalCommand.AskToGoOnOtherwise(by, OtherwiseForm.switchTo(draft, by.member()))))
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    private static Optional<Form> form(Caller caller, ActionToken token, Proposal proposal, String words) {
        Words in = ProposalTrade.words(proposal);
        int number = Acts.number(token).orElse(0);
        return switch (token.verb()) {
            case ASK -> Optional.of(ProposalForms.ask(proposal, words, in));
            case ANSWER -> Optional.of(ProposalForms.answer(proposal, number, in));
            case REACT -> Optional.of(ProposalForms.react(proposal, words, in));
            case OBJECT -> Optional.of(objection(caller, proposal, words, in));
            case QUIETLY -> Optional.of(TurnForms.quietly(proposal, mine(caller, proposal), in));
            case CONSENT_BUT -> Optional.of(ProposalForms.consentBut(proposal, in));
            case AMEND -> Optional.of(ProposalForms.amend(proposal, in));
            case IDEA -> Optional.of(ProposalForms.idea(proposal, in));
            case ASK_OBJECTOR -> Optional.of(ProposalForms.askObjector(proposal, number, in));
            case DROP -> Optional.of(ProposalForms.takeBack(proposal, in));
            case PARK -> Optional.of(ProposalForms.park(proposal, in));
            case OTHERWISE -> Optional.of(OtherwiseForm.of(proposal, in));
            case CORRECT -> Optional.of(ProposalForms.correct(proposal, in));
            default -> Optional.empty();
        };
    }

    /** What this person answered by now, or wrote before their turn (method.md E20). */
    private static Optional<Answer> mine(Caller caller, Proposal proposal) {
        Optional<MemberId> who = proposal.participant(caller.account()).map(Participant::id);
        Optional<Answer> kept = who.flatMap(member -> proposal.turn()
                .flatMap(held -> Optional.ofNullable(held.drafts().get(member)))
                .map(Answer.Objects::new));
        return kept.or(() -> who.flatMap(member -> proposal.answers()
                        .flatMap(round -> Optional.ofNullable(round.all().get(member))))
                .map(Given::answer));
    }

    /** Filled in with what this person wrote before their turn (method.md E20). */
    private static Form objection(Caller caller, Proposal proposal, String words, Words in) {
        Optional<MemberId> who = proposal.participant(caller.account()).map(Participant::id);
        Optional<Reason> draft = who.flatMap(member -> proposal.turn()
                .flatMap(held -> Optional.ofNullable(held.drafts().get(member))));
        boolean early = who.filter(member -> proposal.isEarly(member)).isPresent();
        return ProposalForms.object(proposal, draft.orElse(new Reason(words, "", "")), early, in);
    }

    /** A form that came back. */
    Reply submit(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        Optional<Proposal> found = find(token);
        if (found.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Proposal proposal = found.get();
        LocalDate today = clock.now().atZone(proposal.frame().rhythm().zone()).toLocalDate();
        Submissions read = Submissions.of(values, today, ProposalTrade.words(proposal));
        int number = Acts.number(token).orElse(0);
        boolean rule = proposal.frame().rule();
        return switch (token.verb()) {
            case ASK -> with(caller, token, values, read.oneText(), text -> by -> new ProposalCommand.Ask(by, text));
            case ANSWER ->
                with(
                        caller,
                        token,
                        values,
                        read.oneText(),
                        text -> by -> new ProposalCommand.AnswerQuestion(by, number, text));
            case REACT -> with(caller, token, values, read.reaction(), said -> by -> reaction(by, said));
            case OBJECT ->
                with(
                        caller,
                        token,
                        values,
                        read.reason(),
                        reason -> by -> new ProposalCommand.GiveAnswer(by, new Answer.Objects(reason)));
            case QUIETLY ->
                with(
                        caller,
                        token,
                        values,
                        TurnForms.quietlyOf(proposal, values, ProposalTrade.words(proposal)),
                        answer -> by -> new ProposalCommand.AnswerQuietly(by, answer));
            case CONSENT_BUT ->
                with(
                        caller,
                        token,
                        values,
                        read.consentBut(proposal.frame().manner().concerns()),
                        said -> by -> consentBut(by, said));
            case AMEND ->
                with(
                        caller,
                        token,
                        values,
                        read.amend(proposal.wording(), rule),
                        a -> by -> new ProposalCommand.Amend(by, a.wording(), a.strategies(), a.clarifyAgain()));
            case IDEA ->
                with(caller, token, values, read.oneText(), text -> by -> new ProposalCommand.OfferIdea(by, text));
            case ASK_OBJECTOR ->
                with(
                        caller,
                        token,
                        values,
                        read.oneText(),
                        text -> by -> new ProposalCommand.AskObjector(by, number, text));
            case DROP ->
                with(caller, token, values, read.dropReason(), text -> by -> new ProposalCommand.TakeBack(by, text));
            case PARK ->
                with(caller, token, values, read.parkUntil(), day -> by -> new ProposalCommand.AskToPark(by, day));
            case OTHERWISE ->
                with(
                        caller,
                        token,
                        values,
                        read.way(OtherwiseForm.ways(proposal)),
                        way -> by -> new ProposalCommand.AskToGoOnOtherwise(by, OtherwiseForm.of(way, by.member())));
            case CORRECT ->
                with(
                        caller,
                        token,
                        values,
                        read.correct(proposal.wording(), proposal.frame().check(), rule),
                        wording -> by -> new ProposalCommand.Correct(by, wording));
            default -> PressDesk.unknown(caller);
        };
    }

    private <T> Reply with(
            Caller caller,
            ActionToken token,
            Map<String, FieldValue> values,
            Submitted<T> submitted,
            Function<T, Function<By, Act>> meaning) {
        return switch (submitted) {
            case Submitted.Mend<T>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<T>(T value) -> presses.act(caller, token, typed(values), meaning.apply(value));
        };
    }

    private static Act reaction(By by, Submission.Reaction said) {
        return said.instead()
                ? new ProposalCommand.ProposeInstead(by, said.text())
                : new ProposalCommand.React(by, said.text());
    }

    /** "Yes, but …": either it has to be dealt with, then it is an objection, or it is kept as a concern (method.md E22). */
    private static Act consentBut(By by, Submission.ConsentBut said) {
        return new ProposalCommand.GiveAnswer(
                by,
                said.dealWith()
                        ? new Answer.Objects(new Reason(said.text(), "", ""))
                        : new Answer.NoObjection(Optional.of(said.text())));
    }

    /** The words somebody typed, to be given back when the form came too late. */
    private static Optional<String> typed(Map<String, FieldValue> values) {
        String all = values.values().stream()
                .filter(FieldValue.Text.class::isInstance)
                .map(value -> ((FieldValue.Text) value).text())
                .filter(text -> !text.isBlank())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + "\n" + other);
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
