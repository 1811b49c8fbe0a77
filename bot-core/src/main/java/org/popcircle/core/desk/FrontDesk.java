package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.FormStart;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.cards.RoundForms;
import org.popcircle.core.cards.RoundStories;
import org.popcircle.core.cards.RoundSubmissions;
import org.popcircle.core.cards.Submission;
import org.popcircle.core.cards.Submissions;
import org.popcircle.core.cards.Submitted;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.command.Command;
import org.popcircle.core.command.CommandLine;
import org.popcircle.core.command.RoundWord;
import org.popcircle.core.proposal.CounterProposal;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.round.Round;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/** Where everything arrives that people type, press and fill in. */
final class FrontDesk implements Conversation {

    /** Buttons that only an open card has in its place. */
    private static final Set<Verb> ON_CARDS_ONLY = EnumSet.of(
            Verb.CLEAR,
            Verb.NO_QUESTION,
            Verb.ASK,
            Verb.REACT,
            Verb.LOOKS_GOOD,
            Verb.CONSENT,
            Verb.OBJECT,
            Verb.JOIN,
            Verb.IDEA,
            Verb.AMEND,
            Verb.GO_ON,
            Verb.TAKE_WORDING,
            Verb.GO_ON_WITHOUT,
            Verb.COME_BACK,
            Verb.NEXT_ROUND);

    /** What is pressed in rounds only. */
    private static final Set<Verb> IN_ROUNDS = EnumSet.of(
            Verb.SPEAK,
            Verb.PASS_ON,
            Verb.COME_BACK,
            Verb.REPLY,
            Verb.SKIP,
            Verb.LATER,
            Verb.CALL_BACK,
            Verb.NEXT_ROUND,
            Verb.END_ROUND);

    /** What is pressed in processes of any kind: which one it is, its number tells. */
    private static final Set<Verb> ANYWHERE =
            EnumSet.of(Verb.SHOW_CARD, Verb.STAND_IN, Verb.STAND_IN_YES, Verb.STAND_IN_NO);

    private final Openings openings;
    private final ProposalDesk proposals;
    private final RoundDesk rounds;
    private final RoundOpenings roundOpenings;
    private final Matters matters;
    private final CircleDesk circles;
    private final OpenDoor door;
    private final Welcome welcome;
    private final LinkDesk links;
    private final BridgeDesk bridges;
    private final Redraws redraws;
    private final DomainClock clock;

    FrontDesk(
            Openings openings,
            ProposalDesk proposals,
            RoundDesk rounds,
            RoundOpenings roundOpenings,
            Matters matters,
            CircleDesk circles,
            OpenDoor door,
            Welcome welcome,
            LinkDesk links,
            BridgeDesk bridges,
            Redraws redraws,
            DomainClock clock) {
        this.openings = openings;
        this.proposals = proposals;
        this.rounds = rounds;
        this.roundOpenings = roundOpenings;
        this.matters = matters;
        this.circles = circles;
        this.door = door;
        this.welcome = welcome;
        this.links = links;
        this.bridges = bridges;
        this.redraws = redraws;
        this.clock = clock;
    }

    @Override
    public Reply types(Caller caller, String text) {
        return switch (CommandLine.parse(text)) {
            case Command.Check c -> ask(caller, ActionToken.of(Verb.CHECK), c.question(), "", c.mentioned());
            case Command.Propose c -> ask(caller, ActionToken.of(Verb.PROPOSE), c.title(), "", c.mentioned());
            case Command.Round c -> begin(caller, c.kind().map(RoundWord::key), c.prompt(), c.mentioned());
            case Command.Status _ -> circles.status(caller);
            case Command.Mine _ -> new Reply.Show(circles.home(caller));
            case Command.Members _ -> circles.members(caller);
            case Command.Link c ->
                c.code().map(code -> links.enter(caller, code)).orElseGet(() -> links.begin(caller));
            case Command.Unlink _ -> links.part(caller);
            case Command.Bridge c ->
                c.code().map(code -> bridges.enter(caller, code)).orElseGet(() -> bridges.begin(caller));
            case Command.Unbridge _ -> bridges.end(caller);
            case Command.Settings _ -> circles.settings(caller);
            case Command.Backlog c -> circles.backlog(caller, c.add());
            case Command.Log c -> circles.log(caller, c.words());
            case Command.Help c -> circles.help(caller, c.topic());
            case Command.Misunderstood c -> circles.misunderstood(caller, c);
        };
    }

