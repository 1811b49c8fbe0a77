package org.popcircle.core.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        int role, MemberId candidate, MemberId by, String why, LocalDate until, List<String> safeguards, int version) {

    /** More than that is no safeguard but distrust. */
    public static final int MOST_SAFEGUARDS = 5;

    public Candidacy {
        safeguards = List.copyOf(safeguards);
    }

    Candidacy until(LocalDate day) {
        return new Candidacy(role, candidate, by, why, day, safeguards, version + 1);
    }

    Candidacy with(String safeguard) {
        List<String> more = new ArrayList<>(safeguards);
        more.add(safeguard);
        return new Candidacy(role, candidate, by, why, until, more, version + 1);
    }
}
