package org.popcircle.core.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a round can be for, as people type it. A word that is none of these begins the question instead. */
public enum RoundWord {
    CHECK_IN("checkin arrive arrival llegada entrada"),
    QUESTIONS("question clarify clarifying preguntas pregunta dudas"),
    REACTIONS("reaction react reacciones reaccion"),
    IDEAS("idea ideation opinions opinion ideas opiniones"),
    PICTURE("aspects dimensions aspectos dimensiones"),
    EXPLORE("exploration objection explorar objecion"),
    NAMES("nominations nomination nominate nombres nominaciones nominar"),
    PRIORITIES("prioritise prioritize priority prioridades prioridad priorizar"),
    PROCESS("meta proceso"),
    CHECK_OUT("checkout evaluation evaluate cierre salida evaluacion");

    /** Other words for it, with blanks between. */
    private final String synonyms;

    RoundWord(String synonyms) {
        this.synonyms = synonyms;
    }

    /** The name of the kind, the same everywhere. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> names() {
        return Stream.of((key() + " " + synonyms).split(" ", -1)).toList();
    }

    static Optional<RoundWord> named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.names().contains(word))
                .findFirst();
    }
}
