package org.popcircle.core.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.vocabulary.MemberId;

/**
 * "Do you see a reason not to?", asked of everyone. Complete when each person asked has answered; an objection never ends it
 * early (method.md I7). Answers stay hidden until it closes; the latest one counts (E2).
 *
 * @param asked the consent set: whose consent this needs, in the order of asking
 * @param given answers so far, of people in the consent set only
 * @param left objections of people who are not asked any more: they stay the circle's (E8)
 * @param voided when an answer that is taken back was pressed; a late copy of it, or of an older one, says nothing
 */
public record ConsentRound(
        List<MemberId> asked, Map<MemberId, Given> given, Map<MemberId, Given> left, Map<MemberId, Instant> voided) {

    public ConsentRound {
        asked = List.copyOf(asked);
        given = only(asked, given);
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        voided = only(asked, voided);
    }

    public static ConsentRound of(List<MemberId> asked) {
        return new ConsentRound(asked, Map.of(), Map.of(), Map.of());
    }

    /** A round that begins with what was answered before; objections of people who have left since stay. */
    public static ConsentRound resuming(List<MemberId> asked, Map<MemberId, Given> before) {
        Map<MemberId, Given> left = new LinkedHashMap<>(before);
        left.entrySet().removeIf(entry -> asked.contains(entry.getKey()) || !isObjection(entry.getValue()));
        return new ConsentRound(asked, before, left, Map.of());
    }

    /** Whether this answer, pressed then, says something that is not already known. */
    public boolean isNews(MemberId member, Answer answer, Instant pressed) {
        Given before = given.get(member);
        if (before == null) {
            Instant since = voided.get(member);
            return since == null || pressed.isAfter(since);
        }
        return pressed.isAfter(before.pressed()) && !answer.equals(before.answer());
    }

    public ConsentRound with(MemberId member, Given answer) {
        Map<MemberId, Given> more = new LinkedHashMap<>(given);
        more.put(member, answer);
        return new ConsentRound(asked, more, left, voided);
    }

    /** Without this person's answer; they are asked again. */
    public ConsentRound askingAgain(MemberId member) {
        Given before = given.get(member);
        if (before == null) {
            return this;
        }
        Map<MemberId, Given> fewer = new LinkedHashMap<>(given);
        fewer.remove(member);
        Map<MemberId, Instant> moments = new LinkedHashMap<>(voided);
        moments.put(member, before.pressed());
        return new ConsentRound(asked, fewer, left, moments);
    }

    /** Without this person: they left, or it was not theirs to decide. Their objection stays until it is dealt with (E8). */
    public ConsentRound without(MemberId member) {
        List<MemberId> others = new ArrayList<>(asked);
        others.remove(member);
        Map<MemberId, Given> kept = new LinkedHashMap<>(left);
        Given answer = given.get(member);
        if (answer != null && isObjection(answer)) {
            kept.put(member, answer);
        }
        return new ConsentRound(others, given, kept, voided);
    }

    /** Asks this person, too. */
    public ConsentRound including(MemberId member) {
        if (asked.contains(member)) {
            return this;
        }
        List<MemberId> more = new ArrayList<>(asked);
        more.add(member);
        return new ConsentRound(more, given, left, voided);
    }

    /** Asks somebody once who was asked twice: of their answers the one pressed last counts (method.md E2, E29). */
    public ConsentRound uniting(MemberId member, MemberId also) {
        List<MemberId> others = asked.stream()
                .map(id -> id.equals(also) ? member : id)
                .distinct()
                .toList();
        Map<MemberId, Given> answers = new LinkedHashMap<>(given);
        Map<MemberId, Given> kept = new LinkedHashMap<>(left);
        Map<MemberId, Instant> moments = new LinkedHashMap<>(voided);
        Optional<Instant> takenBack = Stream.of(member, also)
                .flatMap(id -> Optional.ofNullable(moments.remove(id)).stream())
                .max(Instant::compareTo);
        Optional<Given> last = Stream.of(answers, kept)
                .flatMap(map -> Stream.of(member, also).flatMap(id -> Optional.ofNullable(map.remove(id)).stream()))
                .filter(answer -> takenBack.map(answer.pressed()::isAfter).orElse(true))
                .max(Comparator.comparing(Given::pressed));
        takenBack.ifPresent(moment -> moments.put(member, moment));
        last.filter(_ -> others.contains(member)).ifPresent(answer -> answers.put(member, answer));
        last.filter(answer -> !others.contains(member) && isObjection(answer))
                .ifPresent(answer -> kept.put(member, answer));
        return new ConsentRound(others, answers, kept, moments);
    }

    /** With another consent set, keeping what its people answered. */
    public ConsentRound among(List<MemberId> members) {
        return new ConsentRound(members, given, left, voided);
    }

    /** All answers that count, of those asked and of those who have left. */
    public Map<MemberId, Given> all() {
        Map<MemberId, Given> all = new LinkedHashMap<>(given);
        all.putAll(left);
        return all;
    }

    public List<MemberId> missing() {
        return asked.stream().filter(member -> !given.containsKey(member)).toList();
    }

    public List<MemberId> heard() {
        return asked.stream().filter(given::containsKey).toList();
    }

    /** Who objects, those who have left last. */
    public List<MemberId> objectors() {
        return Stream.concat(asked.stream().filter(member -> reasonOf(member).isPresent()), left.keySet().stream())
                .toList();
    }

    public Optional<Reason> reasonOf(MemberId member) {
        Given answer = all().get(member);
        return answer != null && answer.answer() instanceof Answer.Objects(Reason reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    /** What those who consent want looked at again, in the order of asking (method.md E22). */
    public List<Concern> concerns() {
        return concerns(given);
    }

    /** The same of any answers. */
    public static List<Concern> concerns(Map<MemberId, Given> answers) {
        List<Concern> concerns = new ArrayList<>();
        answers.forEach((member, answer) -> {
            if (answer.answer() instanceof Answer.NoObjection(Optional<String> concern)) {
                concern.ifPresent(text -> concerns.add(new Concern(member, text)));
            }
        });
        return List.copyOf(concerns);
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Everyone asked has said that they have no objection: this, and nothing less, is consent. */
    public boolean isConsent() {
        return isComplete() && objectors().isEmpty();
    }

    private static boolean isObjection(Given given) {
        return given.answer() instanceof Answer.Objects;
    }

    private static <V> Map<MemberId, V> only(List<MemberId> members, Map<MemberId, V> values) {
        Map<MemberId, V> own = new LinkedHashMap<>(values);
        own.keySet().retainAll(new HashSet<>(members));
        return Collections.unmodifiableMap(own);
    }
}
