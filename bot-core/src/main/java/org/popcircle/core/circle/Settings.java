package org.popcircle.core.circle;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.vocabulary.Style;

/**
 * How a circle does things. Language, zone and quiet hours are changed at once by any member; pace and facilitator by light
 * consent. Whoever is absent is waited for: nothing is adopted by silence (absence policy WAIT, method.md 2.5).
 *
 * @param facilitator who leads by default; empty: the bot keeps the steps
 * @param namesObjectors whether the logbook keeps who objected, beside what
 * @param style empty where the circle never chose one
 */
public record Settings(
        Pace pace,
        Rhythm rhythm,
        Locale language,
        Optional<MemberId> facilitator,
        boolean namesObjectors,
        Optional<Style> style) {

    public static Settings defaults(ZoneId zone, Locale language) {
        return new Settings(Pace.DAY, Rhythm.always(zone), language, Optional.empty(), false, Optional.empty());
    }

    public Settings withPace(Pace other, boolean weekendsFree) {
        return new Settings(
                other,
                new Rhythm(rhythm.zone(), rhythm.quiet(), weekendsFree),
                language,
                facilitator,
                namesObjectors,
                style);
    }

    public Settings withFacilitator(Optional<MemberId> other) {
        return new Settings(pace, rhythm, language, other, namesObjectors, style);
    }

    public Style manner() {
        return style.orElse(Style.PLAIN);
    }

    public Settings withManner(Style other) {
        return new Settings(pace, rhythm, language, facilitator, namesObjectors, Optional.of(other));
    }
}