    @Override
    public Reply presses(Caller caller, ActionToken token) {
        return switch (token.verb()) {
            case CHECK, PROPOSE -> ask(caller, ActionToken.of(token.verb()), "", "", List.of());
            case ROUND -> begin(caller, Optional.of(token.target()), "", List.of());
            case KEEP_FOR_LATER -> onTheRound(caller, token, round -> keep(caller, token, round));
            case PROPOSE_DRAFT -> draft(caller, token);
            case STORY, EXPORT, EARLY_REVIEW, KEEP_CIRCLE, LEAVE_CIRCLE, ON_LEAVE, MEMBERS, SETTINGS ->
                circles.press(caller, token);
            case ASK_IN -> welcome.form(caller, token);
            case COME_IN -> welcome.answer(caller, token, true);
            case STAY_OUT -> welcome.answer(caller, token, false);
            case LINK_YES -> links.answer(caller, token, true);
            case LINK_NO -> links.answer(caller, token, false);
            case LINK_STOP -> links.stop(caller, token);
            case STATUS, MINE, BACKLOG, LOG, HELP -> circles.press(caller, token);
            default -> inAProcess(caller, token);
        };
    }

    @Override
    public Reply submits(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        return switch (token.verb()) {
            case CHECK -> here(caller, (place, words) -> checkSubmitted(caller, place, values, words));
            case PROPOSE -> here(caller, (place, words) -> proposeSubmitted(caller, place, values, words));
            case PROPOSE_DRAFT -> draftSubmitted(caller, token, values);
            case ASK_IN -> welcome.propose(caller, token, values);
            case ROUND -> here(caller, (place, words) -> roundSubmitted(caller, place, values, words));
            case SPEAK, PASS_ON, REPLY ->
                onTheRound(caller, token, round -> rounds.submit(caller, token, round, values));
            case SETTINGS, EARLY_REVIEW, BACKLOG, LOG -> circles.submit(caller, token, values);
            default -> proposals.submit(caller, token, values);
        };
    }

    private Reply inAProcess(Caller caller, ActionToken token) {
        if (IN_ROUNDS.contains(token.verb())) {
            return onTheRound(caller, token, round -> rounds.press(caller, token, round));
        }
        if (!ANYWHERE.contains(token.verb())) {
            return onTheProposal(caller, token);
        }
        Optional<Matter> process = ProcessId.parse(token.subject()).flatMap(matters::find);
        if (process.isPresent() && token.verb() == Verb.SHOW_CARD) {
            return new Reply.Show(process.get().card());
        }
        return process.orElse(null) instanceof Matter.OfRound(Round round)
                ? rounds.press(caller, token, round)
                : onTheProposal(caller, token);
    }

    private Reply onTheProposal(Caller caller, ActionToken token) {
        return token.verb() == Verb.JOIN ? door.join(caller, token) : proposals.press(caller, token);
    }

