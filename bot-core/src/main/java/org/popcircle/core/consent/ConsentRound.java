package org.popcircle.core.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/**
 * "Do you see a reason not to?", asked of everyone. Complete when each person asked has answered; an objection never ends it
 * early (method.md I7). Answers stay hidden until it closes; the latest one counts (E2).
 *
 * @param asked the consent set: whose consent this needs, in the order of asking
 * @param given answers so far, of people in the consent set only
 */
public record ConsentRound(List<MemberId> asked, Map<MemberId, Given> given) {

    public ConsentRound {
        asked = List.copyOf(asked);
        Map<MemberId, Given> own = new LinkedHashMap<>(given);
        own.keySet().retainAll(asked);
        given = Collections.unmodifiableMap(own);
    }

    public static ConsentRound of(List<MemberId> asked) {
        return new ConsentRound(asked, Map.of());
    }

    /** Whether this answer, pressed then, says something that is not already known. */
    public boolean isNews(MemberId member, Answer answer, Instant pressed) {
        Given before = given.get(member);
        return before == null || (pressed.isAfter(before.pressed()) && !answer.equals(before.answer()));
    }

    public ConsentRound with(MemberId member, Given answer) {
        Map<MemberId, Given> more = new LinkedHashMap<>(given);
        more.put(member, answer);
        return new ConsentRound(asked, more);
    }

    /** Without this person's answer; they are asked again. */
    public ConsentRound askingAgain(MemberId member) {
        Map<MemberId, Given> fewer = new LinkedHashMap<>(given);
        fewer.remove(member);
        return new ConsentRound(asked, fewer);
    }

    /** Without this person: they left, or it was not theirs to decide. */
    public ConsentRound without(MemberId member) {
        List<MemberId> others = new ArrayList<>(asked);
        others.remove(member);
        return new ConsentRound(others, given);
    }

    public List<MemberId> missing() {
        return asked.stream().filter(member -> !given.containsKey(member)).toList();
    }

    public List<MemberId> heard() {
        return asked.stream().filter(given::containsKey).toList();
    }

    public List<MemberId> objectors() {
        return asked.stream().filter(this::objects).toList();
    }

    public Optional<Reason> reasonOf(MemberId member) {
        Given answer = given.get(member);
        return answer != null && answer.answer() instanceof Answer.Objects(Reason reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Everyone asked has said that they have no objection: this, and nothing less, is consent. */
    public boolean isConsent() {
        return isComplete() && objectors().isEmpty();
    }

    private boolean objects(MemberId member) {
        return reasonOf(member).isPresent();
    }
}
