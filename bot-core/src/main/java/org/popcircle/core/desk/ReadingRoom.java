package org.popcircle.core.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Stored;
import org.popcircle.core.cards.CircleViews.MyItem;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
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

    ReadingRoom(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
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

    /** What is open in a circle, and what waits for room, in order. */
    List<Proposal> open(Circle circle) {
        return store
                .loadAll(Stream.concat(circle.live().stream(), circle.queued().stream())
                        .map(number -> Documents.proposal(circle.id(), number))
                        .toList())
                .stream()
                .map(Stored::document)
                .toList();
    }

    /** Everything in which this person's word is awaited. */
    List<MyItem> waitingFor(Account account, List<Circle> circles) {
        List<MyItem> waiting = new ArrayList<>();
        for (Circle circle : circles) {
            for (Proposal proposal : open(circle)) {
                proposal.participant(account)
                        .map(Participant::id)
                        .filter(me -> isAwaited(proposal, me))
                        .ifPresent(me -> waiting.add(new MyItem(proposal, me)));
            }
        }
        return waiting;
    }

    private static boolean isAwaited(Proposal proposal, MemberId me) {
        boolean chooses = proposal.phase() instanceof Phase.Amending || proposal.phase() instanceof Phase.Integrating;
        boolean isAsked = proposal.duties().proposer().equals(me)
                && proposal.openQuestions().stream()
                        .anyMatch(question -> question.objection().isEmpty()
                                && !question.asker().equals(me));
        return proposal.missing().contains(me)
                || isAsked
                || (chooses && proposal.duties().wordsmith().equals(Optional.of(me)));
    }

    /** The decision that is looked at again next. */
    Optional<Decision> nextReview(List<Circle> circles) {
        return circles.stream()
                .flatMap(circle -> decisions(circle.id(), 0, PAGE).stream())
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

    List<ProposalEvent> story(Proposal proposal) {
        return store.story(
                Documents.proposal(proposal.id().circle(), proposal.id().number()),
                ProposalEvent.class,
                0,
                MOST_EVENTS);
    }
}
