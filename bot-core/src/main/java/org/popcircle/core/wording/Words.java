package org.popcircle.core.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.view.Phrase;

/**
 * Every sentence, in one language. Sentences are ICU message patterns in {@code messages_<language>.properties}; what is
 * put into them stands literally, whatever it contains. {@code **bold**} in a pattern carries the weight of the sentence.
 *
 * <p>Values may be strings, numbers, instants, days, people, phrases, spans, and lists of these, which are written as
 * "Ana, Ben and Chi". A missing sentence or value is a bug and thrown as {@link IllegalArgumentException}.
 */
public final class Words {

    /** English first: it stands in for every language that is not spoken yet. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private static final Map<String, Words> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Locale::getLanguage, Words::new));

    private final Locale locale;
    private final Flattening flattening;
    private final Map<String, Sentence> sentences;

    private Words(Locale locale) {
        this.locale = locale;
        // International English orders dates as most of the world does, and its lists do without the comma before
        // "and".
        Locale forms = locale.equals(Locale.ENGLISH) ? Locale.forLanguageTag("en-001") : locale;
        this.flattening = new Flattening(forms);
        Map<String, Sentence> read = new HashMap<>();
        load(locale).forEach((key, pattern) -> read.put(key, new Sentence(key, pattern, forms, flattening)));
        this.sentences = Map.copyOf(read);
    }

    /** The words of a language, whatever the country; English where the language is not spoken. */
    public static Words in(Locale locale) {
        Words words = BY_LANGUAGE.get(locale.getLanguage());
        return words != null ? words : in(Locale.ENGLISH);
    }

    /** The languages that are spoken, English first. */
    public static List<Locale> languages() {
        return LANGUAGES;
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** All keys, in alphabetical order. */
    public Set<String> keys() {
        return new TreeSet<>(sentences.keySet());
    }

    /**
     * A sentence with its values put in.
     *
     * @param namedArgs names and values in turn: {@code "name", "Ana", "count", 3}
     */
    public Phrase phrase(String key, Object... namedArgs) {
        return sentence(key).phrase(named(key, namedArgs));
    }

    /** The same as plain text, for labels, titles and notifications; see {@link #plain}. */
    public String text(String key, Object... namedArgs) {
        return plain(phrase(key, namedArgs));
    }

    /**
     * A phrase as plain text: people by name, days in the language's medium form, moments in UTC, and of two versions
     * only the newer.
     */
    public String plain(Phrase phrase) {
        return flattening.plain(phrase);
    }

    private Sentence sentence(String key) {
        Sentence sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key + " in " + locale);
        }
        return sentence;
    }

    private static Map<String, Object> named(String key, @Nullable Object... namedArgs) {
        if (namedArgs.length % 2 != 0) {
            throw new IllegalArgumentException("names and values of " + key + " do not pair up");
        }
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namedArgs.length; i += 2) {
            Object value = namedArgs[i + 1];
            if (!(namedArgs[i] instanceof String name) || value == null) {
                throw new IllegalArgumentException(key + " needs names with values, not " + namedArgs[i]);
            }
            values.put(name, value);
        }
        return values;
    }

    private static Map<String, String> load(Locale locale) {
        String file = "messages_" + locale.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (var in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no words for " + locale);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
        Map<String, String> patterns = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
    }
}
