package org.popcircle.core.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.vocabulary.MemberId;

/**
 * What everyone is asked to consent to: this person, in this role, until that day, with what was added to make it safe.
 *
 * @param by who proposes it
 * @param why the reasons it stands on; not how often somebody was named
 * @param safeguards trainings and things to keep an eye on, as typed
 * @param version counts from 1; every change makes a new one, and everyone is asked again (method.md E4)
 */
public record Candidacy(
        int role,
        List<Candidate> candidates,
        MemberId by,
        String why,
        Optional<LocalDate> until,
        List<String> safeguards,
        int version) {

    /** More than that is no safeguard but distrust. */
    public static final int MOST_SAFEGUARDS = 5;

    public Candidacy {
        candidates = List.copyOf(candidates);
        safeguards = List.copyOf(safeguards);
    }

    /** Whom it is about, of those who take part: they answer last (method.md 4, step 8). */
    public Optional<MemberId> person() {
        return candidates.stream()
                .flatMap(one -> one instanceof Candidate.Person(MemberId id) ? Stream.of(id) : Stream.empty())
                .findFirst();
    }

    /** Whether it is the same proposal, perhaps on other terms: topics may be swapped, people stay who they are. */
    public boolean isStill(Candidacy other) {
        boolean topics = candidates.stream().allMatch(Candidate.Topic.class::isInstance);
        return role == other.role && (topics || candidates.equals(other.candidates));
    }

    Candidacy of(List<Candidate> others, String reasons) {
        return new Candidacy(role, others, by, reasons, until, safeguards, version + 1);
    }

    Candidacy until(LocalDate day) {
        return new Candidacy(role, candidates, by, why, Optional.of(day), safeguards, version + 1);
    }

    Candidacy with(String safeguard) {
        List<String> more = new ArrayList<>(safeguards);
        more.add(safeguard);
        return new Candidacy(role, candidates, by, why, until, more, version + 1);
    }
}
