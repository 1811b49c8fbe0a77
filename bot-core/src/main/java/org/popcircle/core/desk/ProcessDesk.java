package org.popcircle.core.desk;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.RoundStories;
import org.popcircle.core.round.Round;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;

/** What is pressed and filled in on the cards of processes under way: it goes to the desk of its kind. */
final class ProcessDesk {

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
            Verb.NEXT_ROUND,
            Verb.QUALITIES,
            Verb.NOMINATE,
            Verb.KEEP_NAME,
            Verb.CANDIDATE,
            Verb.SELECT_CONSENT,
            Verb.SELECT_OBJECT,
            Verb.SELECT_IDEA,
            Verb.SHAPE_AGREE,
            Verb.NEED_BETTER,
            Verb.DIMENSION,
            Verb.SHAPE_IDEA,
            Verb.TUNE,
            Verb.WAY_YES,
            Verb.WAY_NO,
            Verb.WAY_BACK);

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

    /** What is pressed in selections only. */
    private static final Set<Verb> IN_SELECTIONS = EnumSet.of(
            Verb.QUALITIES,
            Verb.NO_QUALITIES,
            Verb.MEND_LIST,
            Verb.NOMINATE,
            Verb.SUGGEST_NOBODY,
            Verb.KEEP_NAME,
            Verb.CHANGE_AGAIN,
            Verb.CANDIDATE,
            Verb.HAND_OVER,
            Verb.SELECT_CONSENT,
            Verb.SELECT_OBJECT,
            Verb.SHORTEN,
            Verb.SAFEGUARD,
            Verb.SELECT_IDEA,
            Verb.SETTLED,
            Verb.FIRM,
            Verb.SELECT_ON,
            Verb.SELECT_TIME,
            Verb.SELECT_DROP);

    /** What is pressed while a proposal is built, and only there. */
    private static final Set<Verb> IN_SHAPING = EnumSet.range(Verb.SHAPE_AGREE, Verb.SHAPE_DROP);

    /** What is pressed in processes of any kind: which one it is, its number tells. */
    private static final Set<Verb> ANYWHERE = EnumSet.of(
            Verb.JOIN,
            Verb.BEGIN,
            Verb.SHOW_CARD,
            Verb.STAND_IN,
            Verb.STAND_IN_YES,
            Verb.STAND_IN_NO,
            Verb.ASK,
            Verb.ANSWER);

    /** What is pressed about how to go on, in every process but a proposal. */
    private static final Set<Verb> ON_THE_WAY = EnumSet.range(Verb.WAY, Verb.WAY_AGAIN);

    private final ProposalDesk proposals;
    private final RoundDesk rounds;
    private final SelectionDesk selections;
    private final ShapingDesk shapings;
    private final Matters matters;
    private final CircleDesk circles;
    private final OpenDoor door;
    private final Redraws redraws;

    ProcessDesk(
            ProposalDesk proposals,
            RoundDesk rounds,
            SelectionDesk selections,
            ShapingDesk shapings,
            Matters matters,
            CircleDesk circles,
            OpenDoor door,
            Redraws redraws) {
        this.proposals = proposals;
        this.rounds = rounds;
        this.selections = selections;
        this.shapings = shapings;
        this.matters = matters;
        this.circles = circles;
        this.door = door;
        this.redraws = redraws;
    }

    Reply submit(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        if (IN_SELECTIONS.contains(token.verb())) {
            return onTheSelection(caller, token, selection -> selections.submit(caller, token, selection, values));
        }
        if (IN_SHAPING.contains(token.verb())) {
            return onTheShaping(caller, token, shaping -> shapings.submit(caller, token, shaping, values));
        }
        if (ON_THE_WAY.contains(token.verb()) || token.verb() == Verb.ASK || token.verb() == Verb.ANSWER) {
            return submitByKind(caller, token, values);
        }
        return switch (token.verb()) {
            case SPEAK, PASS_ON, REPLY ->
                onTheRound(caller, token, round -> rounds.submit(caller, token, round, values));
            default -> proposals.submit(caller, token, values);
        };
    }

    private Reply submitByKind(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        return ProcessId.parse(token.subject())
                .flatMap(matters::find)
                .map(found -> switch (found) {
                    case RoundMatter(Round round) -> rounds.submit(caller, token, round, values);
                    case SelectionMatter(Selection selection) -> selections.submit(caller, token, selection, values);
                    case ShapingMatter(Shaping shaping) -> shapings.submit(caller, token, shaping, values);
                    case ProposalMatter _ -> proposals.submit(caller, token, values);
                })
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    /** A question or a reaction that somebody wrote as a message: the form has it in its place. */
    Reply press(Caller caller, ActionToken token, String words) {
        return proposals.press(caller, token, words);
    }

    Reply press(Caller caller, ActionToken token) {
        if (token.verb() == Verb.KEEP_FOR_LATER) {
            return onTheRound(caller, token, round -> keep(caller, token, round));
        }
        if (IN_ROUNDS.contains(token.verb())) {
            return onTheRound(caller, token, round -> rounds.press(caller, token, round));
        }
        if (IN_SELECTIONS.contains(token.verb())) {
            return onTheSelection(caller, token, selection -> selections.press(caller, token, selection));
        }
        if (IN_SHAPING.contains(token.verb())) {
            return onTheShaping(caller, token, shaping -> shapings.press(caller, token, shaping));
        }
        if (!ANYWHERE.contains(token.verb()) && !ON_THE_WAY.contains(token.verb())) {
            return onTheProposal(caller, token);
        }
        Optional<Matter> process = ProcessId.parse(token.subject()).flatMap(matters::find);
        if (process.isPresent() && token.verb() == Verb.SHOW_CARD) {
            return new Reply.Show(process.get().card());
        }
        return process.map(found -> switch (found) {
                    case RoundMatter(Round round) -> rounds.press(caller, token, round);
                    case SelectionMatter(Selection selection) -> selections.press(caller, token, selection);
                    case ShapingMatter(Shaping shaping) -> shapings.press(caller, token, shaping);
                    case ProposalMatter _ -> onTheProposal(caller, token);
                })
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    private Reply onTheProposal(Caller caller, ActionToken token) {
        return token.verb() == Verb.JOIN ? door.join(caller, token) : proposals.press(caller, token);
    }

    /** Something said in a round goes on the list of what waits; pressing twice puts it there once. */
    private Reply keep(Caller caller, ActionToken token, Round round) {
        return RoundDesk.member(token)
                .flatMap(member -> RoundStories.topic(round, member))
                .map(topic -> circles.backlog(Wishes.at(caller, round.frame().place()), Optional.of(topic)))
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    private Reply onTheRound(Caller caller, ActionToken token, Function<Round, Reply> work) {
        return ProcessId.parse(token.subject()).flatMap(matters::find).stream()
                .flatMap(process -> process instanceof RoundMatter(Round round) ? Stream.of(round) : Stream.empty())
                .findFirst()
                .map(work)
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    private Reply onTheSelection(Caller caller, ActionToken token, Function<Selection, Reply> work) {
        return ProcessId.parse(token.subject()).flatMap(matters::find).stream()
                .flatMap(process ->
                        process instanceof SelectionMatter(Selection found) ? Stream.of(found) : Stream.empty())
                .findFirst()
                .map(work)
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    private Reply onTheShaping(Caller caller, ActionToken token, Function<Shaping, Reply> work) {
        return ProcessId.parse(token.subject()).flatMap(matters::find).stream()
                .flatMap(process -> process instanceof ShapingMatter(Shaping found) ? Stream.of(found) : Stream.empty())
                .findFirst()
                .map(work)
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    /** Where the card is that is kept, to a press on a copy of it elsewhere; empty on the card itself. */
    Optional<View> pointer(Place place, String message, ActionToken token) {
        // The message is compared first: it is cheap, and nearly every press is on the card itself.
        return ProcessId.parse(token.subject())
                .filter(_ -> ON_CARDS_ONLY.contains(token.verb()))
                .filter(id -> isElsewhere(id, token.verb(), place, message))
                .flatMap(matters::find)
                .map(Matter::pointer);
    }

    private boolean isElsewhere(ProcessId id, Verb verb, Place place, String message) {
        return documents(id, verb)
                .flatMap(document -> redraws.messageOf(id.circle(), document, place).stream())
                .anyMatch(card -> !card.equals(message));
    }

    /** Its document; where the press does not say of which kind it is, those that it could be. */
    private static Stream<String> documents(ProcessId id, Verb verb) {
        int number = id.number();
        if (verb == Verb.ASK) {
            return Stream.of(Documents.proposalName(number), Documents.selectionName(number));
        }
        return ON_THE_WAY.contains(verb)
                ? Stream.of(Documents.roundName(number), Documents.selectionName(number), Documents.shapingName(number))
                : Stream.of(document(id, verb));
    }

    private static String document(ProcessId id, Verb verb) {
        if (IN_SELECTIONS.contains(verb)) {
            return Documents.selectionName(id.number());
        }
        if (IN_SHAPING.contains(verb)) {
            return Documents.shapingName(id.number());
        }
        return IN_ROUNDS.contains(verb) ? Documents.roundName(id.number()) : Documents.proposalName(id.number());
    }
}
