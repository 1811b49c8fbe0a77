package org.popcircle.core.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What every sentence must keep to. Each rule returns its findings, so that a test can show it finds something. */
final class WordingRules {

    /** Words of the trade that nobody should have to learn to take part. */
    private static final Pattern JARGON = words(
            "drivers?|tensions?|consent set|decider|facilitatorless|amender|quorum|paramount|range of tolerance"
                    + "|picture[- ]forming|tuners?|helping circle|process proposal|friendly amendments?|dimensions?"
                    + "|synthesi[sz]e|stand[- ]aside|back-question|forum shopping|absence policy|operational"
                    + "|overdue state|payload|snapshot|idempotent|stale|null|boolean"
                    + "|impulsor|tensión|tensiones|conjunto de consentimiento|decisor|quórum|rango de tolerancia"
                    + "|formación de imagen|círculo de ayuda|enmienda amistosa|sintetizar|política de ausencia|operativo");

    /** Small words that give away a language left standing in another. */
    private static final Map<String, Pattern> ONLY_IN = Map.of(
            "en", words("the|and|you|your|is|are|with|this|what|have|will|who|from|until"),
            "es", words("el|los|las|que|una|para|por|con|está|esto|este|esta|quién|hasta|del|se"));

    /** Spanish for one country only; everybody else stumbles over it. */
    private static final Pattern REGIONAL =
            words("os|vuestr[oa]s?|vosotr[oa]s|\\p{L}+(?:áis|éis)|vos|tenés|podés|querés");

    /** What may read the same in two languages: names of files. */
    private static final Set<String> SAME = Set.of("desk.export.file");

    private WordingRules() {}

    static List<String> keysTwice(MessageFile file) {
        Set<String> seen = new HashSet<>();
        return file.keyLines().stream().filter(key -> !seen.add(key)).toList();
    }

    static List<String> differentKeys(MessageFile one, MessageFile other) {
        Set<String> odd = new TreeSet<>(one.patterns().keySet());
        odd.removeAll(other.patterns().keySet());
        Set<String> missing = new TreeSet<>(other.patterns().keySet());
        missing.removeAll(one.patterns().keySet());
        odd.addAll(missing);
        return List.copyOf(odd);
    }

    static List<String> differentNames(MessageFile one, MessageFile other) {
        return one.patterns().keySet().stream()
                .filter(key -> other.patterns().containsKey(key))
                .filter(key ->
                        !one.arguments(key).keySet().equals(other.arguments(key).keySet()))
                .toList();
    }

    static List<String> sameSentence(MessageFile one, MessageFile other) {
        return one.patterns().entrySet().stream()
                .filter(entry -> !SAME.contains(entry.getKey()))
                .filter(entry -> !letters(entry.getValue()).isEmpty())
                .filter(entry -> entry.getValue().equals(other.patterns().get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<String> leftInAnotherLanguage(MessageFile file) {
        List<String> found = new ArrayList<>();
        ONLY_IN.forEach((language, words) -> {
            if (!language.equals(file.language().getLanguage())) {
                file.patterns().forEach((key, pattern) -> {
                    if (words.matcher(letters(pattern)).find()) {
                        found.add(key);
                    }
                });
            }
        });
        return found;
    }

    static List<String> regional(MessageFile file) {
        return file.patterns().entrySet().stream()
                .filter(entry -> file.language().getLanguage().equals("es"))
                .filter(entry -> REGIONAL.matcher(letters(entry.getValue())).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<String> jargon(MessageFile file) {
        return file.patterns().keySet().stream()
                .filter(key -> file.renderings(key).stream()
                        .anyMatch(text -> JARGON.matcher(text).find()))
                .toList();
    }

    /** An apostrophe before a brace would quote it, two in a row or an odd number of bold marks show as they are. */
    static List<String> misleadingMarks(MessageFile file) {
        return file.patterns().entrySet().stream()
                .filter(entry -> entry.getValue().matches("(?s).*('[{}|#]|'').*")
                        || entry.getValue().split("\\*\\*", -1).length % 2 == 0
                        || !entry.getValue().equals(entry.getValue().strip()))
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<String> tooLong(MessageFile file) {
        return file.patterns().keySet().stream()
                .filter(key -> file.renderings(key).stream().anyMatch(text -> text.length() > most(key)))
                .toList();
    }

    private static int most(String key) {
        if (key.endsWith(".prompt")) {
            return 140;
        }
        if (key.startsWith("form.") && (key.endsWith(".title") || key.endsWith(".submit"))) {
            return 24;
        }
        if (key.startsWith("choice.") && key.endsWith(".confirm")) {
            // Discord shows it where an entry of a menu is described.
            return 100;
        }
        if (key.startsWith("field.") && key.endsWith(".label")) {
            return 45;
        }
        return key.endsWith(".label") ? 30 : 3000;
    }

    static List<String> unknownInCode(KeysInCode code, MessageFile file) {
        return code.asked.stream()
                .filter(asked -> !file.patterns().containsKey(asked.key()))
                .map(asked -> asked.key() + " in " + asked.file())
                .toList();
    }

    static List<String> unknownPrefixes(KeysInCode code, MessageFile file) {
        return code.askedPrefixes.stream()
                .filter(prefix -> file.patterns().keySet().stream().noneMatch(key -> key.startsWith(prefix)))
                .toList();
    }

    static List<String> valuesMissingInCode(KeysInCode code, MessageFile file) {
        return code.asked.stream()
                .filter(asked -> file.patterns().containsKey(asked.key()))
                .filter(asked -> !asked.names().contains("any name"))
                .filter(asked ->
                        !asked.names().containsAll(file.arguments(asked.key()).keySet()))
                .map(asked -> asked.key() + " in " + asked.file())
                .toList();
    }

    static List<String> unused(KeysInCode code, MessageFile file) {
        return file.patterns().keySet().stream()
                .filter(key -> !code.literals.contains(key))
                .filter(key -> code.prefixes.stream().noneMatch(key::startsWith))
                .toList();
    }

    /** What is left of a pattern without its names in braces: the words of the sentence. */
    private static String letters(String pattern) {
        return pattern.replaceAll("\\{[a-zA-Z]+(,[^{}]*)?\\}|<[^>]*>", " ")
                .replaceAll("[^\\p{L} ]", " ")
                .strip();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
