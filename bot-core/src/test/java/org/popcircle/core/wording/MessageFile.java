package org.popcircle.core.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One file of sentences as it is written, before anything is made of it. */
record MessageFile(Locale language, String text, Map<String, String> patterns) {

    /** What stands in for a value when a sentence is measured: about as long as a first name or a date. */
    private static final String SAMPLE = "Maximilian";

    static MessageFile of(Locale language) {
        String file = "messages_" + language.getLanguage() + ".properties";
        try (var in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("no " + file);
            }
            return of(language, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MessageFile of(Locale language, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return new MessageFile(language, text, patterns);
    }

    /** The keys as the lines have them; one that is there twice is here twice. */
    List<String> keyLines() {
        List<String> keys = new ArrayList<>();
        boolean continued = false;
        for (String line : text.lines().toList()) {
            if (!continued && !line.isBlank() && !line.startsWith("#")) {
                keys.add(line.split("=", 2)[0].strip());
            }
            continued = !line.startsWith("#") && line.endsWith("\\");
        }
        return keys;
    }

    Map<String, Set<ArgType>> arguments(String key) {
        return Sentence.arguments(key, patterns.getOrDefault(key, ""));
    }

    /** Every form a sentence can take: each choice of a select, numbers from none to many, a sample for other values. */
    List<String> renderings(String key) {
        List<Map<String, Object>> values = List.of(Map.of());
        for (var argument : arguments(key).entrySet()) {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Object value : samples(key, argument.getValue())) {
                for (Map<String, Object> before : values) {
                    Map<String, Object> with = new HashMap<>(before);
                    with.put(argument.getKey(), value);
                    more.add(with);
                }
            }
            values = more;
        }
        String pattern = patterns.getOrDefault(key, "");
        return values.stream()
                .map(given -> new MessageFormat(pattern, language).format(given).replace("**", ""))
                .toList();
    }

    private Set<Object> samples(String key, Set<ArgType> uses) {
        if (uses.contains(ArgType.SELECT)) {
            return new TreeSet<>(selectors(patterns.getOrDefault(key, "")));
        }
        return uses.equals(Set.of(ArgType.NONE)) ? Set.of(SAMPLE) : Set.of(0, 1, 2, 5, 1200);
    }

    private static Set<String> selectors(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
                found.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return found;
    }
}
