package org.popcircle.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalDecider;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.proposal.ProposalEvolver;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/** What is in the store of a program about the circle of one place, read beside it. */
public final class Kept implements AutoCloseable {

    private static final int ALL = 100_000;

    private final RedisStores stores;
    private final Place place;

    private Kept(RedisStores stores, Place place) {
        this.stores = stores;
        this.place = place;
    }

    /** The embedded Redis of that folder, which a running program owns. */
    public static Kept in(Path folder, Place place) {
        return new Kept(
                RedisStores.open(new RedisStores.Settings(Optional.empty(), folder, RedisStores.Mode.LIVE)), place);
    }

    /** The circle's process with that number. */
    public Proposal proposal(int number) {
        return stores.store().load(key(number)).orElseThrow().document();
    }

    public List<ProposalEvent> story(int number) {
        return stores.store().story(key(number), ProposalEvent.class, 0, ALL);
    }

    /** The state that the recorded events lead to. */
    public Proposal folded(int number) {
        List<ProposalEvent> story = story(number);
        Proposal begun = ProposalEvolver.begin((ProposalEvent.Opened) story.getFirst());
        return ProposalDecider.fold(begun, story.subList(1, story.size()));
    }

    /** How many answers each person gave in that process, by their id in the messenger. */
    public Map<String, Long> answers(int number) {
        Map<MemberId, String> names = proposal(number).people().stream()
                .collect(Collectors.toMap(
                        Participant::id, person -> person.accounts().getFirst().user()));
        return story(number).stream()
                .filter(ProposalEvent.AnswerGiven.class::isInstance)
                .map(event -> names.getOrDefault(((ProposalEvent.AnswerGiven) event).member(), "a stranger"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    /** The decisions in the logbook, newest first. */
    public List<String> logbook() {
        return stores.store().listed(circle(), "logbook", 0, ALL);
    }

    private DocumentKey<Proposal> key(int number) {
        return new DocumentKey<>(circle(), Integer.toString(number), Proposal.class);
    }

    private CircleId circle() {
        return stores.directory().circleAt(place).orElseThrow();
    }

    @Override
    public void close() {
        stores.close();
    }
}
