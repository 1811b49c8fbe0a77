package org.popcircle.core.shaping;

import java.util.regex.Pattern;

/**
 * Tells what is said about an idea from an idea (method.md 5.2: no evaluating, no lobbying), in English and Spanish. It may
 * be wrong, so its finding is only ever a question to whoever typed it.
 */
final class LikeAJudgement {

    private static final String WORTH =
            "(silly|stupid|bad|terrible|horrible|awful|nonsense|ridiculous|useless|pointless|wrong|crazy|mad|boring|unfair"
                    + "|unrealistic|impossible|dangerous|great|good|nice|brilliant|perfect|wonderful|better|best|worse|worst"
                    + "|too \\w+)";

    private static final String VALOR =
            "(tont\\w+|absurd\\w+|ridicul\\w+|mal[ao]?|buen[ao]?|bien|genial|estupid\\w+|horrible|inutil|imposible|car[ao]"
                    + "|injust\\w+|peligros\\w+|perfect\\w+|mejor|peor|demasiado|fatal)";

    private static final Pattern JUDGES = Pattern.compile(
            "^(that|this|it|those|these|they|yours|the)( \\w+){0,3}?('s|'re| is| are| was| sounds?| seems?| looks?)( \\w+){0,3}? "
                    + WORTH + "\\b"
                    + "|^\\w+'s? (idea|one|proposal|suggestion|line)( is| was| sounds?| seems?| looks?)( \\w+){0,3}? "
                    + WORTH + "\\b"
                    + "|^((what )?an? )?" + WORTH + "( idea| one| thing)?[.! ]*$"
                    + "|\\b" + WORTH + " idea\\b"
                    + "|^(i|we)( really| do| also)? (agree|disagree|(like|love|hate|prefer) (it|this|that|these|those|the|your|his|her|their))\\b"
                    + "|^(i|we) (don't|do not|can't|cannot|would not|wouldn't) (like|agree|want|support|accept)\\b"
                    + "|\\b(won't|will not|would not|wouldn't|can't|cannot|doesn't|does not|never) works?\\b"
                    + "|\\bmakes? no sense\\b|^(agreed|[+-]1|me too)\\b"
                    + "|^(eso|esa|ese|esto|esta|este|la|lo|las|los)( \\w+){0,4}? (es|son|suena|suenan|parece|parecen)( \\w+){0,2}? "
                    + VALOR + "\\b"
                    + "|\\b(mala|buena|pesima|gran|tonta|mejor|peor) idea\\b"
                    + "|^que " + VALOR + "\\b"
                    + "|^(no )?me (gusta|gustan|encanta|encantan|convence|convencen)\\b|^me parece( \\w+)? " + VALOR
                    + "\\b"
                    + "|\\bno (va a )?funciona(r|ra)?\\b|\\bno tiene sentido\\b"
                    + "|^(no )?estoy (de acuerdo|en contra|a favor)\\b");

    private LikeAJudgement() {}

    static boolean reads(String text) {
        return JUDGES.matcher(Folded.of(text)).find();
    }
}
