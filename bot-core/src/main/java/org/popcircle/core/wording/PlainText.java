package org.popcircle.core.wording;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that days are written with, English and Spanish, as they look when {@link #folded}. */
final class PlainText {

    private static final Locale SPANISH = Locale.of("es");

    static final Map<String, Month> MONTHS = months();
    static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    static final Map<String, Integer> NUMBERS = numbers();

    /** Nobody writes a day with more letters than this. */
    private static final int LONGEST = 80;

    private PlainText() {}

    /** Small letters, no accents, single blanks, and punctuation only between digits. Too long a text folds to nothing. */
    static String folded(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            return "";
        }
        return Normalizer.normalize(trimmed, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}\\p{Cc}]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<![0-9])[./:-]|[./:-](?![0-9])|[^a-z0-9./:\\- ]", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    /** A number in digits or as a word; digits must be few enough for an int. */
    static int number(String word) {
        Integer named = NUMBERS.get(word);
        return named != null ? named : Integer.parseInt(word);
    }

    private static Map<String, Month> months() {
        Map<String, Month> names =
                new HashMap<>(Map.of("sept", Month.SEPTEMBER, "set", Month.SEPTEMBER, "setiembre", Month.SEPTEMBER));
        for (Month month : Month.values()) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, SPANISH}) {
                names.put(folded(month.getDisplayName(TextStyle.FULL, locale)), month);
                names.put(folded(month.getDisplayName(TextStyle.SHORT, locale)), month);
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(folded(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)), day);
            names.put(folded(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), day);
            names.put(folded(day.getDisplayName(TextStyle.FULL, SPANISH)), day);
        }
        return Map.copyOf(names);
    }

    private static Map<String, Integer> numbers() {
        String[] english = "one two three four five six seven eight nine ten eleven twelve".split(" ", -1);
        String[] spanish = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" ", -1);
        Map<String, Integer> names = new HashMap<>(Map.of("a", 1, "an", 1, "un", 1, "una", 1, "a couple of", 2));
        for (int i = 0; i < english.length; i++) {
            names.put(english[i], i + 1);
            names.put(spanish[i], i + 1);
        }
        return Map.copyOf(names);
    }
}
