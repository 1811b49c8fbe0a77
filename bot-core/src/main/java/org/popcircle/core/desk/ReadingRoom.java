package org.popcircle.core.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Stored;
import org.popcircle.core.cards.RoundStories;
import org.popcircle.core.cards.SelectionStories;
import org.popcircle.core.cards.ShapingStories;
import org.popcircle.core.cards.Stories;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Term;

/** Reads what lists and stories are made of. Changes nothing. */
final class ReadingRoom {

    /** How many circles of one person are looked at for what waits for them. */
    private static final int MOST_CIRCLES = 50;

    /** How many decisions are read at once while searching, and how many of a circle's newest are searched. */
    private static final int PAGE = 100;

    private static final int MOST_SEARCHED = 2_000;
    private static final int MOST_EVENTS = 5_000;

    private final Store store;
    private final Directory directory;
    private final Matters matters;

    ReadingRoom(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
        this.matters = new Matters(store);
    }

    /** The circles that this account belongs to, checked against their own documents. */
    List<Circle> circlesOf(Account account) {
        return directory.circlesOf(account).stream()
                .limit(MOST_CIRCLES)
                .flatMap(id -> store.load(Documents.circle(id)).stream())
                .map(Stored::document)
                .filter(circle -> circle.member(account)
                        .filter(member -> member.status() != MemberStatus.LEFT)
                        .isPresent())
                .toList();
    }

    /** The circle that a button names, by itself or by one of its processes. */
    Optional<Circle> circleNamed(String subject) {
        Optional<CircleId> id = ProcessId.parse(subject).map(ProcessId::circle);
        if (id.isEmpty() && CircleId.isOne(subject)) {
            id = Optional.of(new CircleId(subject));
        }
        return id.flatMap(circle -> store.load(Documents.circle(circle))).map(Stored::document);
    }

    /** What is open in a circle, what waits for room, and what goes on beside it, in that order. */
    List<Matter> open(Circle circle) {
        return matters.open(circle);
    }

    /** The proposals that are open in a circle. */
    List<Proposal> proposals(Circle circle) {
        return open(circle).stream()
                .flatMap(process ->
                        process instanceof ProposalMatter(Proposal proposal) ? Stream.of(proposal) : Stream.empty())
                .toList();
    }

    Optional<Matter> process(ProcessId id) {
        return matters.find(id);
    }

    /** Everything in which this person's word is awaited, as lines of a list. */
    List<View.Entry> waitingFor(Account account, List<Circle> circles) {
        return circles.stream()
                .flatMap(circle -> open(circle).stream())
                .flatMap(process -> process.member(account).flatMap(process::awaits).stream())
                .toList();
    }

    /** The decision that is looked at again next. */
    Optional<Decision> nextReview(List<Circle> circles) {
        return circles.stream()
                .flatMap(circle -> decisions(circle.id(), 0, PAGE).stream())
                .filter(decision -> decision.status() == Decision.Status.ACTIVE)
                .filter(decision -> decision.term() instanceof Term.ReviewOn)
                .min(Comparator.comparing(decision -> decision.term().day().orElseThrow()));
    }

    List<Decision> decisions(CircleId circle, int offset, int limit) {
        return store
                .loadAll(store.listed(circle, Documents.LOGBOOK, offset, limit).stream()
                        .map(Documents::number)
                        .map(number -> Documents.decision(circle, number))
                        .toList())
                .stream()
                .map(Stored::document)
                .toList();
    }

    /** The newest decisions in which every one of these words occurs; with no words all of them. */
    List<Decision> search(CircleId circle, String words, int most) {
        List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Decision> found = new ArrayList<>();
        for (int offset = 0; offset < MOST_SEARCHED && found.size() < most; offset += PAGE) {
            List<Decision> page = decisions(circle, offset, PAGE);
            page.stream()
                    .filter(decision -> wanted.stream().allMatch(word -> says(decision, word)))
                    .forEach(found::add);
            if (page.size() < PAGE) {
                break;
            }
        }
        return found.size() > most ? found.subList(0, most) : found;
    }

    private static boolean says(Decision decision, String word) {
        String id = "d-" + decision.number();
        return Stream.of(id, decision.title(), decision.text(), decision.why(), decision.proposer())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains(word));
    }

    Optional<Decision> decision(CircleId circle, int number) {
        return store.load(Documents.decision(circle, number)).map(Stored::document);
    }

    View.StoryView story(Matter process) {
        return switch (process) {
            case ProposalMatter(Proposal proposal) -> Stories.story(proposal, events(proposal), process.words());
            case RoundMatter(Round round) -> RoundStories.story(round, events(round), process.words());
            case SelectionMatter(Selection selection) ->
                SelectionStories.story(selection, events(selection), process.words());
            case ShapingMatter(Shaping shaping) -> ShapingStories.story(shaping, events(shaping), process.words());
        };
    }

    /** The same as a text file. */
    String markdown(Matter process) {
        return switch (process) {
            case ProposalMatter(Proposal proposal) -> Stories.markdown(proposal, events(proposal), process.words());
            case RoundMatter(Round round) -> RoundStories.markdown(round, events(round), process.words());
            case SelectionMatter(Selection selection) ->
                SelectionStories.markdown(selection, events(selection), process.words());
            case ShapingMatter(Shaping shaping) -> ShapingStories.markdown(shaping, events(shaping), process.words());
        };
    }

    private List<ProposalEvent> events(Proposal proposal) {
        return events(Documents.proposal(proposal.id().circle(), proposal.id().number()), ProposalEvent.class);
    }

    private List<RoundEvent> events(Round round) {
        return events(Documents.round(round.id().circle(), round.id().number()), RoundEvent.class);
    }

    private List<SelectionEvent> events(Selection selection) {
        return events(
                Documents.selection(selection.id().circle(), selection.id().number()), SelectionEvent.class);
    }

    private List<ShapingEvent> events(Shaping shaping) {
        return events(Documents.shaping(shaping.id().circle(), shaping.id().number()), ShapingEvent.class);
    }

    private <E> List<E> events(DocumentKey<?> key, Class<E> type) {
        return store.story(key, type, 0, MOST_EVENTS);
    }
}
