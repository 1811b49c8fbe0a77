package org.popcircle.core.circle;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Rhythm;

/**
 * How a circle does things. Language, zone and quiet hours are changed at once by any member; pace and facilitator by light
 * consent. Whoever is absent is waited for: nothing is adopted by silence (absence policy WAIT, method.md 2.5).
 *
 * @param facilitator who leads by default; empty: the bot keeps the steps
 * @param namesObjectors whether the logbook keeps who objected, beside what
 */
public record Settings(
        Pace pace, Rhythm rhythm, Locale language, Optional<MemberId> facilitator, boolean namesObjectors) {

    public static Settings defaults(ZoneId zone, Locale language) {
        return new Settings(Pace.DAY, Rhythm.always(zone), language, Optional.empty(), false);
    }

    public Settings withPace(Pace other, boolean weekendsFree) {
        return new Settings(
                other, new Rhythm(rhythm.zone(), rhythm.quiet(), weekendsFree), language, facilitator, namesObjectors);
    }

    public Settings withFacilitator(Optional<MemberId> other) {
        return new Settings(pace, rhythm, language, other, namesObjectors);
    }
}