    /** Something said in a round goes on the list of what waits; pressing twice puts it there once. */
    private Reply keep(Caller caller, ActionToken token, Round round) {
        return RoundDesk.member(token)
                .flatMap(member -> RoundStories.topic(round, member))
                .map(topic -> circles.keep(Wishes.at(caller, round.frame().place()), topic))
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    private Reply onTheRound(Caller caller, ActionToken token, Function<Round, Reply> work) {
        return ProcessId.parse(token.subject()).flatMap(matters::find).stream()
                .flatMap(process -> process instanceof Matter.OfRound(Round round) ? Stream.of(round) : Stream.empty())
                .findFirst()
                .map(work)
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    @Override
    public Reply uses(Caller caller, MessageUse use, String messageText) {
        return switch (use) {
            case PROPOSAL -> ask(caller, ActionToken.of(Verb.PROPOSE), "", messageText, List.of());
            case QUESTION ->
                circles.onTheOpenCard(caller, Verb.ASK, token -> proposals.press(caller, token, messageText));
            case REACTION ->
                circles.onTheOpenCard(caller, Verb.REACT, token -> proposals.press(caller, token, messageText));
        };
    }

    @Override
    public Optional<View> pointer(Place place, String message, ActionToken token) {
        // The message is compared first: it is cheap, and nearly every press is on the card itself.
        return ProcessId.parse(token.subject())
                .filter(_ -> ON_CARDS_ONLY.contains(token.verb()))
                .filter(id -> isElsewhere(id, token.verb(), place, message))
                .flatMap(matters::find)
                .map(Matter::pointer);
    }

    private boolean isElsewhere(ProcessId id, Verb verb, Place place, String message) {
        String document =
                IN_ROUNDS.contains(verb) ? Documents.roundName(id.number()) : Documents.proposalName(id.number());
        return redraws.messageOf(id.circle(), document, place)
                .filter(card -> !card.equals(message))
                .isPresent();
    }

    @Override
    public View home(Caller caller) {
        return circles.home(caller);
    }

    @Override
    public Locale language(Caller caller) {
        return circles.words(caller).locale();
    }

    @Override
    public void wentAway(Caller caller) {
        // Leaving a channel is not leaving the circle (method.md E8): the person is waited for like anybody absent.
    }

    /**
     * The form of a check or a proposal, filled in with what is known.
     *
     * @param token what submitting it means
     */
    private Reply ask(Caller caller, ActionToken token, String typed, String text, List<String> mentioned) {
        return here(caller, (place, words) -> {
            Optional<Circle> circle = openings.circleHere(caller);
            FormStart start = start(caller, place, circle, typed, text, mentioned);
            Pace usual = circle.map(c -> c.settings().pace()).orElse(Pace.DAY);
            return new Reply.Ask(
                    token.verb() == Verb.CHECK
                            ? ProposalForms.check(token, start, usual, words)
                            : ProposalForms.propose(token, start, usual, words));
        });
    }

    private static FormStart start(
            Caller caller, Place place, Optional<Circle> circle, String typed, String text, List<String> mentioned) {
        List<Account> named = mentioned.stream()
                .map(user -> new Account(place.messenger(), place.workspace(), user))
                .filter(account -> !account.equals(caller.account()))
                .toList();
        List<Account> usual =
                circle.map(c -> Openings.usual(c, caller.account(), place)).orElse(List.of());
        List<String> names = circle.stream()
                .flatMap(c -> c.usuallyAsked().stream())
                .filter(member -> !member.accounts().contains(caller.account()))
                .map(Member::name)
                .toList();
        boolean asksWho = circle.map(c -> !c.kept()).orElse(true);
        return new FormStart(typed, text, asksWho, named, usual, names);
    }

    /** The form of a round, filled in with what is known. */
    private Reply begin(Caller caller, Optional<String> kind, String prompt, List<String> mentioned) {
        return here(caller, (place, words) -> {
            Optional<Circle> circle = openings.circleHere(caller);
            FormStart start = start(caller, place, circle, prompt, "", mentioned);
            Pace usual = circle.map(c -> c.settings().pace()).orElse(Pace.DAY);
            return new Reply.Ask(RoundForms.begin(
                    ActionToken.of(Verb.ROUND), start, kind.flatMap(RoundSubmissions::kind), usual, words));
        });
    }

    private Reply roundSubmitted(Caller caller, Place place, Map<String, FieldValue> values, Words words) {
        if (nobodyIsLeft(caller, place, values)) {
            return nobodyElse(words);
        }
        return switch (RoundSubmissions.of(values, words).begin()) {
            case Submitted.Mend<RoundSubmissions.Begin>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<RoundSubmissions.Begin>(RoundSubmissions.Begin begin) ->
                roundOpenings.open(caller, place, begin, words);
        };
    }

    /** What somebody proposed meanwhile is brought as a proposal of its own (method.md E25). */
    private Reply draft(Caller caller, ActionToken token) {
        Optional<Proposal> source = proposals.find(token);
        Optional<CounterProposal> draft = source.stream()
                .flatMap(proposal -> proposal.counterProposals().stream())
                .filter(kept -> Acts.number(token).equals(Optional.of(kept.number())))
                .findFirst();
        if (draft.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Caller there = Wishes.at(caller, source.orElseThrow().frame().place());
        return ask(there, token, "", draft.get().text(), List.of());
    }

    /** A draft is offered in a direct message, and belongs where the proposal was that it came up with. */
    private Reply draftSubmitted(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        Optional<Proposal> source = proposals.find(token);
        if (source.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Caller there = Wishes.at(caller, source.get().frame().place());
        return here(there, (place, words) -> proposeSubmitted(there, place, values, words));
    }

    private Reply checkSubmitted(Caller caller, Place place, Map<String, FieldValue> values, Words words) {
        if (nobodyIsLeft(caller, place, values)) {
            return nobodyElse(words);
        }
        return switch (Submissions.of(values, today(caller), words).check()) {
            case Submitted.Mend<Submission.Check>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<Submission.Check>(Submission.Check check) ->
                openings.open(
                        caller,
                        place,
                        new Opening(
                                check.wording(),
                                true,
                                false,
                                check.people(),
                                check.open(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(check.pace()),
                                Optional.empty(),
                                Optional.empty()),
                        words);
        };
    }

    private Reply proposeSubmitted(Caller caller, Place place, Map<String, FieldValue> values, Words words) {
        if (nobodyIsLeft(caller, place, values)) {
            return nobodyElse(words);
        }
        return switch (Submissions.of(values, today(caller), words).propose()) {
            case Submitted.Mend<Submission.Propose>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<Submission.Propose>(Submission.Propose p) ->
                openings.open(
                        caller,
                        place,
                        new Opening(
                                p.wording(),
                                false,
                                p.rule(),
                                p.people(),
                                p.open(),
                                p.facilitator(),
                                p.wordsmith(),
                                p.pace(),
                                Optional.empty(),
                                Optional.empty()),
                        words);
        };
    }

    /** Everybody was taken out of the picker: that is a mistake to mend, and never means those who stood in it. */
    private boolean nobodyIsLeft(Caller caller, Place place, Map<String, FieldValue> values) {
        return FieldValue.isEmptied(values, ProposalForms.PEOPLE)
                && openings.circleHere(caller)
                        .filter(circle -> !circle.kept()
                                && !Openings.usual(circle, caller.account(), place)
                                        .isEmpty())
                        .isPresent();
    }

    private static Reply nobodyElse(Words words) {
        return new Reply.Mend(Map.of(ProposalForms.PEOPLE, words.text("desk.people.nobody-else")));
    }

    /** Days in plain words are meant by the circle's clock. */
    private LocalDate today(Caller caller) {
        return openings.circleHere(caller)
                .map(circle -> clock.now().atZone(circle.settings().rhythm().zone()))
                .orElseGet(() -> clock.now().atZone(caller.zone()))
                .toLocalDate();
    }

    private interface InAPlace {
        Reply answer(Place place, Words words);
    }

    private Reply here(Caller caller, InAPlace work) {
        Words words = circles.words(caller);
        return caller.place()
                .map(place -> work.answer(place, words))
                .orElseGet(() -> new Reply.Show(View.NoteView.of(words.phrase("desk.needs-channel"))));
    }
}
