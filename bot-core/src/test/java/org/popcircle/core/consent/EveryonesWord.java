package org.popcircle.core.consent;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.vocabulary.MemberId;

/**
 * Remembers, apart from any process, who said what to how it is to go on: nothing goes on another way without the word of
 * everyone taking part, and nothing is declined without a reason (method.md 2.10).
 */
public final class EveryonesWord {

    private final Map<MemberId, Set<Boolean>> agree = new LinkedHashMap<>();
    private boolean open;

    /** @param present who takes part at that moment; answers what is broken */
    public Optional<String> broken(ProcessEvent<? extends Exit> event, List<MemberId> present) {
        return switch (event) {
            case ProcessEvent.Asked<? extends Exit> asked -> asked(asked, present);
            case ProcessEvent.Answered<? extends Exit> answered -> {
                says(answered.member(), answered.given().answer() instanceof Answer.NoObjection);
                yield open ? Optional.empty() : Optional.of("an answer to nothing");
            }
            case ProcessEvent.TimeIsUp<? extends Exit> _ -> Optional.empty();
            case ProcessEvent.Agreed<? extends Exit> _ -> {
                boolean everyone = open && present.stream().allMatch(member -> said(member, true));
                open = false;
                yield everyone ? Optional.empty() : Optional.of("it goes on another way without everyone's word");
            }
            case ProcessEvent.Declined<? extends Exit> declined -> {
                boolean reason = agree.values().stream().anyMatch(words -> words.contains(false));
                boolean somebodyIsMissing = !agree.keySet().containsAll(present);
                boolean may = open && (declined.reasons().isEmpty() ? reason || somebodyIsMissing : reason);
                open = false;
                yield may ? Optional.empty() : Optional.of("it is declined without a reason");
            }
        };
    }

    private Optional<String> asked(ProcessEvent.Asked<? extends Exit> asked, List<MemberId> present) {
        boolean second = open;
        open = true;
        agree.clear();
        asked.proposal().way().asker().ifPresent(member -> says(member, true));
        if (second) {
            return Optional.of("two things are asked at once");
        }
        return asked.proposal().round().asked().equals(present)
                ? Optional.empty()
                : Optional.of("somebody who takes part is not asked");
    }

    private void says(MemberId member, boolean yes) {
        agree.put(member, Set.of(yes));
    }

    private boolean said(MemberId member, boolean yes) {
        return agree.getOrDefault(member, Set.of()).contains(yes);
    }

    /** Two of them are one person: what either said last may count. */
    public void recognised(MemberId member, List<MemberId> also) {
        Set<Boolean> words = new HashSet<>(agree.getOrDefault(member, Set.of()));
        also.forEach(other -> words.addAll(agree.getOrDefault(other, Set.of())));
        agree.put(member, words);
    }
}
